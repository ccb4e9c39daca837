import type { ResourcePrincipal } from '../directory'
import type { PermissionKind } from './types'

/** A permission of Microsoft Graph as the console knows it without asking the tenant. */
export interface GraphPermissionFact {
  value: string
  kind: PermissionKind
  id: string
  adminConsentRequired: boolean
}

/**
 * The permissions that the connectors name, for tenants whose catalogue cannot be read. Ids are the same everywhere.
 * https://learn.microsoft.com/graph/permissions-reference
 */
export const GRAPH_PERMISSION_FACTS: readonly GraphPermissionFact[] = [
  application('Calendars.Read', '798ee544-9d2d-430c-a058-570e29e34338'),
  application('Calendars.ReadWrite', 'ef54d2bf-783f-4e0f-bca1-3210c0444d99'),
  application('Mail.Read', '810c84a8-4a9e-49e6-bf7d-12d183f40d01'),
  application('Mail.ReadWrite', 'e2a3a72e-5f79-4c64-b1b1-878b674786c9'),
  application('Mail.Send', 'b633e1c5-b582-4048-a93e-9f11b44c7e96'),
  application('MailboxSettings.ReadWrite', '6931bccd-447a-43d1-b442-00a195474933'),
  application('User.Read.All', 'df021288-bdef-4463-88db-98f22de89214'),
  delegated('Calendars.Read', '465a38f9-76ea-45b9-9f34-9e8b0d4b0b42'),
  delegated('Calendars.Read.Shared', '2b9c4092-424d-4249-948d-b43879977640'),
  delegated('Calendars.ReadWrite', '1ec239c2-d7c9-4623-a91a-a9775856bb36'),
  delegated('Calendars.ReadWrite.Shared', '12466101-c9b8-439a-8589-dd09ee67e8e9'),
  delegated('Mail.Read', '570282fd-fa5c-430d-a7fd-fc8dc98a9dca'),
  delegated('Mail.Read.Shared', '7b9103a5-4610-446b-9670-80643382c1fa'),
  delegated('Mail.ReadWrite', '024d486e-b451-40bb-833d-3e66d98c5c73'),
  delegated('Mail.ReadWrite.Shared', '5df07973-7d5d-46ed-9847-1271055cbd51'),
  delegated('Mail.Send', 'e383f46e-2787-4529-855e-0e479a3ffac0'),
  delegated('Mail.Send.Shared', 'a367ab51-6b49-43bf-a716-a1fb06d2a174'),
  delegated('MailboxSettings.ReadWrite', '818c620a-27a9-40bd-a6a5-d96f7d610b4b'),
  delegated('User.Read', 'e1fe6dd8-ba31-4d61-89e7-88639da4683d'),
  delegated('User.Read.All', 'a154be20-db9c-4678-8ab7-66f6cc099a59', true),
  delegated('email', '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0'),
  delegated('offline_access', '7427e0e9-2fba-42fe-b0c0-848c9e6a8182'),
  delegated('openid', '37f7f235-527c-4136-accd-4a02d197296e'),
  delegated('profile', '14dad69e-099b-42c9-810b-d002981feec1'),
]

function application(value: string, id: string): GraphPermissionFact {
  return { value, kind: 'Application', id, adminConsentRequired: true }
}

function delegated(value: string, id: string, adminConsentRequired = false): GraphPermissionFact {
  return { value, kind: 'Delegated', id, adminConsentRequired }
}

/** The restated fact by kind and name (any case) or id; null for a permission that no connector names. */
export function graphPermissionFact(kind: PermissionKind, nameOrId: string): GraphPermissionFact | null {
  const wanted = nameOrId.toLowerCase()
  return (
    GRAPH_PERMISSION_FACTS.find(
      (fact) => fact.kind === kind && (fact.value.toLowerCase() === wanted || fact.id === wanted),
    ) ?? null
  )
}

/**
 * Does Microsoft Graph have `value` as an application permission? Asked of the tenant's own catalogue, else of the
 * restated facts; null where neither knows the name in any kind.
 */
export function hasApplicationForm(value: string, catalogue: ResourcePrincipal | null): boolean | null {
  const wanted = value.toLowerCase()
  const inCatalogue = (list: readonly { value: string }[]) =>
    list.some((permission) => permission.value.toLowerCase() === wanted)
  if (catalogue && inCatalogue(catalogue.applicationPermissions)) return true
  if (catalogue && inCatalogue(catalogue.delegatedPermissions)) return false
  if (graphPermissionFact('Application', value)) return true
  return graphPermissionFact('Delegated', value) ? false : null
}

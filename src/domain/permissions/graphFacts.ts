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
  application('Directory.Read.All', '7ab1d382-f21e-4acd-a863-ba3e13f7da61'),
  application('Directory.ReadWrite.All', '19dbc75e-c2e2-444c-a770-ec69d8559fc7'),
  application('Files.Read.All', '01d4889c-1287-42c6-ac1f-5d1e02578ef6'),
  application('Files.ReadWrite.All', '75359482-378d-4052-8f01-80520e7db3cd'),
  application('Group.Read.All', '5b567255-7703-4780-807c-7be8301ae99b'),
  application('Group.ReadWrite.All', '62a82d76-70ea-41e2-9197-370581804d09'),
  application('Mail.Read', '810c84a8-4a9e-49e6-bf7d-12d183f40d01'),
  application('Mail.ReadWrite', 'e2a3a72e-5f79-4c64-b1b1-878b674786c9'),
  application('Mail.Send', 'b633e1c5-b582-4048-a93e-9f11b44c7e96'),
  application('MailboxSettings.ReadWrite', '6931bccd-447a-43d1-b442-00a195474933'),
  application('Presence.Read.All', 'a70e0c2d-e793-494c-94c4-118fa0a67f42'),
  application('RoleManagement.Read.Directory', '483bed4a-2ad3-4361-a73b-c83ccdbdc53c'),
  application('RoleManagement.ReadWrite.Directory', '9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8'),
  application('Sites.Read.All', '332a536c-c7ef-4017-ab91-336970924f0d'),
  application('Sites.ReadWrite.All', '9492366f-7969-46a4-8d15-ed1a20078fff'),
  application('User.Read.All', 'df021288-bdef-4463-88db-98f22de89214'),
  delegated('Calendars.Read', '465a38f9-76ea-45b9-9f34-9e8b0d4b0b42'),
  delegated('Calendars.Read.Shared', '2b9c4092-424d-4249-948d-b43879977640'),
  delegated('Calendars.ReadWrite', '1ec239c2-d7c9-4623-a91a-a9775856bb36'),
  delegated('Calendars.ReadWrite.Shared', '12466101-c9b8-439a-8589-dd09ee67e8e9'),
  delegated('Chat.ReadWrite', '9ff7295e-131b-4d94-90e1-69fde507ac11'),
  delegated('Directory.Read.All', '06da0dbc-49e2-44d2-8312-53f166ab848a', true),
  delegated('Directory.ReadWrite.All', 'c5366453-9fb0-48a5-a156-24f0c49a4b84', true),
  delegated('EWS.AccessAsUser.All', '9769c687-087d-48ac-9cb3-c37dde652038'),
  delegated('Files.Read', '10465720-29dd-4523-a11a-6a75c743c9d9'),
  delegated('Files.Read.All', 'df85f4d6-205c-4ac5-a5ea-6bf408dba283'),
  delegated('Files.ReadWrite', '5c28f0bf-8a70-41f1-8ab2-9032436ddb65'),
  delegated('Files.ReadWrite.All', '863451e7-0667-486c-a5d6-d135439485f0'),
  delegated('Group.Read.All', '5f8c59db-677d-491f-a6b8-5f174b11ec1d', true),
  delegated('Group.ReadWrite.All', '4e46008b-f24c-477d-8fff-7bb4ec7aafe0', true),
  delegated('Mail.Read', '570282fd-fa5c-430d-a7fd-fc8dc98a9dca'),
  delegated('Mail.Read.Shared', '7b9103a5-4610-446b-9670-80643382c1fa'),
  delegated('Mail.ReadWrite', '024d486e-b451-40bb-833d-3e66d98c5c73'),
  delegated('Mail.ReadWrite.Shared', '5df07973-7d5d-46ed-9847-1271055cbd51'),
  delegated('Mail.Send', 'e383f46e-2787-4529-855e-0e479a3ffac0'),
  delegated('Mail.Send.Shared', 'a367ab51-6b49-43bf-a716-a1fb06d2a174'),
  delegated('MailboxSettings.ReadWrite', '818c620a-27a9-40bd-a6a5-d96f7d610b4b'),
  delegated('Presence.Read', '76bc735e-aecd-4a1d-8b4c-2b915deabb79'),
  delegated('Presence.Read.All', '9c7a330d-35b3-4aa1-963d-cb2b9f927841'),
  delegated('RoleManagement.Read.Directory', '741c54c3-0c1e-44a1-818b-3f97ab4e8c83', true),
  delegated('RoleManagement.ReadWrite.Directory', 'd01b97e9-cbc0-49fe-810a-750afd5527a3', true),
  delegated('Sites.Read.All', '205e70e5-aba6-4c52-a976-6d2d46c48043'),
  delegated('Sites.ReadWrite.All', '89fe6a52-be36-487e-b7d8-d061c450a026'),
  delegated('User.Read', 'e1fe6dd8-ba31-4d61-89e7-88639da4683d'),
  delegated('User.Read.All', 'a154be20-db9c-4678-8ab7-66f6cc099a59', true),
  delegated('User.ReadWrite', 'b4e74841-8e56-480b-be8b-910348b18b4c'),
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

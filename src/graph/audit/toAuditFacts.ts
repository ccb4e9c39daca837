import type * as Wire from '@microsoft/microsoft-graph-types'
import type { AuditApplication, AuditPrincipal, AuditSecret } from '../../domain/audit/types'
import type { DelegatedGrant } from '../../domain/directory'
import {
  toApplication,
  toDelegatedGrant,
  toKeyCredential,
  toPasswordCredential,
  toResourcePrincipal,
} from '../toFacts'

/** Everything of a secret but its first characters: an audit is kept and passed on, and nobody needs them there. */
function toSecret(wire: Wire.PasswordCredential): AuditSecret {
  const { hint: _, ...secret } = toPasswordCredential(wire)
  return secret
}

export function toAuditApplication(wire: Wire.Application): AuditApplication {
  return { ...toApplication(wire), passwordCredentials: (wire.passwordCredentials ?? []).map(toSecret) }
}

export function toAuditPrincipal(wire: Wire.ServicePrincipal): AuditPrincipal {
  return {
    ...toResourcePrincipal(wire),
    passwordCredentials: (wire.passwordCredentials ?? []).map(toSecret),
    keyCredentials: (wire.keyCredentials ?? []).map(toKeyCredential),
    hasRoles: (wire.appRoles ?? []).length > 0,
  }
}

/** Facts that are called otherwise than Graph calls them. */
const WIRE_NAMES: Readonly<Record<string, string>> = {
  objectId: 'id',
  delegatedPermissions: 'oauth2PermissionScopes',
  applicationPermissions: 'appRoles',
  hasRoles: 'appRoles',
}

/**
 * The facts of which the wire object tells: a delta query may leave out what did not change.
 * https://learn.microsoft.com/graph/delta-query-overview#resource-representation-in-the-delta-query-response
 */
function told<T extends object>(wire: object, facts: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => (WIRE_NAMES[name] ?? name) in wire),
  ) as Partial<T>
}

export const toApplicationChange = (wire: Wire.Application) => {
  const facts = toAuditApplication(wire)
  return { ...told(wire, facts), objectId: facts.objectId }
}

export const toPrincipalChange = (wire: Wire.ServicePrincipal) => {
  const facts = toAuditPrincipal(wire)
  return { ...told(wire, facts), objectId: facts.objectId }
}

export const toGrantChange = (wire: Wire.OAuth2PermissionGrant): Partial<DelegatedGrant> & { id: string } => {
  const facts = toDelegatedGrant(wire)
  return { ...told(wire, facts), id: facts.id }
}

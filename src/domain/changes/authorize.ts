import {
  AZURE_AD_GRAPH_APP_ID,
  type DirectoryRole,
  type Guid,
  MICROSOFT_GRAPH_APP_ID,
  type Readable,
} from '../directory'
import { sameGuid } from '../identifiers'
import { type KnownRole, knownRole } from '../roles/roles'
import type { ChangeStep } from './steps'

/** graph-decides: the documents disagree or are silent, or the roles could not be read; never to be shown as yes. */
export type Permitted = 'yes' | 'no' | 'graph-decides'

/** The writes that roles are told apart by. */
type Write =
  | 'grant-delegated'
  | 'grant-for-user'
  | 'assign-graph-role'
  | 'assign-role'
  | 'revoke'
  | 'revoke-graph-role'
  | 'create-registration'
  | 'update-registration'
  | 'enterprise-application'

/** What is known of the person and the tenant besides directory roles. */
interface ActorFacts {
  /** Owner of the registration; null where owners could not be read. */
  isOwner: boolean | null
  /** Does the tenant let its users register applications? null or absent: not known. https://learn.microsoft.com/graph/api/resources/defaultuserrolepermissions (allowedToCreateApps) */
  usersMayRegister?: boolean | null
  /** Object id of the person: nobody but an administrator grants for somebody else. Absent: not looked at. */
  actorId?: Guid
}

/** `by-tenant`: as the tenant's setting for registering applications says. */
type Right = Permitted | 'by-tenant'

/** Rights by role; what is absent is no. `owner` and `anyone` stand beside the roles. */
type Rights = Partial<Record<KnownRole | 'owner' | 'anyone', Right>>

const ADMINISTRATORS: Rights = {
  globalAdministrator: 'yes',
  privilegedRoleAdministrator: 'yes',
  cloudApplicationAdministrator: 'yes',
  applicationAdministrator: 'yes',
}
const DISPUTED: Rights = { directoryWriters: 'graph-decides', userAdministrator: 'graph-decides' }

/**
 * https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent
 * https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 * and the role tables of each Graph call.
 */
const RIGHTS: Readonly<Record<Write, Rights>> = {
  'grant-delegated': { ...ADMINISTRATORS, ...DISPUTED },
  // Whether others may consent for a user is up to the tenant's consent policy.
  'grant-for-user': { ...ADMINISTRATORS, anyone: 'graph-decides' },
  'assign-graph-role': { globalAdministrator: 'yes', privilegedRoleAdministrator: 'yes' },
  'assign-role': { ...ADMINISTRATORS, ...DISPUTED },
  revoke: { ...ADMINISTRATORS, ...DISPUTED },
  'revoke-graph-role': {
    globalAdministrator: 'yes',
    privilegedRoleAdministrator: 'yes',
    cloudApplicationAdministrator: 'graph-decides',
    applicationAdministrator: 'graph-decides',
    ...DISPUTED,
  },
  // https://learn.microsoft.com/entra/identity/role-based-access-control/delegate-app-roles
  'create-registration': {
    globalAdministrator: 'yes',
    cloudApplicationAdministrator: 'yes',
    applicationAdministrator: 'yes',
    applicationDeveloper: 'yes',
    anyone: 'by-tenant',
  },
  // Permissions, credentials, addresses, owners and account types alike; so is its end. An Application Developer changes
  // those that it owns, as any owner does. https://learn.microsoft.com/graph/api/application-update
  'update-registration': {
    globalAdministrator: 'yes',
    cloudApplicationAdministrator: 'yes',
    applicationAdministrator: 'yes',
    owner: 'yes',
  },
  // Creating, enabling, changing and deleting one. https://learn.microsoft.com/graph/api/serviceprincipal-update
  'enterprise-application': {
    ...ADMINISTRATORS,
    ...DISPUTED,
    privilegedRoleAdministrator: 'graph-decides',
    owner: 'graph-decides',
  },
}

/** Roles that are named as sufficient, least powerful first. */
const NAMED_ROLES: readonly KnownRole[] = [
  'applicationDeveloper',
  'applicationAdministrator',
  'cloudApplicationAdministrator',
  'privilegedRoleAdministrator',
  'globalAdministrator',
]

/**
 * May the signed-in person carry out this step, by directory role, ownership and the tenant's settings? (The token's
 * scopes are another matter: they are asked for at the click.)
 */
export function mayApply(
  step: ChangeStep,
  actorRoles: Readable<DirectoryRole[]>,
  facts: ActorFacts,
): Permitted {
  return least(writesOf(step, facts.actorId).map((write) => mayWrite(write, actorRoles, facts)))
}

/** Built-in roles that surely suffice for this step, least powerful first. */
export function whoMay(step: ChangeStep): KnownRole[] {
  const writes = writesOf(step)
  return NAMED_ROLES.filter((role) => writes.every((write) => RIGHTS[write][role] === 'yes'))
}

/** Does owning the registration surely suffice for this step? */
export function ownersMay(step: ChangeStep): boolean {
  return writesOf(step).every((write) => RIGHTS[write].owner === 'yes')
}

function mayWrite(write: Write, roles: Readable<DirectoryRole[]>, facts: ActorFacts): Permitted {
  const { isOwner } = facts
  const rights = RIGHTS[write]
  const verdict = (right: Right = 'no') => (right === 'by-tenant' ? byTenant(facts) : right)
  const verdicts: Permitted[] = [verdict(rights.anyone)]
  if (isOwner !== false && rights.owner) verdicts.push(isOwner ? verdict(rights.owner) : 'graph-decides')
  if (roles.state !== 'read') return best([...verdicts, 'graph-decides'])
  for (const { templateId } of roles.value) {
    const role = knownRole(templateId)
    // A role that we know nothing of, a custom one say, may hold the right.
    verdicts.push(role ? verdict(rights[role]) : 'graph-decides')
  }
  return best(verdicts)
}

function byTenant({ usersMayRegister }: ActorFacts): Permitted {
  if (usersMayRegister === undefined || usersMayRegister === null) return 'graph-decides'
  return usersMayRegister ? 'yes' : 'no'
}

function writesOf(step: ChangeStep, actorId?: Guid): Write[] {
  switch (step.kind) {
    case 'create-application':
      return ['create-registration']
    case 'create-principal':
    case 'delete-principal':
    case 'set-principal':
      return ['enterprise-application']
    case 'delete-application':
    case 'set-application':
    case 'declare':
    case 'add-certificate':
    case 'remove-certificate':
    case 'add-secret':
    case 'remove-secret':
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
    case 'move-redirect-uris':
    case 'add-owner':
    case 'remove-owner':
      return ['update-registration']
    case 'assign-role':
      return [isGraph(step.resourceAppId) ? 'assign-graph-role' : 'assign-role']
    case 'remove-role':
      return [isGraph(step.resourceAppId) ? 'revoke-graph-role' : 'revoke']
    case 'delegated-grant': {
      const { principalId } = step
      const isOwn = principalId !== null && (actorId === undefined || sameGuid(principalId, actorId))
      return [
        ...(step.add.length > 0 ? ([isOwn ? 'grant-for-user' : 'grant-delegated'] as const) : []),
        ...(step.remove.length > 0 ? (['revoke'] as const) : []),
      ]
    }
  }
}

function isGraph(resourceAppId: Guid): boolean {
  return sameGuid(resourceAppId, MICROSOFT_GRAPH_APP_ID) || sameGuid(resourceAppId, AZURE_AD_GRAPH_APP_ID)
}

function best(verdicts: readonly Permitted[]): Permitted {
  if (verdicts.includes('yes')) return 'yes'
  return verdicts.includes('graph-decides') ? 'graph-decides' : 'no'
}

function least(verdicts: readonly Permitted[]): Permitted {
  if (verdicts.includes('no')) return 'no'
  return verdicts.includes('graph-decides') ? 'graph-decides' : 'yes'
}

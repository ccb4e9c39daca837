import { type DirectoryRole, type Guid, MICROSOFT_GRAPH_APP_ID, type Readable } from '../directory'
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
  | 'update-registration'
  | 'create-principal'
  | 'delete-principal'

const AZURE_AD_GRAPH_APP_ID: Guid = '00000002-0000-0000-c000-000000000000'

/** Rights by role; what is absent is no. `owner` and `anyone` stand beside the roles. */
type Rights = Partial<Record<KnownRole | 'owner' | 'anyone', Permitted>>

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
  // Permissions, keys and addresses alike. https://learn.microsoft.com/graph/api/application-update
  'update-registration': {
    globalAdministrator: 'yes',
    cloudApplicationAdministrator: 'yes',
    applicationAdministrator: 'yes',
    owner: 'yes',
  },
  'create-principal': {
    ...ADMINISTRATORS,
    ...DISPUTED,
    privilegedRoleAdministrator: 'graph-decides',
    owner: 'graph-decides',
  },
  'delete-principal': {
    ...ADMINISTRATORS,
    ...DISPUTED,
    privilegedRoleAdministrator: 'graph-decides',
    owner: 'graph-decides',
  },
}

/**
 * May the signed-in person carry out this step, by directory role and ownership? (The token's scopes are another
 * matter: they are asked for at the click.) `isOwner`: owner of the registration; null where owners could not be read.
 */
export function mayApply(
  step: ChangeStep,
  actorRoles: Readable<DirectoryRole[]>,
  options: { isOwner: boolean | null },
): Permitted {
  return least(writesOf(step).map((write) => mayWrite(write, actorRoles, options)))
}

/** Built-in roles that surely suffice for this step, least powerful first. */
export function whoMay(step: ChangeStep): KnownRole[] {
  const writes = writesOf(step)
  return (Object.keys(ADMINISTRATORS) as KnownRole[])
    .reverse()
    .filter((role) => writes.every((write) => RIGHTS[write][role] === 'yes'))
}

function mayWrite(
  write: Write,
  roles: Readable<DirectoryRole[]>,
  { isOwner }: { isOwner: boolean | null },
): Permitted {
  const rights = RIGHTS[write]
  const verdicts: Permitted[] = [rights.anyone ?? 'no']
  if (isOwner !== false && rights.owner) verdicts.push(isOwner ? rights.owner : 'graph-decides')
  if (roles.state !== 'read') return best([...verdicts, 'graph-decides'])
  for (const { templateId } of roles.value) {
    const role = knownRole(templateId)
    // A role that we know nothing of, a custom one say, may hold the right.
    verdicts.push(role ? (rights[role] ?? 'no') : 'graph-decides')
  }
  return best(verdicts)
}

function writesOf(step: ChangeStep): Write[] {
  switch (step.kind) {
    case 'create-principal':
    case 'delete-principal':
      return [step.kind]
    case 'declare':
    case 'add-certificate':
    case 'remove-certificate':
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
      return ['update-registration']
    case 'assign-role':
      return [isGraph(step.resourceAppId) ? 'assign-graph-role' : 'assign-role']
    case 'remove-role':
      return [isGraph(step.resourceAppId) ? 'revoke-graph-role' : 'revoke']
    case 'delegated-grant': {
      const grant: Write = step.principalId ? 'grant-for-user' : 'grant-delegated'
      return [
        ...(step.add.length > 0 ? [grant] : []),
        ...(step.remove.length > 0 ? (['revoke'] as const) : []),
      ]
    }
  }
}

function isGraph(resourceAppId: Guid): boolean {
  return resourceAppId === MICROSOFT_GRAPH_APP_ID || resourceAppId === AZURE_AD_GRAPH_APP_ID
}

function best(verdicts: readonly Permitted[]): Permitted {
  if (verdicts.includes('yes')) return 'yes'
  return verdicts.includes('graph-decides') ? 'graph-decides' : 'no'
}

function least(verdicts: readonly Permitted[]): Permitted {
  if (verdicts.includes('no')) return 'no'
  return verdicts.includes('graph-decides') ? 'graph-decides' : 'yes'
}

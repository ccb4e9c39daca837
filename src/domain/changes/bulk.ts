import { type Guid, scopeTokens } from '../directory'
import { STEP_SCOPES } from './scopes'
import type { DelegatedGrantStep, RemoveRoleStep, StepTarget } from './steps'
import type { BulkRevocation, ChangePlan, ImpossiblePermission } from './types'

/** Steps of one run: what is beyond waits for another one, so that a mistake stays small and can be taken back. */
export const BULK_LIMIT = 5000

type BulkStep = (DelegatedGrantStep | RemoveRoleStep) & { target?: StepTarget }

/** A row under way: what it holds and what of it is to go, by lower-case name; `held` null where it was not read. */
interface RowDraft {
  one: BulkRevocation
  held: ReadonlyMap<string, string> | null
  remove: Map<string, string>
}

/**
 * The steps that revoke grants of any number of applications: one for each row of oauth2PermissionGrants and one for each
 * assignment, in the order in which they are named. A row that is named several times is one step; names that it does not
 * hold are passed over. Takes time in proportion to the grants.
 * @param options.limit steps of the plan at most; grants beyond it are counted in the plan's `left`.
 */
export function planBulk(
  revocations: Iterable<BulkRevocation>,
  options: { tenantId: Guid; now: Date; id: string; limit?: number },
): ChangePlan {
  const drafts = new Map<string, RowDraft | RemoveRoleStep>()
  const impossible = new Map<string, ImpossiblePermission>()
  for (const one of revocations) {
    const id = idOf(one)
    if (id === null) impossible.set(permissionText(one), { permission: refOf(one), reason: 'unreadable' })
    else if (one.kind === 'Application') {
      if (!drafts.has(id)) drafts.set(id, roleStep(id, one))
    } else take(drafts, id, one)
  }
  const { limit = BULK_LIMIT } = options
  const steps: BulkStep[] = []
  let left = 0
  for (const [id, draft] of drafts) {
    const count = 'held' in draft ? draft.remove.size : 1
    if (count > 0 && steps.length < limit) steps.push('held' in draft ? grantStep(id, draft) : draft)
    else left += count
  }
  return {
    id: options.id,
    tenantId: options.tenantId,
    ...ofOneApplication(steps),
    createdAt: options.now.toISOString(),
    impossible: [...impossible.values()],
    ...(left > 0 && { left }),
  }
}

/** The id of the step that a revocation is part of; null where nothing tells which assignment is meant. */
function idOf(one: BulkRevocation): string | null {
  if (one.kind === 'Application')
    return one.assignmentId && one.appRoleId ? `remove:${one.assignmentId}` : null
  if (one.grantId) return `grant:${one.grantId}`
  return `grant:${one.clientId}:${one.resourceId}:${one.userId ?? 'everyone'}`.toLowerCase()
}

function take(drafts: Map<string, RowDraft | RemoveRoleStep>, id: string, one: BulkRevocation): void {
  let draft = drafts.get(id)
  if (!draft) {
    const tokens = one.scope === null ? null : scopeTokens(one.scope)
    const held = tokens && new Map(tokens.map((token) => [token.toLowerCase(), token]))
    draft = { one, held, remove: new Map() }
    drafts.set(id, draft)
  }
  if (!('held' in draft)) return
  const value = one.value.trim()
  const key = value.toLowerCase()
  // As the row spells it.
  const spelled = draft.held ? draft.held.get(key) : value
  if (spelled) draft.remove.set(key, spelled)
}

function grantStep(id: string, { one, remove }: RowDraft): BulkStep {
  const principalId = one.userId?.toLowerCase() ?? null
  return {
    ...baseOf(id, one, STEP_SCOPES.grant),
    kind: 'delegated-grant',
    consentType: principalId ? 'Principal' : 'AllPrincipals',
    principalId,
    add: [],
    remove: [...remove.values()],
    before: one.grantId === null ? null : { grantId: one.grantId, scope: one.scope ?? '' },
  }
}

function roleStep(id: string, one: BulkRevocation): RemoveRoleStep {
  return {
    ...baseOf(id, one, STEP_SCOPES.role),
    kind: 'remove-role',
    appRoleId: one.appRoleId?.toLowerCase() ?? '',
    value: one.value.trim(),
    assignmentId: one.assignmentId ?? '',
  }
}

function baseOf(id: string, one: BulkRevocation, scopes: readonly string[]) {
  return {
    id,
    dependsOn: [],
    scopes: [...scopes],
    target: { appId: one.appId?.toLowerCase() ?? null, displayName: one.clientName },
    clientId: one.clientId.toLowerCase(),
    resourceId: one.resourceId.toLowerCase(),
    resourceAppId: one.resourceAppId.toLowerCase(),
    resourceName: one.resourceName || one.resourceId,
    ...(one.forGood && { forGood: one.forGood }),
  }
}

/** Where all steps are one application's, the plan is its own. */
function ofOneApplication(steps: BulkStep[]): Pick<ChangePlan, 'appId' | 'appDisplayName' | 'steps'> {
  const target = steps[0]?.target
  if (!target?.appId || steps.some((step) => step.target?.appId !== target.appId)) {
    return { appId: null, appDisplayName: '', steps }
  }
  const own = steps.map(({ target: _own, ...step }): BulkStep => step)
  return { appId: target.appId, appDisplayName: target.displayName, steps: own }
}

function refOf({ resourceAppId, kind, value }: BulkRevocation): ImpossiblePermission['permission'] {
  return { resourceAppId, kind, value }
}

function permissionText({ clientId, resourceAppId, value }: BulkRevocation): string {
  return `${clientId}|${resourceAppId}|${value}`.toLowerCase()
}

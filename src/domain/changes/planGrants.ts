import type { DelegatedGrant, Guid, RegistrationFacts } from '../directory'
import type { PermissionRow } from '../permissions/types'
import type { Api, Apis } from './apis'
import { planRow, type RowWish } from './delegated'
import { forGoodOf } from './loss'
import { referenceTo } from './references'
import type { DelegatedGrantStep } from './steps'
import type { ImpossiblePermission, RevokeTarget } from './types'

/** A permission to grant as the API's catalogue tells of it, tenant-wide (null) or for one user. */
export interface GrantWish {
  row: PermissionRow
  userId: Guid | null
}

/** As much of a registration as is told by what it was granted. */
export type GrantFacts = Pick<RegistrationFacts, 'servicePrincipal' | 'grants' | 'assignments'>

/** What {@link planGrants} and `planRoles` plan from. */
export interface PermissionWishes {
  facts: GrantFacts
  /** The client's object id, or the reference to the step that creates it. */
  clientId: string
  grant: readonly GrantWish[]
  /** Wanted, but no step can carry them. */
  refused: readonly GrantWish[]
  revoke: readonly RevokeTarget[]
  apis: Apis
}

interface Planned {
  steps: DelegatedGrantStep[]
  impossible: ImpossiblePermission[]
}

/** A row under way: tokens by their lower-case form, each once. */
interface RowDraft {
  api: Api
  principalId: Guid | null
  add: Map<string, string>
  remove: Map<string, string>
  expected: Map<string, string>
}

/**
 * One step for each row of oauth2PermissionGrants that is to change. A permission that changes from a user's own consent
 * to the tenant-wide one (or the other way) is taken away only after it came, and stays where it cannot come.
 */
export function planGrants(wishes: PermissionWishes): Planned {
  const { facts, clientId } = wishes
  const drafts = draftRows(wishes)
  const rowsOf = indexRows(facts)
  const plan = (draft: RowDraft) => planRow(toWish(draft, clientId), rowsOf(draft))
  const planned = drafts.map((draft) => ({ draft, ...plan(draft) }))

  const refused = new Set(
    planned.flatMap(({ draft, tooLong }) => tooLong.map((value) => handOverKey(draft, value))),
  )
  for (const { row, userId } of wishes.refused) {
    const api = wishes.apis.get(row.resourceAppId)
    if (api && row.kind === 'Delegated') refused.add(handOverKey({ api, principalId: userId }, row.value))
  }
  const final = planned.map((one) => {
    if (refused.size === 0) return one
    const stays = [...one.draft.remove.keys()].filter((key) => refused.has(counterKey(one.draft, key)))
    if (stays.length === 0) return one
    for (const key of stays) {
      one.draft.remove.delete(key)
      one.draft.expected.delete(key)
    }
    return { draft: one.draft, ...plan(one.draft) }
  })
  return {
    steps: addAfterwards(final.flatMap((one) => one.steps)),
    impossible: final.flatMap(({ draft, tooLong }) =>
      tooLong.map((value) => ({
        permission: { resourceAppId: draft.api.appId, kind: 'Delegated' as const, value },
        reason: 'scope-too-long' as const,
      })),
    ),
  }
}

function draftRows({ facts, grant, revoke, apis }: PermissionWishes): RowDraft[] {
  const drafts = new Map<string, RowDraft>()
  const draftFor = (api: Api, principalId: Guid | null): RowDraft => {
    const key = rowKey(api.objectId, principalId)
    const draft = drafts.get(key) ?? {
      ...{ api, principalId },
      ...{ add: new Map(), remove: new Map(), expected: new Map() },
    }
    drafts.set(key, draft)
    return draft
  }
  for (const { row, userId } of grant) {
    if (row.kind !== 'Delegated') continue
    const { resourceAppId: appId, value } = row
    const api = apis.get(appId) ?? { appId, objectId: referenceTo(`create:${appId}`), displayName: appId }
    const { add } = draftFor(api, userId)
    if (!add.has(value.toLowerCase())) add.set(value.toLowerCase(), value)
  }
  // Of an application that has no enterprise application nothing is granted.
  for (const target of facts.servicePrincipal ? revoke : []) {
    const api = apis.ofRevocation(target)
    const value = target.value.trim()
    if (target.kind !== 'Delegated' || !api || value === '') continue
    const { add, remove, expected } = draftFor(api, target.userId?.toLowerCase() ?? null)
    // Named in both: what is asked for stays.
    if (add.has(value.toLowerCase())) continue
    remove.set(value.toLowerCase(), value)
    if (target.expected) expected.set(value.toLowerCase(), value)
  }
  return [...drafts.values()]
}

function toWish({ api, principalId, add, remove, expected }: RowDraft, clientId: string): RowWish {
  return {
    clientId,
    resourceId: api.objectId,
    resourceAppId: api.appId,
    resourceName: api.displayName,
    principalId,
    add: [...add.values()],
    remove: [...remove.values()],
    expected: [...expected.values()],
    ...forGoodOf({ kind: 'Delegated', client: true, api: api.appId !== '', known: true }),
  }
}

function rowKey(resourceId: string, principalId: Guid | null): string {
  return `${resourceId}/${principalId ?? ''}`.toLowerCase()
}

/** The rows by API and person, found at once however many users consented. */
function indexRows({ servicePrincipal, grants }: GrantFacts) {
  if (grants.state !== 'read') return () => null
  const rows = new Map<string, DelegatedGrant[]>()
  for (const row of grants.value) {
    if (row.clientId !== servicePrincipal?.objectId) continue
    const key = rowKey(row.resourceId, row.consentType === 'Principal' ? row.principalId : null)
    const known = rows.get(key)
    if (known) known.push(row)
    else rows.set(key, [row])
  }
  return ({ api, principalId }: RowDraft) => rows.get(rowKey(api.objectId, principalId)) ?? []
}

type Whose = Pick<RowDraft, 'principalId'> & { api: Pick<Api, 'objectId'> }

/** A token of an API, tenant-wide or of any user. */
function handOverKey({ api, principalId }: Whose, value: string): string {
  return `${api.objectId}/${principalId ? 'user' : 'everyone'}/${value}`.toLowerCase()
}

/** The same token on the other side. */
function counterKey({ api, principalId }: Whose, value: string): string {
  return handOverKey({ api, principalId: principalId ? null : 'user' }, value)
}

/** Makes every removal wait for what takes its place. */
function addAfterwards(steps: DelegatedGrantStep[]): DelegatedGrantStep[] {
  /** By API and side, then by token. */
  const adders = new Map<string, Map<string, DelegatedGrantStep[]>>()
  for (const step of steps) {
    const side = handOverKey(whose(step), '')
    const tokens = adders.get(side) ?? new Map<string, DelegatedGrantStep[]>()
    if (step.add.length > 0) adders.set(side, tokens)
    for (const value of step.add) {
      const key = value.toLowerCase()
      const known = tokens.get(key)
      if (known) known.push(step)
      else tokens.set(key, [step])
    }
  }
  // Users first: where two rows swap tokens only one of them can wait.
  const usersFirst = [...steps.filter((one) => one.principalId), ...steps.filter((one) => !one.principalId)]
  for (const step of usersFirst) {
    const others = adders.get(counterKey(whose(step), ''))
    if (!others) continue
    const waits = new Set(step.dependsOn)
    for (const value of step.remove) {
      for (const adder of others.get(value.toLowerCase()) ?? []) {
        if (!adder.dependsOn.includes(step.id)) waits.add(adder.id)
      }
    }
    step.dependsOn = [...waits]
  }
  return steps
}

function whose({ resourceId, principalId }: DelegatedGrantStep): Whose {
  return { api: { objectId: resourceId }, principalId }
}

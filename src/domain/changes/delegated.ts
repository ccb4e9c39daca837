import { sameName } from '../permissions/names'
import { type DelegatedGrant, type Guid, scopeTokens } from '../directory'
import type { DelegatedGrantStep, WhyForGood } from './steps'
import { isReference, stepOfReference } from './references'
import { STEP_SCOPES } from './scopes'

/** Characters of a grant's scope text. https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant#properties */
export const SCOPE_LIMIT = 3850

/** A row's scope text after a change: what was there keeps its place, what is new comes after. */
export function changeScope(scope: string, add: readonly string[], remove: readonly string[]): string {
  const before = scopeTokens(scope)
  const kept = before.filter((token) => !hasToken(remove, token))
  return [...kept, ...withoutTokens(add, kept)].join(' ')
}

/** Is the token among them? Whole tokens, whatever their case: `Mail.Read` is not in `Mail.ReadWrite`. */
export function hasToken(tokens: readonly string[], token: string): boolean {
  return tokens.some((one) => sameName(one, token))
}

/** The tokens that are not among `others`. */
export function withoutTokens(tokens: readonly string[], others: readonly string[]): string[] {
  return tokens.filter((token) => !hasToken(others, token))
}

/** One row's worth of wishes; each token once. */
export interface RowWish {
  clientId: string
  resourceId: string
  /** Empty where the API is gone. */
  resourceAppId: Guid
  resourceName: string
  principalId: Guid | null
  add: string[]
  remove: string[]
  /** Of `remove` those that may come to be granted before the write. */
  expected: string[]
  /** Why nobody can grant again what rows that were read lose. */
  forGood?: WhyForGood
}

/**
 * The steps for one client, resource and consent type. Graph promises one row for these, but old tenants hold several:
 * a token counts as granted in any of them, and is removed from each. `rows`: those of this wish; null where they cannot
 * be read now, so that they are read right before the write.
 */
export function planRow(
  wish: RowWish,
  rows: readonly DelegatedGrant[] | null,
): { steps: DelegatedGrantStep[]; tooLong: string[] } {
  const present = (rows ?? []).flatMap((row) => scopeTokens(row.scope))
  const first = rows?.[0]
  const wanted = withoutTokens(wish.add, present)
  const isTooLong =
    wanted.length > 0 && changeScope(first?.scope ?? '', wanted, wish.remove).length > SCOPE_LIMIT
  const add = isTooLong ? [] : wanted
  const tooLong = isTooLong ? wanted : []

  const base = {
    kind: 'delegated-grant' as const,
    dependsOn: [wish.clientId, wish.resourceId].filter(isReference).map(stepOfReference),
    scopes: [...STEP_SCOPES.grant],
    clientId: wish.clientId,
    resourceId: wish.resourceId,
    resourceAppId: wish.resourceAppId,
    resourceName: wish.resourceName,
    consentType: wish.principalId ? ('Principal' as const) : ('AllPrincipals' as const),
    principalId: wish.principalId,
  }
  const id = `grant:${wish.resourceAppId || wish.resourceId}:${wish.principalId ?? 'everyone'}`
  if (!first) {
    const remove = rows ? wish.expected : wish.remove
    const steps = add.length + remove.length > 0 ? [{ ...base, id, add, remove, before: null }] : []
    return { steps, tooLong }
  }
  const steps = (rows ?? []).map((row, index) => ({
    ...base,
    dependsOn: [...base.dependsOn],
    scopes: [...base.scopes],
    id: index === 0 ? id : `${id}:${index + 1}`,
    add: row === first ? add : [],
    // As the row spells them.
    remove: [
      ...scopeTokens(row.scope).filter((token) => hasToken(wish.remove, token)),
      ...(row === first ? withoutTokens(wish.expected, present) : []),
    ],
    before: { grantId: row.id, scope: row.scope },
    ...(wish.forGood && { forGood: wish.forGood }),
  }))
  return { steps: steps.filter((step) => step.add.length + step.remove.length > 0), tooLong }
}

/** Is this the row (of oauth2PermissionGrants) that a step or wish speaks of? */
export function isRowOf(
  wanted: { clientId: string; resourceId: string; principalId: Guid | null },
  row: Pick<DelegatedGrant, 'clientId' | 'resourceId' | 'consentType' | 'principalId'>,
): boolean {
  return (
    row.clientId === wanted.clientId &&
    row.resourceId === wanted.resourceId &&
    (wanted.principalId
      ? row.consentType === 'Principal' && row.principalId === wanted.principalId
      : row.consentType === 'AllPrincipals')
  )
}

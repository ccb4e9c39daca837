import { scopeTokens } from '../../directory'
import { changeScope, withoutTokens } from '../delegated'
import type { DelegatedGrantStep, StepRequest } from '../steps'

/** The row that a step writes: the one it was planned for while it exists, else the first. */
export function targetRow<Row extends { id: string }>(
  step: DelegatedGrantStep,
  rows: readonly Row[],
): Row | null {
  return rows.find((row) => row.id === step.before?.grantId) ?? rows[0] ?? null
}

/** The write of a grant step: the union or the rest of one row, which is created or deleted where need be. */
export function grantRequest(
  step: DelegatedGrantStep,
  rows: readonly { id: string; scope: string }[],
): StepRequest | null {
  const row = targetRow(step, rows)
  const before = scopeTokens(row?.scope ?? '')
  const elsewhere = rows.filter((one) => one !== row).flatMap((one) => scopeTokens(one.scope))
  const add = withoutTokens(step.add, elsewhere)
  const scope = changeScope(row?.scope ?? '', add, step.remove)
  const after = scopeTokens(scope)
  if (after.length === before.length && after.every((token) => before.includes(token))) return null
  if (!row) {
    const whose = { consentType: step.consentType, principalId: step.principalId }
    const body = { clientId: step.clientId, ...whose, resourceId: step.resourceId, scope }
    return { method: 'POST', path: '/oauth2PermissionGrants', body }
  }
  const path = `/oauth2PermissionGrants/${encodeURIComponent(row.id)}`
  return scope === '' ? { method: 'DELETE', path } : { method: 'PATCH', path, body: { scope } }
}

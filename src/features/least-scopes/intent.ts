import type { ChangeIntent } from '../../domain/changes/types'
import type { RegistrationFacts } from '../../domain/directory'
import type { ComparedPermission } from '../../domain/leastScopes/compare'

/** The change that grants what is to be added and revokes what is to be removed of `rows`; null: there is nothing of it. */
export function intentOf(
  { appId }: Pick<RegistrationFacts, 'appId'>,
  rows: readonly ComparedPermission[],
): ChangeIntent | null {
  const grant = rows.filter(({ verdict }) => verdict === 'add').map((row) => row.grant)
  const revoke = rows.filter(({ verdict }) => verdict === 'remove').flatMap((row) => row.revoke)
  return grant.length + revoke.length > 0 ? { appId, grant, declareMissing: true, revoke } : null
}

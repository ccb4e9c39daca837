import type { KeyCredential } from '../../directory'
import { endOf, stateAt } from '../../registrations/credentials'
import type { AuditCredential } from '../report'
import type { Party, RowTable } from '../rows/types'
import type { AuditSecret } from '../types'

/** A credential as rules look at it: when it began and ends in ms (NaN: not told; Infinity: never). */
export interface HeldCredential {
  kind: AuditCredential['kind']
  on: AuditCredential['on']
  start: number
  end: number
  of: AuditSecret | KeyCredential
}

/** Credentials of a party that somebody has to look after: Azure renews those of managed identities by itself. */
export function credentialsOf({ application, principal, type }: Party): HeldCredential[] {
  const own = type === 'managed-identity' ? null : principal
  return [
    ...held('secret', 'application', application?.passwordCredentials),
    ...held('certificate', 'application', application?.keyCredentials),
    ...held('secret', 'servicePrincipal', own?.passwordCredentials),
    ...held('certificate', 'servicePrincipal', own?.keyCredentials),
  ]
}

function held(
  kind: HeldCredential['kind'],
  on: HeldCredential['on'],
  list: readonly (AuditSecret | KeyCredential)[] = [],
): HeldCredential[] {
  return list.map((of) => ({
    kind,
    on,
    start: of.startDateTime === null ? Number.NaN : Date.parse(of.startDateTime),
    end: endOf(of),
    of,
  }))
}

/** Is it valid now, or will it be? */
export function isLive({ end }: HeldCredential, now: number): boolean {
  return end > now
}

/** What a credential is called; many have no name. */
export function nameOf({ of }: HeldCredential): string {
  return of.displayName || of.keyId
}

/** Every credential of the tenant's registrations and enterprise applications, in the parties' order. `now` in ms. */
export function auditCredentials(table: RowTable, now: number): AuditCredential[] {
  return table.parties.flatMap((party) => {
    const { appId, principalId, displayName } = party
    const credentials = appId === null ? [] : credentialsOf(party)
    if (appId === null || credentials.length === 0) return []
    const holdsGrants = holdsAny(table, party)
    return credentials.map(({ kind, on, end, of }) => ({
      principalId,
      appId,
      appDisplayName: displayName,
      kind,
      on,
      keyId: of.keyId,
      displayName: of.displayName,
      startDateTime: of.startDateTime,
      endDateTime: of.endDateTime,
      state: stateAt(end, now),
      holdsGrants,
    }))
  })
}

function holdsAny(table: RowTable, { firstRow, rowCount }: Party): boolean {
  for (let row = firstRow; row < firstRow + rowCount; row++) if (table.granted(row)) return true
  return false
}

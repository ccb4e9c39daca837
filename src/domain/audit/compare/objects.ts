import type { KeyCredential } from '../../directory'
import type { DifferenceEntry } from '../api'
import type { Party, RowTable } from '../rows/types'
import type { AuditApplication, AuditPrincipal, AuditSecret } from '../types'
import type { Comparable } from './coverage'

type Add = (entry: DifferenceEntry) => void
type ObjectKind = NonNullable<DifferenceEntry['object']>

/** Registrations and enterprise applications that came, went or changed, and their credentials. */
export function objectChanges(older: RowTable, newer: RowTable, both: Comparable, add: Add): void {
  const from = Date.parse(older.snapshot.takenAt)
  const to = Date.parse(newer.snapshot.takenAt)
  const report = (change: DifferenceEntry['change'], object: ObjectKind, party: Party, what = '') =>
    add({
      change,
      object,
      principalId: party.principalId,
      appId: party.appId,
      appDisplayName: party.displayName,
      what,
      kind: null,
      resourceDisplayName: '',
      consent: null,
      userId: null,
      risk: null,
    })

  function credentials(object: ObjectKind, was: Holder, is: Holder, before: Party, after: Party) {
    if (!both.credentials) return
    const had = credentialsOf(was)
    const has = credentialsOf(is)
    for (const [key, one] of had) if (!has.has(key)) report('credential-removed', object, before, nameOf(one))
    for (const [key, one] of has) {
      if (!had.has(key)) report('credential-added', object, after, nameOf(one))
      const end = one.endDateTime === null ? Number.NaN : Date.parse(one.endDateTime)
      if (end > from && end <= to) report('expired', object, after, nameOf(one))
    }
  }

  for (const before of older.parties) {
    const { application, principal } = before
    if (application && both.applications) {
      const after = newer.partyOfApp(application.appId)
      if (after?.application) credentials('application', application, after.application, before, after)
      else report('removed', 'application', before)
    }
    if (principal && both.principals) {
      const after = newer.partyOfPrincipal(principal.objectId)
      if (!after?.principal) report('removed', 'servicePrincipal', before)
      else {
        const { accountEnabled } = after.principal
        if (accountEnabled !== principal.accountEnabled)
          report(accountEnabled ? 'enabled' : 'disabled', 'servicePrincipal', after)
        credentials('servicePrincipal', principal, after.principal, before, after)
      }
    }
  }
  for (const after of newer.parties) {
    const { application, principal } = after
    if (application && both.applications && !older.partyOfApp(application.appId)?.application)
      report('created', 'application', after)
    if (principal && both.principals && !older.partyOfPrincipal(principal.objectId)?.principal)
      report('created', 'servicePrincipal', after)
  }
}

type Holder = AuditApplication | AuditPrincipal
type Credential = AuditSecret | KeyCredential

/** By kind and id: a certificate that signs SAML tokens comes with a password of the same id. */
function credentialsOf(holder: Holder): Map<string, Credential> {
  // Azure renews those of managed identities by itself, every few weeks.
  if ('servicePrincipalType' in holder && holder.servicePrincipalType === 'ManagedIdentity') return new Map()
  return new Map<string, Credential>([
    ...holder.passwordCredentials.map((one) => [`secret ${one.keyId}`, one] as const),
    ...holder.keyCredentials.map((one) => [`certificate ${one.keyId}`, one] as const),
  ])
}

function nameOf({ displayName, keyId }: Credential): string {
  return displayName || keyId
}

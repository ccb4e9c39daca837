import type { AuditCredential, AuditFinding, AuditRow } from '../report'
import { provenanceOf } from './provenance'
import type { ExportSource, Pieces } from './source'
import { statedRisk } from './statedRisk'
import type { Words } from './words'

const AUDIT_SCHEMA = 'permission-audit/1'

/** JSON as `docs/permission-audit.md` describes it, one line for each row, finding and credential. */
export function* jsonPieces(source: ExportSource): Pieces {
  const { table, selection, words } = source
  const head = { schema: AUDIT_SCHEMA, ...provenanceOf(source) }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [`
  yield* listed(selection.rows, (index) => rowOf(table.row(index), words))
  yield `],\n  "findings": [`
  yield* listed(selection.findings, findingOf)
  yield `],\n  "credentials": [`
  yield* listed(selection.credentials, credentialOf)
  yield ']\n}\n'
}

function* listed<T>(items: Iterable<T>, toValue: (item: T) => object): Pieces {
  let separator = '\n    '
  for (const item of items) {
    yield separator + JSON.stringify(toValue(item))
    separator = ',\n    '
  }
  yield '\n  '
}

function rowOf(row: AuditRow, words: Words) {
  return {
    principalId: row.principalId,
    appId: row.appId,
    appDisplayName: row.appDisplayName,
    resourceAppId: row.resourceAppId,
    resourceDisplayName: row.resourceDisplayName,
    permission: row.permission,
    permissionId: row.permissionId,
    kind: row.kind,
    consent: row.consent,
    userId: row.userId,
    declared: row.declared,
    granted: row.granted,
    risk: statedRisk(row.risk, words),
    grantId: row.grantId,
    assignmentId: row.assignmentId,
  }
}

// Key by key: what somebody adds to a finding or a credential gets into no file by itself.
function findingOf({ id, severity, principalId, appId, evidence, fix }: AuditFinding) {
  return { id, severity, principalId, appId, evidence, fix }
}

function credentialOf(credential: AuditCredential) {
  const { principalId, appId, appDisplayName, kind, on, keyId, displayName } = credential
  const { startDateTime, endDateTime, state, holdsGrants } = credential
  return {
    principalId,
    appId,
    appDisplayName,
    kind,
    on,
    keyId,
    displayName,
    startDateTime,
    endDateTime,
    state,
    holdsGrants,
  }
}

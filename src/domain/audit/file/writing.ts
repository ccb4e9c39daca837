import { AUDIT_RULES_VERSION, type TenantSnapshot } from '../types'
import { LINE_KEYS, type LineKey, type OwnersLine, type SnapshotHead, WRITTEN_FIELDS } from './shapes'

export const SNAPSHOT_SCHEMA = 'tenant-snapshot/1'

const ALLOWED = ['schema', ...LINE_KEYS, ...WRITTEN_FIELDS]

/** The lines of a snapshot’s file, each with its line end, but for the last one. Only fields that a reader knows get in. */
export function* snapshotLines(snapshot: TenantSnapshot): Generator<string> {
  for (const line of objectsOf(snapshot)) yield `${JSON.stringify(line, ALLOWED)}\n`
}

function* objectsOf(snapshot: TenantSnapshot): Generator<object> {
  const { applications, principals, grants, assignments, users, owners, ...facts } = snapshot
  const owned = owners && Object.entries(owners)
  const head: SnapshotHead = {
    ...facts,
    rulesVersion: AUDIT_RULES_VERSION,
    lines: {
      application: applications.length,
      principal: principals.length,
      grant: grants.length,
      assignment: assignments.length,
      user: users.length,
      owners: owned && owned.length,
    },
  }
  yield { schema: SNAPSHOT_SCHEMA, ...head }
  yield* keyed('application', applications)
  yield* keyed('principal', principals)
  yield* keyed('grant', grants)
  yield* keyed('assignment', assignments)
  yield* keyed('user', users)
  for (const [application, of] of owned ?? [])
    yield { owners: { application, owners: of } satisfies OwnersLine }
}

function* keyed(key: LineKey, objects: readonly object[]): Generator<object> {
  for (const object of objects) yield { [key]: object }
}

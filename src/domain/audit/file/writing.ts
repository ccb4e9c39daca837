import { AUDIT_RULES_VERSION, type TenantSnapshot } from '../types'
import type { Codec } from './codec'
import { head, LINES } from './shapes'

export const SNAPSHOT_SCHEMA = 'tenant-snapshot/1'

/** The lines of a snapshot’s file, each with its line end, but for the last one. Only fields that a reader knows get in. */
export function* snapshotLines(snapshot: TenantSnapshot): Generator<string> {
  const { applications, principals, grants, assignments, users, owners, ...facts } = snapshot
  const owned = owners && Object.entries(owners).map(([application, of]) => ({ application, owners: of }))
  const lines = {
    application: applications.length,
    principal: principals.length,
    grant: grants.length,
    assignment: assignments.length,
    user: users.length,
    owners: owned && owned.length,
  }
  const { write } = head
  yield line({
    schema: SNAPSHOT_SCHEMA,
    ...(write({ ...facts, rulesVersion: AUDIT_RULES_VERSION, lines }) as object),
  })
  yield* linesOf('application', LINES.application, applications)
  yield* linesOf('principal', LINES.principal, principals)
  yield* linesOf('grant', LINES.grant, grants)
  yield* linesOf('assignment', LINES.assignment, assignments)
  yield* linesOf('user', LINES.user, users)
  yield* linesOf('owners', LINES.owners, owned ?? [])
}

function* linesOf<T>(key: string, { write }: Codec<T>, objects: readonly T[]): Generator<string> {
  for (const object of objects) yield line({ [key]: write(object) })
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}

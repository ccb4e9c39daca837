import { openDB } from 'idb'
import { readSnapshotFile } from '../../../domain/audit/file/snapshotFile'
import type { TenantSnapshot } from '../../../domain/audit/types'
import { createGraphClient } from '../../createGraphClient'
import { answerCalls, callThrough } from '../../directory/remote'
import { createAudit } from '../audit'
import { createAuditApi } from '../auditApi'
import type { Audit, AuditOptions, AuditState, AuditWorkerApi } from '../protocol'
import { type FakeTenant, type Fault, serve } from './fakeTenant'

const TENANT = '7d3c1a52-0e0b-4c5e-9a38-1f2d4b6c8e10'
const CONSOLE = '11111111-0e0b-4c5e-9a38-1f2d4b6c8e10'
export const OPTIONS: AuditOptions = {
  names: true,
  credentials: true,
  owners: false,
  everyResource: false,
  keep: false,
  keepAfterSignOut: false,
}
export const guid = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const role = (number: number) => ({
  id: guid('d', number),
  value: `Do.${number}`,
  allowedMemberTypes: ['Application'],
  isEnabled: true,
})
export const principal = (number: number, more: object = {}) => ({
  id: guid('e', number),
  appId: guid('c', number),
  displayName: `${String.fromCharCode(97 + (number % 26))}pp ${number}`,
  servicePrincipalType: number % 5 === 0 ? 'ManagedIdentity' : 'Application',
  appRoles: number < 30 ? [role(number)] : [],
  passwordCredentials: [],
  ...more,
})
export const application = (number: number, more: object = {}) => ({
  id: guid('a', number),
  appId: guid('c', number),
  displayName: `App ${number}`,
  passwordCredentials: [{ keyId: guid('f', number), hint: 'abc', endDateTime: '2027-01-01T00:00:00Z' }],
  ...more,
})
export const grant = (number: number, client: number, user: number | null) => ({
  id: `grant-${number}`,
  clientId: guid('e', client),
  resourceId: guid('e', 0),
  consentType: user === null ? 'AllPrincipals' : 'Principal',
  principalId: user === null ? null : guid('b', user),
  scope: ' Mail.Read  User.Read ',
})
export const assignment = (
  number: number,
  client: number,
  resource: number,
  principalType = 'ServicePrincipal',
) => ({
  id: `assignment-${number}`,
  principalId: guid('e', client),
  principalType,
  resourceId: guid('e', resource),
  appRoleId: guid('d', resource),
  createdDateTime: '2026-01-01T00:00:00Z',
})
const numbers = (count: number) => Array.from({ length: count }, (_none, number) => number)

/**
 * A tenant of so many principals, 30 of which expose roles; the first has the most assignments. Only one of more than 999
 * is cut into ranges.
 */
export function tenant(size = 120): FakeTenant {
  return {
    applications: numbers(size / 2).map((number) => application(number)),
    servicePrincipals: numbers(size).map((number) => principal(number)),
    oauth2PermissionGrants: numbers(size).map((number) =>
      grant(number, number, number % 2 ? null : number % 60),
    ),
    assignments: [
      ...numbers(size).map((number) => assignment(number, number, 0)),
      // More than 20 on one principal, and one to a person.
      ...numbers(25).map((number) => assignment(2000 + number, 100, 1 + number)),
      assignment(3000, 1, 2, 'User'),
    ],
    users: numbers(60).map((number) => ({ id: guid('b', number), displayName: `User ${number}` })),
    owners: { [guid('a', 1)]: [{ id: guid('b', 1), displayName: 'User 1' }] },
    changes: [],
  }
}

const closing: (() => void)[] = []
/** Ends everything that a test opened, and forgets what it kept. */
export async function closeAll(): Promise<void> {
  closing.splice(0).forEach((close) => close())
  const db = await openDB('gcc-audits')
  await Promise.all([...db.objectStoreNames].map((name) => db.clear(name)))
  db.close()
}

export function open(facts: FakeTenant, faulty?: Fault, most = 999) {
  const served = serve(facts, most)
  if (faulty) served.state.fault = faulty
  /** `onlyFor`: the permission without which a token is not refused. */
  const tokens = { refuse: null as Error | null, onlyFor: null as string | null, asked: [] as boolean[] }
  /** The latest worker. */
  const worker = { api: null as AuditWorkerApi | null, crash: () => undefined as unknown, started: 0 }
  const graph = createGraphClient({
    graphOrigin: served.origin,
    fetch: (...args) => served.fetch(...args),
    getToken: (scopes, options) => {
      tokens.asked.push(options?.interactive ?? false)
      // Whoever signs in anew has a session again.
      if (options?.interactive) tokens.refuse = null
      const concerned = tokens.onlyFor === null || scopes.includes(tokens.onlyFor)
      return tokens.refuse && concerned ? Promise.reject(tokens.refuse) : Promise.resolve('t')
    },
    sleep: () => new Promise((resolve) => setTimeout(resolve, 1)),
  })
  const startRemote = () => {
    const { port1, port2 } = new MessageChannel()
    closing.push(() => (port1.close(), port2.close()))
    const channel: MessagePort & { onerror?: (event: ErrorEvent) => unknown } = port1
    const api = createAuditApi()
    Object.assign(worker, { api, started: worker.started + 1 })
    worker.crash = () => channel.onerror?.({ message: 'Uncaught' } as ErrorEvent)
    answerCalls(api, port2)
    return callThrough<AuditWorkerApi>(channel, () => port1.close())
  }
  const audit = createAudit(
    { graph, tenantId: TENANT, environment: 'global', consoleClientId: CONSOLE },
    startRemote,
  )
  closing.push(() => audit.dispose())
  return { audit, ...served, tokens, worker }
}

export function until(audit: Audit, holds: (state: AuditState) => boolean): Promise<AuditState> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(audit.state())) return
      stop()
      resolve(audit.state())
    }
    const stop = audit.subscribe(look)
    look()
  })
}
export const done = (audit: Audit) => until(audit, ({ phase }) => phase === 'done')
/** The snapshot as a file, part by part. */
export async function savedFile(audit: Audit): Promise<Blob> {
  let { file } = await audit.ask('save')
  while (!file) file = (await audit.ask('saveMore')).file
  return file
}
export async function snapshotOf(audit: Audit): Promise<TenantSnapshot> {
  return readSnapshotFile(await savedFile(audit))
}
/** Enough for what is kept to be kept. */
export const soon = () => new Promise((resolve) => setTimeout(resolve, 50))
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()
const objectIds = (rows: readonly { objectId: string }[]) => rows.map(({ objectId }) => objectId).sort()

/** The snapshot. Throws unless it is the whole tenant and nothing else. */
export async function wholeOf(audit: Audit, facts: FakeTenant): Promise<TenantSnapshot> {
  const snapshot = await snapshotOf(audit)
  const pairs = {
    principals: [objectIds(snapshot.principals), ids(facts.servicePrincipals)],
    applications: [objectIds(snapshot.applications), ids(facts.applications)],
    grants: [ids(snapshot.grants), ids(facts.oauth2PermissionGrants)],
    assignments: [
      ids(snapshot.assignments),
      ids(facts.assignments.filter(({ principalType }) => principalType === 'ServicePrincipal')),
    ],
  }
  for (const [name, [found = [], wanted = []]] of Object.entries(pairs))
    if (String(found) !== String(wanted))
      throw new Error(`${name}: ${found.length} found, ${wanted.length} there`)
  return snapshot
}

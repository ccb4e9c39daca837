import { openDB } from 'idb'
import { readSnapshotFile } from '../../../domain/audit/file/snapshotFile'
import type { TenantSnapshot } from '../../../domain/audit/types'
import { createGraphClient } from '../../createGraphClient'
import { answerCalls, callThrough } from '../../directory/remote'
import { createAudit } from '../audit'
import { createAuditApi } from '../auditApi'
import type { Audit, AuditOptions, AuditPlace, AuditState, AuditWorkerApi } from '../protocol'
import { type AuditStore, createAuditStore } from '../store'
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
export const KEEP: AuditOptions = { ...OPTIONS, keep: true }
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

/** A resource whose only role was removed, though a registration still declares it and somebody still holds it. */
export function removedRole(): FakeTenant {
  const facts = tenant()
  facts.applications[0] = application(0, {
    requiredResourceAccess: [
      { resourceAppId: guid('c', 90), resourceAccess: [{ id: guid('d', 1), type: 'Role' }] },
    ],
  })
  facts.assignments.push(assignment(4000, 1, 90))
  return facts
}

/** What the sign-in rejects with instead of a token. */
export const tokenError = (kind: string, more: object = {}) =>
  Object.assign(new Error(kind), { name: 'TokenError', kind, ...more })

/** What ends with its worker: from then on nothing is written any more. */
function mortal(place: AuditPlace, lives: () => boolean): AuditStore {
  const store = createAuditStore(place)
  const never = new Promise<never>(() => undefined)
  return {
    ...store,
    append: (...args) => (lives() ? store.append(...args) : never),
    replace: (...args) => (lives() ? store.replace(...args) : never),
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
  /** The latest worker. `keepEvery`: of the next one. */
  const worker = {
    api: null as AuditWorkerApi | null,
    crash: () => undefined as unknown,
    started: 0,
    keepEvery: undefined as number | undefined,
  }
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
    let lives = true
    const api = createAuditApi(undefined, (place) => mortal(place, () => lives), worker.keepEvery)
    Object.assign(worker, { api, started: worker.started + 1 })
    worker.crash = () => channel.onerror?.({ message: 'Uncaught' } as ErrorEvent)
    answerCalls(api, port2)
    return callThrough<AuditWorkerApi>(channel, () => {
      lives = false
      port1.close()
    })
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
/** A whole reading. */
export function read(audit: Audit, options = OPTIONS): Promise<AuditState> {
  audit.prepare()
  audit.start(options)
  return done(audit)
}
/** A reading in small pages that has come so far and goes on. */
export async function midway(
  facts: FakeTenant,
  options = OPTIONS,
  isSoFar: (state: AuditState) => boolean = ({ requests }) => requests > 3,
  faulty?: Fault,
  keepEvery?: number,
) {
  const opened = open(facts, faulty, 5)
  opened.worker.keepEvery = keepEvery
  opened.state.delay = 15
  opened.audit.prepare()
  opened.audit.start(options)
  await until(opened.audit, isSoFar)
  return opened
}
/** Cancels a reading; what it found is shown, and kept where it is to be. */
export async function interrupt(audit: Audit): Promise<AuditState> {
  audit.cancel()
  const state = await until(audit, ({ phase, facts }) => phase === 'cancelled' && facts !== null)
  await soon()
  return state
}
/** Another tab, which knows what the browser keeps, or that it cannot tell. */
export async function looked(facts: FakeTenant) {
  const opened = open(facts)
  const { audit, worker } = opened
  audit.prepare()
  while (!worker.api) await Promise.resolve()
  const { api } = worker
  const { lookUp, forgetLeft } = api
  await new Promise<void>((resolve) => {
    const end = () => resolve()
    api.lookUp = (place) => {
      const found = lookUp(place)
      found.then(end, end)
      return found
    }
    api.forgetLeft = (signedOut) => {
      const removed = forgetLeft(signedOut)
      removed.catch(end)
      return removed
    }
  })
  await soon()
  return opened
}
/** Another tab, which shows what is kept. */
export async function openKept(facts: FakeTenant) {
  const opened = open(facts)
  opened.audit.prepare()
  await until(opened.audit, ({ kept }) => kept !== null)
  opened.audit.openKept()
  await until(opened.audit, ({ phase }) => phase === 'opened')
  return opened
}
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

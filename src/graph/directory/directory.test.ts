import { afterEach, describe, expect, it } from 'vitest'
import {
  NO_FILTERS,
  type RegistrationFilters,
  type RegistrationQuery,
} from '../../domain/registrations/types'
import { GraphError, type GraphBatchResult, type GraphClient, type GraphRequest } from '../types'
import { createDirectory, type Directory, isJudged } from './directory'
import { createDirectoryApi } from './directoryApi'
import type { DirectoryApi } from './protocol'
import { answerCalls, callThrough } from './remote'

const NOW = Date.parse('2026-11-21T00:00:00Z')
const TENANT = '7d3c1a52-0e0b-4c5e-9a38-1f2d4b6c8e10'
const guid = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const ALL: RegistrationQuery = { text: '', filters: NO_FILTERS, sort: { key: 'name', descending: false } }

type Pages = Record<string, object[][] | GraphError>

const registration = (number: number) => ({
  id: guid('a', number),
  appId: guid('c', number),
  displayName: `App ${number}`,
})
const API = {
  id: guid('e', 99),
  appId: guid('c', 99),
  displayName: 'API',
  appRoles: [{ id: guid('d', 1), value: 'Do.All', allowedMemberTypes: ['Application'], isEnabled: true }],
}
const CLIENT = { id: guid('e', 1), appId: guid('c', 1), displayName: 'App 1', appOwnerOrganizationId: TENANT }
const ASSIGNMENT = { id: 'x', principalId: CLIENT.id, resourceId: API.id, appRoleId: guid('d', 1) }
const forbidden = new GraphError({
  kind: 'forbidden',
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'no',
  requestId: 'r1',
  call: 'GET /oauth2PermissionGrants',
})

/** A tenant of given pages; counts what is asked. */
function tenant(pages: Pages, largeApi = false) {
  const asked: string[] = []
  const client: GraphClient = {
    send: () => Promise.reject(new Error('not used')),
    list: () => Promise.reject(new Error('not used')),
    pageBatch: () => Promise.reject(new Error('not used')),
    batch<T>(requests: readonly GraphRequest[]): Promise<GraphBatchResult<T>[]> {
      asked.push(`batch of ${requests.length}`)
      const body = { value: [ASSIGNMENT], ...(largeApi ? { '@odata.nextLink': 'https://more' } : {}) } as T
      return Promise.resolve(
        requests.map(() => ({ ok: true, response: { status: 200, body, requestId: null } })),
      )
    },
    async pages(request, _options, parse) {
      const name = request.path.split(/[/?]/u)[1] ?? ''
      const collection = request.path.includes('appRoleAssignedTo') ? 'assignedTo' : name
      const answer = pages[collection] ?? [[]]
      if (answer instanceof GraphError) throw answer
      for (const [index, value] of answer.entries()) {
        asked.push(collection)
        const page = {
          value,
          '@odata.count': index === 0 ? answer.flat().length : undefined,
          '@odata.nextLink': index < answer.length - 1 ? 'https://next' : undefined,
        }
        const { nextLink } = await parse(new TextEncoder().encode(JSON.stringify(page)).buffer as ArrayBuffer)
        expect(nextLink !== null).toBe(index < answer.length - 1)
      }
    },
  }
  return { client, asked }
}

const ports: MessagePort[] = []
afterEach(() => ports.splice(0).forEach((port) => port.close()))

/** The worker's code on this thread, behind a real message channel. */
function startRemote() {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1, port2)
  answerCalls(
    createDirectoryApi(() => NOW),
    port2,
  )
  return callThrough<DirectoryApi>(port1, () => port1.close())
}

function settled(directory: Directory): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { progress, refreshing } = directory.snapshot()
      const states = Object.values(progress).map(({ state }) => state)
      if (!refreshing && states.every((state) => state === 'done' || state === 'unreadable')) resolve()
    }
    directory.subscribe(look)
    look()
  })
}

const FULL: Pages = {
  applications: [[registration(1)], [], [registration(2)]],
  servicePrincipals: [[API, CLIENT]],
  oauth2PermissionGrants: [[]],
}

describe('readiness', () => {
  const ready = (rows: readonly { displayName: string; readiness: unknown }[]) =>
    rows.map(({ displayName, readiness }) => [displayName, readiness !== null])
  const judged = (directory: Directory) =>
    new Promise<void>((resolve) => {
      const look = () => isJudged(directory.snapshot().judged) && resolve()
      directory.subscribe(look)
      look()
    })

  it('is worked out when wanted, once everything is read', async () => {
    const { client } = tenant(FULL)
    const directory = createDirectory(client, startRemote)
    directory.start()
    await settled(directory)
    expect(ready((await directory.query(ALL, 0, 10)).rows)).toEqual([
      ['App 1', false],
      ['App 2', false],
    ])
    const { revision } = directory.snapshot()
    directory.judge()
    directory.judge()
    await judged(directory)
    expect(directory.snapshot().judged).toEqual({ done: 2, total: 2 })
    expect(directory.snapshot().revision).toBe(revision + 1)
    expect(ready((await directory.query(ALL, 0, 10)).rows)).toEqual([
      ['App 1', true],
      ['App 2', true],
    ])
    const of = (filter: RegistrationFilters['ready']) =>
      directory.query({ ...ALL, filters: { ...NO_FILTERS, ready: filter } }, 0, 10)
    expect((await of('one')).matched).toBe(0)
    expect((await of('none')).matched).toBe(2)
  })
  it('reads what is missing first, and says what it cannot know', async () => {
    const { client } = tenant({ ...FULL, oauth2PermissionGrants: forbidden })
    const directory = createDirectory(client, startRemote)
    directory.judge()
    await judged(directory)
    const { rows } = await directory.query(ALL, 0, 10)
    expect(rows.map(({ readiness }) => readiness?.ready)).toEqual([[], []])
  })
  it('is not guessed without enterprise applications', async () => {
    const { client } = tenant({ ...FULL, servicePrincipals: forbidden })
    const directory = createDirectory(client, startRemote)
    directory.judge()
    await judged(directory)
    expect(ready((await directory.query(ALL, 0, 10)).rows)).toEqual([
      ['App 1', false],
      ['App 2', false],
    ])
  })
  it('lets searches through between two slices', async () => {
    const many = Array.from({ length: 400 }, (_none, number) => registration(number))
    const { client } = tenant({ ...FULL, applications: [many] })
    const directory = createDirectory(client, startRemote)
    directory.start()
    await settled(directory)
    directory.judge()
    await directory.query(ALL, 0, 10)
    expect(isJudged(directory.snapshot().judged)).toBe(false)
    await judged(directory)
  })
  it('says that it failed, and a refresh tries again with a worker of its own', async () => {
    const pages: Pages = { ...FULL }
    let workers = 0
    const directory = createDirectory(tenant(pages).client, () => {
      const remote = startRemote()
      if (workers++ > 0) return remote
      const call: typeof remote.call = (method, ...rest) =>
        method === 'judge'
          ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
          : remote.call(method, ...rest)
      return { ...remote, call }
    })
    const failed = new Promise<void>((resolve) =>
      directory.subscribe(() => directory.snapshot().judgingFailed && resolve()),
    )
    directory.judge()
    await failed
    expect(directory.snapshot().judged).toBeNull()

    pages.applications = forbidden
    directory.refresh()
    expect(directory.snapshot().judgingFailed).toBe(false)
    await settled(directory)
    expect(directory.snapshot().judgingFailed).toBe(true)

    pages.applications = FULL.applications ?? []
    directory.refresh()
    await settled(directory)
    directory.judge()
    await judged(directory)
    expect(directory.snapshot().judgingFailed).toBe(false)
    expect(ready((await directory.query(ALL, 0, 10)).rows)).toEqual([
      ['App 1', true],
      ['App 2', true],
    ])
  })
  it('is worked out anew after a refresh', async () => {
    const { client } = tenant(FULL)
    const directory = createDirectory(client, startRemote)
    directory.judge()
    await judged(directory)
    directory.refresh()
    await settled(directory)
    expect(directory.snapshot().judged).toBeNull()
    directory.judge()
    await judged(directory)
  })
})

describe('the directory', () => {
  it('joins the pages of every collection', async () => {
    const { client, asked } = tenant(FULL)
    const directory = createDirectory(client, startRemote)
    directory.start()
    directory.start()
    await settled(directory)
    const view = await directory.query(ALL, 0, 10)
    expect(
      view.rows.map(({ displayName, undeclared, principal }) => [displayName, undeclared, principal]),
    ).toEqual([
      ['App 1', 1, 'enabled'],
      ['App 2', 0, 'missing'],
    ])
    expect(directory.snapshot().progress.applications).toMatchObject({ done: 2, total: 2, state: 'done' })
    expect(asked.filter((call) => call === 'applications')).toHaveLength(3)
    expect(asked).toContain('batch of 1')
  })

  it('reads an API with many assignments by pages', async () => {
    const { client, asked } = tenant({ ...FULL, assignedTo: [[], [ASSIGNMENT]] }, true)
    const directory = createDirectory(client, startRemote)
    directory.start()
    await settled(directory)
    expect(asked.filter((call) => call === 'assignedTo')).toHaveLength(2)
    expect(directory.snapshot().progress.assignments).toMatchObject({ done: 1, total: 1 })
    expect((await directory.query(ALL, 0, 1)).rows[0]?.undeclared).toBe(1)
  })

  it('shows the rest when the grants may not be read', async () => {
    const directory = createDirectory(
      tenant({ ...FULL, oauth2PermissionGrants: forbidden }).client,
      startRemote,
    )
    directory.start()
    await settled(directory)
    expect(directory.snapshot().progress.grants).toMatchObject({
      state: 'unreadable',
      reason: { kind: 'missing-role', code: 'Authorization_RequestDenied', scope: 'Directory.Read.All' },
    })
    expect((await directory.query(ALL, 0, 10)).rows.map(({ undeclared }) => undeclared)).toEqual([null, null])
  })

  it('keeps what is shown when a refresh fails, and replaces it when one succeeds', async () => {
    const pages: Pages = { ...FULL }
    const directory = createDirectory(tenant(pages).client, startRemote)
    directory.start()
    await settled(directory)
    pages.applications = forbidden
    directory.refresh()
    await settled(directory)
    expect(directory.snapshot().refreshFailed).toMatchObject({ kind: 'missing-role' })
    expect((await directory.query(ALL, 0, 10)).matched).toBe(2)
    pages.applications = [[registration(7)]]
    directory.invalidate()
    expect(directory.snapshot().stale).toBe(true)
    directory.refresh()
    await settled(directory)
    expect(directory.snapshot()).toMatchObject({ stale: false, refreshFailed: null })
    expect((await directory.query(ALL, 0, 10)).rows.map(({ displayName }) => displayName)).toEqual(['App 7'])
  })

  it('reads the registrations alone where only a secret is looked for', async () => {
    const { client, asked } = tenant(FULL)
    const directory = createDirectory(client, startRemote)
    directory.startApplications()
    await new Promise<void>((resolve) =>
      directory.subscribe(() => directory.snapshot().progress.applications.state === 'done' && resolve()),
    )
    expect(new Set(asked)).toEqual(new Set(['applications']))
  })

  it('answers no more lines of a query that another one followed', async () => {
    const directory = createDirectory(tenant(FULL).client, startRemote)
    directory.start()
    await settled(directory)
    const first = await directory.query(ALL, 0, 1)
    expect(await first.more(1, 2)).toHaveLength(1)
    await directory.query({ ...ALL, text: 'app 2' }, 0, 1)
    expect(await first.more(1, 2)).toBe(null)
  })
})

it.each([['{'], ['[]'], ['null'], ['{"value":{}}']])('refuses the page %s as a SyntaxError', async (text) => {
  const remote = startRemote()
  const page = new TextEncoder().encode(text).buffer as ArrayBuffer
  await expect(remote.call('page', ['applications', page])).rejects.toMatchObject({ name: 'SyntaxError' })
})

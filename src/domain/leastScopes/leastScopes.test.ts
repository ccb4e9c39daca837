import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PermissionKind } from '../permissions/types'
import { isServed, leastScopes } from './leastScopes'
import { GRAPH_TASKS } from './tasks'
import type { LeastSet, Task } from './types'
import { VENDOR_TASKS } from './vendorTasks'

const ALL: readonly Task[] = [...GRAPH_TASKS, ...VENDOR_TASKS]
const byId = (ids: string) =>
  ids.split(' ').map((id) => {
    const found = ALL.find((task) => task.id === id)
    if (!found) throw new Error(`no task ${id}`)
    return found
  })
const names = (set: LeastSet) => set.permissions.map(({ value }) => value).join(' ')

test.each([
  ['mail-read', 'Mail.Read', 'Mail.Read'],
  ['mail-headers', 'Mail.ReadBasic', 'Mail.ReadBasic.All'],
  ['mail-headers mail-read', 'Mail.Read', 'Mail.Read'],
  ['mail-read mail-organise', 'Mail.ReadWrite', 'Mail.ReadWrite'],
  ['mail-read mail-send', 'Mail.Read Mail.Send', 'Mail.Read Mail.Send'],
  ['shared-read', 'Mail.Read.Shared', 'Mail.Read'],
  ['mail-read shared-read', 'Mail.Read Mail.Read.Shared', 'Mail.Read'],
  [
    'shared-read shared-organise shared-send',
    'Mail.ReadWrite.Shared Mail.Send.Shared',
    'Mail.ReadWrite Mail.Send',
  ],
  ['calendar-read shared-calendar-write', 'Calendars.Read Calendars.ReadWrite.Shared', 'Calendars.ReadWrite'],
  ['meeting-times', 'Calendars.Read.Shared', ''],
  ['settings-read rules-change', 'MailboxSettings.ReadWrite', 'MailboxSettings.ReadWrite'],
  ['users-basic', 'User.ReadBasic.All', 'User.ReadBasic.All'],
  ['users-basic directory-read', 'Directory.Read.All', 'Directory.Read.All'],
  ['own-profile users-read', 'User.Read.All', 'User.Read.All'],
  [
    'users-read groups-list roles-read',
    'GroupMember.Read.All RoleManagement.Read.Directory User.Read.All',
    'GroupMember.Read.All RoleManagement.Read.Directory User.Read.All',
  ],
  ['users-read groups-list roles-read directory-read', 'Directory.Read.All', 'Directory.Read.All'],
  ['groups-create', 'Group.ReadWrite.All', 'Group.Create'],
  ['groups-create groups-members', 'Group.ReadWrite.All', 'Group.Create GroupMember.ReadWrite.All'],
  ['roles-assign roles-read', 'RoleManagement.ReadWrite.Directory', 'RoleManagement.ReadWrite.Directory'],
  ['own-files-read', 'Files.Read', 'Files.Read.All'],
  ['own-files-read own-files-write', 'Files.ReadWrite', 'Files.ReadWrite.All'],
  ['own-files-write all-files-read', 'Files.Read.All Files.ReadWrite', 'Files.ReadWrite.All'],
  ['all-files-read sites-read', 'Sites.Read.All', 'Sites.Read.All'],
  ['sites-selected', 'Sites.Selected', 'Sites.Selected'],
  ['chats-send chats-read', 'Chat.Read ChatMessage.Send', 'Chat.Read.All'],
  ['own-presence presence-read', 'Presence.Read.All', 'Presence.Read.All'],
  ['presence-set', 'Presence.ReadWrite', 'Presence.ReadWrite.All'],
  [
    'outlook-365.bring-your-own.shared-mailbox-trigger',
    'Mail.Read Mail.Read.Shared offline_access openid',
    '',
  ],
  ['azure-ad.client-certificate.minimum', '', 'Directory.Read.All Group.Read.All User.Read.All'],
])('%s: %s | %s', (ids, delegated, application) => {
  const least = leastScopes(byId(ids))
  expect([names(least.delegated), names(least.application)]).toEqual([delegated, application])
})

test('says which task asks for what, and for what there is no permission', () => {
  const { delegated, application } = leastScopes(byId('mail-read mail-organise chats-send'))
  expect(delegated.permissions.map(({ value, because }) => [value, because])).toEqual([
    ['ChatMessage.Send', ['chats-send']],
    ['Mail.ReadWrite', ['mail-read', 'mail-organise']],
  ])
  expect(application.without).toEqual([{ taskId: 'chats-send', why: 'importOnly' }])
})

test('nothing chosen, nothing needed', () => {
  const empty = { permissions: [], without: [] }
  expect(leastScopes([])).toEqual({ delegated: empty, application: empty })
})

describe('whatever is chosen', () => {
  const chosen = fc.subarray([...ALL], { minLength: 1 })
  const kinds = ['delegated', 'application'] as const

  test('every task is served, or said not to be; no permission can be left out', () => {
    fc.assert(
      fc.property(chosen, fc.constantFrom(...kinds), (tasks, kind) => {
        const set = leastScopes(tasks)[kind]
        const held = new Set(set.permissions.map(({ value }) => value))
        const demands = tasks.flatMap((task) => (typeof task[kind] === 'string' ? [] : [task[kind]]))
        expect(demands.every((ways) => isServed(held, ways))).toBe(true)
        expect(set.without).toHaveLength(tasks.length - demands.length)
        for (const value of held) {
          const less = new Set([...held].filter((one) => one !== value))
          expect(demands.every((ways) => isServed(less, ways))).toBe(false)
        }
        expect(set.permissions.every(({ because }) => because.length > 0)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
  test('the order of the tasks does not matter', () => {
    fc.assert(
      fc.property(
        chosen.chain((tasks) =>
          fc.tuple(fc.constant(tasks), fc.shuffledSubarray(tasks, { minLength: tasks.length })),
        ),
        ([tasks, shuffled]) => {
          for (const kind of kinds)
            expect(names(leastScopes(shuffled)[kind])).toBe(names(leastScopes(tasks)[kind]))
        },
      ),
      { numRuns: 80 },
    )
  })
  test('everything at once is found without delay', () => {
    const before = performance.now()
    leastScopes(ALL)
    expect(performance.now() - before).toBeLessThan(100)
  })
})

test('ids are unique and fit for a URL', () => {
  const ids = ALL.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => encodeURIComponent(id) !== id || id.includes(','))).toEqual([])
})

const FACTS = new URL('../../../../shared/facts/', import.meta.url)
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(name, FACTS), 'utf8')) as Record<string, unknown>

describe.skipIf(!existsSync(FACTS))('held against ../shared/facts (skipped where absent)', () => {
  test('every name exists in its kind', () => {
    const { permissions } = read('graph-permissions.json') as { permissions: [string, PermissionKind][] }
    const known = new Set(permissions.map(([value, kind]) => `${kind} ${value}`))
    const used = ALL.flatMap((task) =>
      (
        [
          ['Delegated', task.delegated],
          ['Application', task.application],
        ] as const
      ).flatMap(([kind, ways]) =>
        typeof ways === 'string' ? [] : ways.flat().map((value) => `${kind} ${value}`),
      ),
    )
    expect(used.length).toBeGreaterThan(150)
    expect(used.filter((name) => !known.has(name))).toEqual([])
  })
  test('where a task has no application way, the delegated name has no application form (or Graph refuses it)', () => {
    const { permissions } = read('graph-permissions.json') as { permissions: [string, PermissionKind][] }
    const application = new Set(
      permissions.filter(([, kind]) => kind === 'Application').map(([value]) => value),
    )
    for (const task of GRAPH_TASKS) {
      if (typeof task.application !== 'string' || typeof task.delegated === 'string') continue
      const [first = []] = task.delegated
      expect(first.filter((name) => application.has(name))).toEqual([])
    }
  })

  type Call = Record<'DelegatedWork' | 'Application', { all: string[] } | undefined>
  test.each([
    ['own-profile', '/me', 'GET'],
    ['users-basic', '/users', 'GET'],
    ['users-read', '/users/{user-id}', 'GET'],
    ['users-write', '/users', 'POST'],
    ['users-write', '/users/{user-id}', 'PATCH'],
    ['users-password', '/users/{user-id}', 'PATCH'],
    ['groups-list', '/groups', 'GET'],
    ['groups-read', '/groups/{group-id}', 'GET'],
    ['groups-create', '/groups', 'POST'],
    ['groups-write', '/groups/{group-id}', 'PATCH'],
    ['roles-read', '/roleManagement/directory/roleAssignments', 'GET'],
    ['roles-assign', '/roleManagement/directory/roleAssignments', 'POST'],
    ['directory-read', '/directoryObjects/{directoryObject-id}', 'GET'],
  ])('%s: Microsoft names the ways for %s %s', (id, path, method) => {
    const { paths } = read('graph-call-permissions.json') as { paths: Record<string, Record<string, Call>> }
    const [task] = byId(id)
    const call = paths[path]?.[method]
    expect(call).toBeDefined()
    const unnamed = (['DelegatedWork', 'Application'] as const).flatMap((kind) => {
      const ways = kind === 'Application' ? task?.application : task?.delegated
      if (!Array.isArray(ways)) return []
      return (ways as string[][]).flat().filter((name) => !call?.[kind]?.all.includes(name))
    })
    // The reference of this call names one; writing includes reading.
    expect(unnamed.filter((name) => name !== 'Directory.ReadWrite.All')).toEqual([])
  })
})

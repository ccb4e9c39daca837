import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import { createFilter } from '../filter/evaluate'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW, graphApi, GRAPH_OBJECT_ID, guid, principal, snapshotOf } from '../rows/testing'
import { withNotRead } from '../rows/testingUnread'
import type { NotRead } from '../types'
import { CAPABILITIES, givesCapability } from './capabilities'
import { questionFilter } from './question'
import { whoMay } from './whoMay'

const EXCHANGE = principal({
  objectId: guid('6', 2),
  appId: '00000002-0000-0ff1-ce00-000000000000',
  displayName: 'Office 365 Exchange Online',
  applicationPermissions: [
    { id: guid('3', 9), value: 'full_access_as_app', displayName: '', description: '', isEnabled: true },
  ],
})
const holder = (number: number, displayName: string, accountEnabled = true) =>
  principal({ objectId: guid('c', number), appId: guid('a', number), displayName, accountEnabled })
const grant = (number: number, scope: string, user: string | null = null) => ({
  id: `g${number}${user ?? ''}`,
  clientId: guid('c', number),
  resourceId: GRAPH_OBJECT_ID,
  consentType: user === null ? ('AllPrincipals' as const) : ('Principal' as const),
  principalId: user,
  scope,
})
const role = (number: number, appRoleId: string, resourceId = GRAPH_OBJECT_ID) => ({
  id: `r${number}`,
  appRoleId,
  principalId: guid('c', number),
  resourceId,
  createdDateTime: null,
})

const table = createRowTable(
  snapshotOf({
    principals: [
      graphApi(),
      EXCHANGE,
      holder(1, 'One user'),
      holder(2, 'Those who consent'),
      holder(3, 'Everybody, by more'),
      holder(4, 'Everybody, by Exchange'),
      holder(5, 'Switched off', false),
      holder(6, 'Other things'),
    ],
    grants: [
      grant(1, 'Mail.Read', guid('4', 1)),
      grant(1, 'Mail.Read', guid('4', 2)),
      grant(2, 'mail.readwrite'),
      grant(3, 'Mail.Read'),
      grant(6, 'Calendars.Read Mail.Send'),
    ],
    assignments: [
      role(3, 'e2a3a72e-5f79-4c64-b1b1-878b674786c9'),
      role(4, guid('3', 9), EXCHANGE.objectId),
      role(5, '810c84a8-4a9e-49e6-bf7d-12d183f40d01'),
    ],
  }),
  [],
  AUDIT_NOW,
)
const filter = createFilter(table, () => [])
const ask = (question: string, limit = 100) => {
  const { count, items } = whoMay(table, filter, question, limit)
  return {
    count,
    who: items.map(({ appDisplayName, through }) => [
      appDisplayName,
      ...through.map(({ reach, row }) => `${row.permission} ${reach}`),
    ]),
  }
}

describe('who may', () => {
  it('read all mail: by any permission that gives it, of any API, the farthest reach first', () => {
    expect(ask('read-all-mail')).toEqual({
      count: 5,
      who: [
        ['Everybody, by Exchange', 'full_access_as_app everybody'],
        ['Everybody, by more', 'Mail.ReadWrite everybody', 'Mail.Read consenting-users'],
        ['Switched off', 'Mail.Read everybody'],
        ['Those who consent', 'Mail.ReadWrite consenting-users'],
        ['One user', 'Mail.Read one-user', 'Mail.Read one-user'],
      ],
    })
  })
  it('a permission by its name, in any case, and no other', () => {
    expect(ask('MAIL.READ').who.map(([name]) => name)).toEqual([
      'Switched off',
      'Everybody, by more',
      'One user',
    ])
    expect(ask('Mail.*').count).toBe(5)
    expect(ask(' Mail.Send ').who.map(([name]) => name)).toEqual(['Other things'])
  })
  it('tells how many there are beyond the limit', () => {
    expect(ask('read-all-mail', 2)).toMatchObject({ count: 5, who: [{}, {}] })
  })
  it.each(['', 'Nothing.At.All', '"', 'a b" risk:low', '\\', 'x'.repeat(5000)])(
    'nobody may %s',
    (question) => {
      expect(ask(question)).toEqual({ count: 0, who: [] })
    },
  )
  it.each<[string, boolean, string[]]>([
    ['read-all-mail', true, []],
    ['manage-devices', true, []],
    ['Mail.Read', true, []],
    // Exposed by an API, and granted to nobody.
    ['presence.read.all', true, []],
    ['Presence.*', true, []],
    ['810c84a8-4a9e-49e6-bf7d-12d183f40d01', true, []],
    ['Mail.Raed', false, ['Mail.Read', 'Mail.Send']],
    ['read all mail', false, []],
    ['Nothing.*', false, []],
    ['', false, []],
  ])('is “%s” known? %s, else near: %j', (question, known, near) => {
    const answer = whoMay(table, filter, question, 10)
    expect(answer.known).toBe(known)
    expect(answer.nearest).toEqual(expect.arrayContaining(near))
    if (near.length === 0) expect(answer.nearest).toEqual([])
  })
  it.each<[NotRead[], string[]]>([
    [[], []],
    [
      [
        { what: 'verified-publishers', why: 'not-asked' },
        { what: 'owners', why: 'not-asked' },
      ],
      [],
    ],
    [[{ what: 'grants', why: 'missing-role' }], ['grants']],
    [
      [
        { what: 'users', why: 'failed' },
        { what: 'assignments-of-resources', why: 'failed', count: 1 },
        { what: 'assignments', why: 'cancelled' },
        { what: 'principals', why: 'count-differs' },
      ],
      ['principals', 'assignments', 'assignments-of-resources'],
    ],
  ])('what was not read may hold somebody: %j', (notRead, lacking) => {
    const partial = createRowTable(
      withNotRead(notRead, snapshotOf({ principals: [graphApi()] })),
      [],
      AUDIT_NOW,
    )
    expect(
      whoMay(
        partial,
        createFilter(partial, () => []),
        'read-all-mail',
        10,
      ),
    ).toEqual({
      count: 0,
      items: [],
      known: true,
      nearest: [],
      lacking,
    })
  })
  it('its question is a filter', () => {
    expect(filter.matches(questionFilter('Mail.*')).principals).toBe(5)
    expect(filter.matches(questionFilter('read-all-mail')).principals).toBe(5)
  })
})

test('a permission of the same name elsewhere gives nothing', () => {
  const gives = givesCapability('read-all-mail')
  expect(gives({ resourceAppId: MICROSOFT_GRAPH_APP_ID, kind: 'Application', value: 'mail.read' })).toBe(true)
  expect(gives({ resourceAppId: guid('5', 1), kind: 'Application', value: 'Mail.Read' })).toBe(false)
  expect(gives({ resourceAppId: null, kind: 'Application', value: 'Mail.Read' })).toBe(false)
  expect(
    gives({ resourceAppId: MICROSOFT_GRAPH_APP_ID, kind: 'Application', value: 'Mail.ReadBasic.All' }),
  ).toBe(false)
})

const FACTS = '../shared/facts/graph-permissions.json'
test.skipIf(!existsSync(FACTS))('Microsoft Graph has every permission that a capability names', () => {
  const { permissions } = JSON.parse(readFileSync(FACTS, 'utf8')) as { permissions: [string, string][] }
  const known = new Set(
    permissions.map(([value, type]) => `${type.startsWith('Delegated') ? 'Delegated' : type} ${value}`),
  )
  const unknown = CAPABILITIES.flatMap(({ given }) =>
    given
      .filter(({ resourceAppId }) => resourceAppId === MICROSOFT_GRAPH_APP_ID)
      .flatMap(({ kind, values }) => values.map((value) => `${kind} ${value}`)),
  ).filter((permission) => !known.has(permission))
  expect(unknown).toEqual([])
})

test('who may write may read', () => {
  const implied = [
    ['write-all-mail', 'read-all-mail'],
    ['write-all-files', 'read-all-files'],
  ] as const
  for (const [more, less] of implied) {
    const gives = givesCapability(less)
    for (const { resourceAppId, kind, values } of CAPABILITIES.find(({ id }) => id === more)?.given ?? [])
      for (const value of values)
        expect([value, gives({ resourceAppId, kind, value })]).toEqual([value, true])
  }
})

import { expect, test } from 'vitest'
import { SnapshotFileError } from '../file/errors'
import { randomTenant } from '../rows/testing'
import type { RowTable } from '../rows/types'
import type { NotRead, TenantSnapshot } from '../types'
import { compareSnapshots } from './compare'
import {
  guid,
  GRAPH_SP,
  READ_ID,
  ADA,
  SECRET,
  application,
  principal,
  graph,
  unnamed,
  snapshot,
  LATER,
  grant,
  assignment,
  declares,
  table,
  compare,
  told,
} from './testingSnapshots'

test.each<[string, Partial<TenantSnapshot>, Partial<TenantSnapshot>, string[]]>([
  ['nothing', {}, {}, []],
  ['a tenant-wide grant', {}, { grants: [grant('Mail.Read')] }, ['granted Mail.Read AllPrincipals']],
  [
    'less of a grant',
    { grants: [grant(' openid  Mail.Read')] },
    { grants: [grant('openid')] },
    ['revoked Mail.Read AllPrincipals'],
  ],
  [
    'the same scopes in other words',
    { grants: [grant('openid Mail.Read')] },
    { grants: [grant(' mail.read  OPENID ')] },
    [],
  ],
  [
    'from one person to everybody',
    { grants: [grant('Mail.Read', ADA)] },
    { grants: [grant('Mail.Read')] },
    ['granted Mail.Read AllPrincipals', 'revoked Mail.Read Principal Ada'],
  ],
  ['an application permission', {}, { assignments: [assignment()] }, ['granted Mail.Send']],
  [
    'a role that its API no longer has',
    { assignments: [assignment()] },
    { assignments: [assignment()], principals: [principal(), { ...graph, applicationPermissions: [] }] },
    [],
  ],
  [
    'a scope that its API no longer has, still declared and granted',
    { applications: [declares(READ_ID)], grants: [grant('Mail.Read')] },
    {
      applications: [declares(READ_ID)],
      grants: [grant('Mail.Read')],
      principals: [principal(), { ...graph, delegatedPermissions: [] }],
    },
    [],
  ],
  [
    'a declaration, whoever consented',
    { grants: [grant('Mail.Read', ADA), grant('Mail.Read', guid(99))] },
    { grants: [grant('Mail.Read', ADA), grant('Mail.Read', guid(99))], applications: [declares(READ_ID)] },
    ['declared Mail.Read'],
  ],
  [
    'one of two permissions without a name',
    {
      assignments: [assignment(), { ...assignment(), id: 'other', appRoleId: guid(80) }],
      principals: [principal(), unnamed],
    },
    { assignments: [assignment()], principals: [principal(), unnamed] },
    [`revoked ${guid(80)}`],
  ],
  ['a declaration taken back', { applications: [declares(READ_ID)] }, {}, ['undeclared Mail.Read']],
  ['a principal deleted, its registration kept', {}, { principals: [graph] }, ['removed servicePrincipal']],
  [
    'a principal deleted and made again keeps its permissions in our eyes',
    { grants: [grant('Mail.Read')] },
    { grants: [grant('Mail.Read', null, guid(50))], principals: [principal({ objectId: guid(50) }), graph] },
    ['created servicePrincipal', 'removed servicePrincipal'],
  ],
  ['a registration', { applications: [] }, {}, ['created application']],
  [
    'both gone',
    {},
    { applications: [], principals: [graph] },
    ['removed application', 'removed servicePrincipal'],
  ],
  [
    'switched off',
    {},
    { principals: [principal({ accountEnabled: false }), graph] },
    ['disabled servicePrincipal'],
  ],
  [
    'a secret added that expired meanwhile',
    {},
    { applications: [application({ passwordCredentials: [SECRET] })] },
    ['credential-added application Build', 'expired application Build'],
  ],
  [
    'a secret replaced by one of the same name',
    { applications: [application({ passwordCredentials: [{ ...SECRET, endDateTime: null }] })] },
    {
      applications: [
        application({ passwordCredentials: [{ ...SECRET, endDateTime: null, keyId: guid(60) }] }),
      ],
    },
    ['credential-added application Build', 'credential-removed application Build'],
  ],
  [
    'a certificate of the enterprise application',
    {},
    {
      principals: [
        principal({
          keyCredentials: [
            { ...SECRET, endDateTime: null, displayName: null, thumbprint: null, type: null, usage: null },
          ],
        }),
        graph,
      ],
    },
    [`credential-added servicePrincipal ${SECRET.keyId}`],
  ],
  [
    'a managed identity’s certificate, renewed',
    {
      principals: [
        principal({ servicePrincipalType: 'ManagedIdentity', passwordCredentials: [SECRET] }),
        graph,
      ],
    },
    { principals: [principal({ servicePrincipalType: 'ManagedIdentity' }), graph] },
    [],
  ],
])('%s', (_name, older, newer, expected) => {
  expect(told(snapshot(older), snapshot({ ...LATER, ...newer }))).toEqual(expected)
})

test('worst first, with risk and count; the times tell the order', () => {
  const newer = snapshot({ ...LATER, grants: [grant('Files.Read openid')], assignments: [assignment()] })
  const difference = compare(newer, snapshot())
  expect(difference.entries.map(({ what, risk }) => [what, risk])).toEqual([
    ['Mail.Send', 'high'],
    ['Files.Read', 'medium'],
    ['openid', 'low'],
  ])
  expect(difference.counts).toEqual({ granted: 3 })
  expect(difference.older).toEqual({ takenAt: '2026-06-01T00:00:00Z', complete: true })
  expect(difference.newer.takenAt).toBe(LATER.takenAt)
  expect(difference.notCompared).toEqual([])
})

test.each<[NotRead['what'], string[]]>([
  ['grants', ['granted Mail.Send', 'credential-added application Build', 'expired application Build']],
  [
    'assignments',
    ['granted Files.Read AllPrincipals', 'credential-added application Build', 'expired application Build'],
  ],
  [
    'assignments-of-resources',
    ['granted Files.Read AllPrincipals', 'credential-added application Build', 'expired application Build'],
  ],
  ['credentials', ['granted Mail.Send', 'granted Files.Read AllPrincipals']],
  ['applications', ['granted Mail.Send', 'granted Files.Read AllPrincipals']],
])('says nothing of %s where one lacks them', (what, expected) => {
  const newer = snapshot({
    ...LATER,
    grants: [grant('Files.Read')],
    assignments: [assignment()],
    applications: [application({ passwordCredentials: [SECRET] })],
  })
  const older = snapshot({}, [{ what, why: 'missing-role' }])
  expect(told(older, newer)).toEqual(expected)
  expect(compare(older, newer).notCompared).toEqual([what])
  expect(compare(older, newer).older.complete).toBe(false)
})

test('a difference of counts alone keeps nothing from being compared', () => {
  const older = snapshot({}, [{ what: 'grants', why: 'count-differs', count: 1 }])
  expect(told(older, snapshot({ ...LATER, grants: [grant('Mail.Read')] }))).toEqual([
    'granted Mail.Read AllPrincipals',
  ])
})

test('an API that one of them did not ask, because it exposed no roles then', () => {
  const [api, bare] = [guid(70), { hasRoles: false, objectId: guid(70), appId: guid(70) }]
  const older = snapshot({
    principals: [principal(), graph, principal({ ...bare, hasRoles: true })],
    assignments: [assignment(api), assignment()],
  })
  const newer = snapshot({ ...LATER, principals: [principal(), graph, principal(bare)] }, [
    { what: 'assignments-without-roles', why: 'not-asked' },
  ])
  expect(compare(older, newer).counts).toEqual({ revoked: 1 })
  expect(compare(older, newer).notCompared).toEqual(['assignments-without-roles'])
})

test('another tenant’s is refused', () => {
  const refused = () => compare(snapshot(), snapshot({ tenantId: guid(11) }))
  expect(refused).toThrow(SnapshotFileError)
  expect(refused).toThrow('other-tenant')
})

test('as a plain search through two tenants finds it, forwards and backwards', () => {
  const held = (one: RowTable, other: RowTable) => {
    const keys = (of: RowTable) =>
      Array.from({ length: of.count }, (_, row) => of.row(row))
        .filter(({ granted }) => granted)
        .map(({ principalId, resourceId, kind, permission, permissionId, userId }) =>
          [
            principalId,
            resourceId,
            kind,
            kind === 'Delegated' ? permission.toLowerCase() : permissionId,
            userId,
          ].join(' '),
        )
    const known = new Set(keys(other))
    return new Set(keys(one).filter((key) => !known.has(key))).size
  }
  let changes = 0
  for (let seed = 0; seed < 60; seed++) {
    const [older, newer] = [
      table({ ...randomTenant(seed), takenAt: '2026-01-01T00:00:00Z' }),
      table({ ...randomTenant(seed + 1), ...LATER }),
    ]
    const later = table({ ...older.snapshot, takenAt: '2027-01-01T00:00:00Z' })
    // A credential may expire by itself; nothing else changes.
    expect(
      Object.keys(compareSnapshots(older, later).counts).filter((change) => change !== 'expired'),
    ).toEqual([])
    const { counts } = compareSnapshots(older, newer)
    const back = compareSnapshots(newer, later).counts
    expect([counts.granted ?? 0, counts.revoked ?? 0]).toEqual([held(newer, older), held(older, newer)])
    expect([
      [back.revoked, back.granted, back.undeclared, back.declared],
      [back.removed, back.created, back.disabled, back.enabled],
      [back['credential-removed'], back['credential-added']],
    ]).toEqual([
      [counts.granted, counts.revoked, counts.declared, counts.undeclared],
      [counts.created, counts.removed, counts.enabled, counts.disabled],
      [counts['credential-added'], counts['credential-removed']],
    ])
    changes += Object.keys(counts).length
  }
  expect(changes).toBeGreaterThan(200)
})

test('200,000 rows: every change counted, the worst 5,000 told, in time that grows with them', () => {
  const tenant = (size: number, own: (n: number) => string, facts: Partial<TenantSnapshot>) => {
    const numbers = Array.from({ length: size }, (_, n) => n + 1000)
    return table(
      snapshot({
        applications: [],
        principals: [
          graph,
          ...numbers.map((n) => principal({ objectId: guid(n), appId: guid(n + 10 ** 7) })),
        ],
        grants: numbers.map((n) => grant(own(n), null, guid(n))),
        assignments: numbers.slice(0, 10).map((n) => assignment(GRAPH_SP, guid(n))),
        ...facts,
      }),
    )
  }
  const run = (size: number) => {
    const older = tenant(size, () => 'openid profile Calendars.Read User.Read', { assignments: [] })
    const newer = tenant(size, () => 'openid profile Files.Read User.Read', LATER)
    const begun = performance.now()
    const { counts, entries } = compareSnapshots(older, newer)
    const time = performance.now() - begun
    expect(counts).toEqual({ granted: size + 10, revoked: size })
    expect(entries).toHaveLength(Math.min(2 * size + 10, 5000))
    expect(entries.slice(0, 11).map(({ risk }) => risk)).toEqual([...Array(10).fill('high'), 'medium'])
    return time
  }
  run(500)
  const small = run(5_000)
  // Ten times the rows; square time would take a hundred.
  expect(run(50_000)).toBeLessThan(Math.max(small, 10) * 40)
})

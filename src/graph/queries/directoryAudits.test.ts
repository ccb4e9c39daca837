import type * as Wire from '@microsoft/microsoft-graph-types'
import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { createCannedGraph } from '../../../test/support/cannedGraph'
import { createGraphClient } from '../createGraphClient'
import { eventsOf, grantEventsQuery, toGrantEvent } from './directoryAudits'

const PRINCIPAL = '00000000-0000-4000-8000-00000000000a'
const GRAPH = '00000000-0000-4000-8000-00000000000b'
const property = (displayName: string, newValue: string | null, oldValue: string | null = null) => ({
  displayName,
  newValue,
  oldValue,
})
const audit = (fields: Partial<Wire.DirectoryAudit>): Wire.DirectoryAudit => ({
  id: 'one',
  activityDateTime: '2026-11-20T10:00:00Z',
  result: 'success',
  initiatedBy: { user: { id: 'u', displayName: 'Ada', userPrincipalName: 'ada@contoso.com' } as object },
  ...fields,
})
const scoped = (newValue: string, oldValue: string | null = null) =>
  audit({
    targetResources: [
      {
        id: GRAPH.toUpperCase(),
        modifiedProperties: [
          property('DelegatedPermissionGrant.Scope', newValue, oldValue),
          property('DelegatedPermissionGrant.ConsentType', '"AllPrincipals"'),
        ],
      },
      { id: PRINCIPAL, modifiedProperties: [] },
    ],
  })

test.each<[string, Wire.DirectoryAudit, string[]]>([
  ['every scope of a new grant', scoped('" Mail.Read  User.Read "'), ['mail.read', 'user.read']],
  ['only what was added to a grant', scoped('"Mail.Read User.Read"', '"Mail.Read"'), ['user.read']],
  ['a value that is no JSON', scoped('Mail.Read'), ['mail.read']],
  [
    'an application permission',
    audit({
      targetResources: [{ id: GRAPH, modifiedProperties: [property('AppRole.Value', '"Mail.Send"')] }],
    }),
    ['mail.send'],
  ],
  ['an entry without anything', {}, []],
  [
    'nulls',
    audit({ targetResources: [{ id: null, modifiedProperties: [property('AppRole.Value', null)] }] }),
    [],
  ],
])('%s', (_name, wire, permissions) => expect(toGrantEvent(wire).permissions).toEqual(permissions))

test('who did it', () => {
  expect(toGrantEvent(scoped('"a"'))).toMatchObject({
    by: { kind: 'user', id: 'u', name: 'Ada', detail: 'ada@contoso.com' },
    consent: 'AllPrincipals',
    targets: [GRAPH, PRINCIPAL],
  })
  const app = audit({
    initiatedBy: { app: { displayName: 'Deployer', appId: 'x', servicePrincipalId: 'SP' } },
  })
  expect(toGrantEvent(app).by).toEqual({ kind: 'app', id: 'sp', name: 'Deployer', detail: 'x' })
  expect(toGrantEvent({}).by).toBeNull()
})

test('Mail.Read is not Mail.ReadWrite, nor that of another API', () => {
  const events = {
    events: [scoped('"Mail.ReadWrite"'), scoped('"Mail.Read"')].map(toGrantEvent),
    more: false,
  }
  const grant = { value: 'Mail.Read', resourceId: GRAPH, consent: 'AllPrincipals', userId: null } as const
  expect(eventsOf(events, grant)).toEqual({ own: [events.events[1]], unsure: [] })
  expect(eventsOf(events, { ...grant, resourceId: PRINCIPAL.replace('a', 'c') }).own).toEqual([])
  expect(eventsOf(events, { ...grant, consent: 'Principal', userId: 'u' })).toEqual({ own: [], unsure: [] })
})

const ADELE = '00000000-0000-4000-8000-0000000000ad'
const BOB = '00000000-0000-4000-8000-0000000000b0'
/** A consent for one user; `told`: what the log says of whom it is for. */
const consented = (by: string | null, told: { target?: string; principal?: string } = {}) => {
  const [api, client] = scoped('"Mail.Read"').targetResources ?? []
  const properties = [
    property('DelegatedPermissionGrant.Scope', '"Mail.Read"'),
    property('DelegatedPermissionGrant.ConsentType', '"Principal"'),
    ...(told.principal ? [property('DelegatedPermissionGrant.PrincipalId', `"${told.principal}"`)] : []),
  ]
  return toGrantEvent(
    audit({
      initiatedBy: by === null ? {} : { user: { id: by.toUpperCase(), displayName: by } as object },
      targetResources: [
        { ...api, modifiedProperties: properties },
        client ?? {},
        ...(told.target ? [{ id: told.target.toUpperCase(), type: 'User', modifiedProperties: [] }] : []),
      ],
    }),
  )
}

test.each<[string, ReturnType<typeof consented>, string | null, 'own' | 'unsure' | 'neither']>([
  ['her own consent', consented(ADELE), ADELE, 'own'],
  ['Bob’s, who is not said to have consented for himself', consented(BOB), ADELE, 'unsure'],
  ['Bob’s for himself', consented(BOB, { principal: BOB }), ADELE, 'neither'],
  ['Bob’s for himself, as a target', consented(BOB, { target: BOB }), ADELE, 'neither'],
  ['Bob’s for her', consented(BOB, { target: ADELE }), ADELE, 'own'],
  ['Bob’s for her, as a property', consented(BOB, { principal: ADELE }), ADELE, 'own'],
  ['hers for Bob', consented(ADELE, { target: BOB }), ADELE, 'neither'],
  ['nobody’s', consented(null), ADELE, 'unsure'],
  ['of a grant that names no user', consented(BOB, { target: BOB }), null, 'unsure'],
])('a consent for one user: %s', (_name, event, userId, where) => {
  const grant = { value: 'Mail.Read', resourceId: GRAPH, consent: 'Principal', userId } as const
  const { own, unsure } = eventsOf({ events: [event], more: false }, grant)
  expect([own.length, unsure.length]).toEqual([Number(where === 'own'), Number(where === 'unsure')])
})

test('one request, filtered by target and activity; a refusal stays a refusal', async () => {
  const paths: string[] = []
  const canned = createCannedGraph(({ query }) => {
    paths.push(query.get('$filter') ?? '')
    return paths.length === 1
      ? { status: 200, body: { value: [scoped('"Mail.Read"')], '@odata.nextLink': 'https://x' } }
      : {
          status: 403,
          body: { error: { code: 'Authentication_RequestFromUnsupportedUserRole', message: 'x' } },
        }
  })
  const { origin, fetch, getToken } = canned
  const graph = createGraphClient({ graphOrigin: origin, fetch, getToken })
  const client = new QueryClient()
  const answer = await client.fetchQuery(grantEventsQuery(graph, PRINCIPAL, 'Delegated'))
  expect(answer).toMatchObject({ more: true, events: [{ permissions: ['mail.read'] }] })
  expect(paths[0]).toContain(`targetResources/any(t:t/id eq '${PRINCIPAL}')`)
  expect(paths[0]).toContain("activityDisplayName eq 'Add delegated permission grant'")
  await expect(client.fetchQuery(grantEventsQuery(graph, PRINCIPAL, 'Application'))).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

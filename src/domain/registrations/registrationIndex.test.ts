import { describe, expect, it } from 'vitest'
import type {
  Application,
  AppRoleAssignment,
  DelegatedGrant,
  RegistrationFacts,
  ResourcePrincipal,
} from '../directory'
import { application, graphPrincipal, secret, servicePrincipal } from '../testing/facts'
import {
  type Collection,
  createRegistrationIndex,
  type Judge,
  type RegistrationIndex,
  rowsOf,
} from './registrationIndex'
import { MICROSOFT_TENANT_ID, NO_FILTERS, type RegistrationFilters, type SortKey } from './types'

const NOW = Date.parse('2026-11-21T00:00:00Z')
const HERE = '7d3c1a52-0e0b-4c5e-9a38-1f2d4b6c8e10'
const ELSEWHERE = '11111111-0000-4000-8000-000000000000'
const COLLECTIONS: Collection[] = ['applications', 'principals', 'grants', 'assignments']

const idOf = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const app = (number: number, displayName: string, parts: Partial<Application> = {}) =>
  application({ objectId: idOf('a', number), appId: idOf('c', number), displayName, ...parts })
const principal = (number: number, displayName: string, parts: Partial<ResourcePrincipal> = {}) => ({
  ...servicePrincipal({
    objectId: idOf('e', number),
    appId: idOf('c', number),
    displayName,
    appOwnerOrganizationId: HERE,
    ...parts,
  }),
  delegatedPermissions: parts.delegatedPermissions ?? [],
  applicationPermissions: parts.applicationPermissions ?? [],
})
const graph = graphPrincipal({ appOwnerOrganizationId: MICROSOFT_TENANT_ID })
const permission = (value: string, kind: 'delegatedPermissions' | 'applicationPermissions') =>
  graph[kind].find((known) => known.value === value)?.id ?? ''
const declares = (...values: string[]) => [
  {
    resourceAppId: graph.appId,
    resourceAccess: values.map((value) => ({
      id: permission(value, 'delegatedPermissions'),
      type: 'Scope' as const,
    })),
  },
]
const grant = (client: number, scope: string, parts: Partial<DelegatedGrant> = {}) => ({
  clientId: idOf('e', client),
  resourceId: graph.objectId,
  scope,
  consentType: 'AllPrincipals' as const,
  principalId: null,
  ...parts,
})
const role = (
  client: number,
  value: string,
): Pick<AppRoleAssignment, 'principalId' | 'resourceId' | 'appRoleId'> => ({
  principalId: idOf('e', client),
  resourceId: graph.objectId,
  appRoleId: permission(value, 'applicationPermissions'),
})

function filled(): RegistrationIndex {
  const index = createRegistrationIndex()
  index.addApplications([
    app(1, 'Payroll', { requiredResourceAccess: declares('Mail.Read') }),
    app(2, 'Éditeur 10', { passwordCredentials: [], signInAudience: 'AzureADMultipleOrgs' }),
    app(3, 'editeur 2', { passwordCredentials: [secret({ endDateTime: '2020-01-01T00:00:00Z' })] }),
  ])
  index.addPrincipals([
    graph,
    principal(1, 'Payroll (renamed)'),
    principal(2, 'Éditeur 10', { accountEnabled: false }),
    principal(4, 'Vendor', { appOwnerOrganizationId: ELSEWHERE }),
    principal(5, 'vm-identity', { appOwnerOrganizationId: null, servicePrincipalType: 'ManagedIdentity' }),
    principal(6, 'Orphan'),
  ])
  index.addGrants([grant(1, ' openid  Mail.Read Mail.Send '), grant(4, 'Mail.Send')])
  index.addAssignments([role(1, 'Mail.Read')])
  COLLECTIONS.forEach((collection) => index.complete(collection))
  return index
}

describe('readiness', () => {
  const summary = (ready: string[], attention: string[] = [], unknown: string[] = []) => ({
    ready,
    attention,
    unknown,
  })
  const judgement = {
    Payroll: summary(['outlook-365/bring-your-own']),
    'Éditeur 10': summary([], ['outlook-365/bring-your-own'], ['azure-ad/delegated-access']),
    'editeur 2': summary([]),
  }
  const judge: Judge = ({ application: own }) => judgement[own?.displayName as keyof typeof judgement]

  it('is judged in slices, with what Microsoft Graph granted', () => {
    const index = filled()
    const seen: RegistrationFacts[] = []
    expect(index.judge(2, (facts) => (seen.push(facts), summary([])))).toEqual({ done: 2, total: 3 })
    expect(index.judge(2, (facts) => (seen.push(facts), summary([])))).toEqual({ done: 3, total: 3 })
    expect(seen.map(({ appId }) => appId)).toEqual([1, 2, 3].map((number) => idOf('c', number)))
    expect(seen[0]).toMatchObject({
      tenantId: HERE,
      application: { displayName: 'Payroll' },
      servicePrincipal: { objectId: idOf('e', 1) },
      grants: { state: 'read', value: [{ scope: ' openid  Mail.Read Mail.Send ' }] },
      assignments: {
        state: 'read',
        value: [{ appRoleId: permission('Mail.Read', 'applicationPermissions') }],
      },
      owners: { state: 'unreadable' },
    })
    expect(seen[2]?.servicePrincipal).toBeNull()
  })
  it.each<[RegistrationFilters['ready'], string[]]>([
    ['any', ['editeur 2', 'Éditeur 10', 'Orphan', 'Payroll']],
    ['one', ['Payroll']],
    ['none', ['editeur 2']],
    ['unknown', ['Éditeur 10']],
    ['outlook-365/bring-your-own', ['Payroll']],
    ['azure-ad/delegated-access', []],
  ])('filters by %s', (ready, expected) => {
    const index = filled()
    index.judge(10, judge)
    expect(names(index, { ready })).toEqual(expected)
  })
  it('sorts by how many', () => {
    const index = filled()
    index.judge(10, judge)
    expect(names(index, {}, '', 'ready', true)).toEqual(['Payroll', 'Éditeur 10', 'editeur 2', 'Orphan'])
  })
  it('before it is judged nothing passes', () => {
    expect(names(filled(), { ready: 'none' })).toEqual([])
  })
})

function names(
  index: RegistrationIndex,
  filters: Partial<RegistrationFilters> = {},
  text = '',
  key: SortKey = 'name',
  descending = false,
): string[] {
  const view = index.query({ text, filters: { ...NO_FILTERS, ...filters }, sort: { key, descending } }, NOW)
  return rowsOf(view, 0, 100).map((row) => row.displayName)
}

describe('the lines', () => {
  it('are the registrations, and the enterprise applications from elsewhere', () => {
    expect(names(filled(), { owner: 'all' })).toEqual([
      'editeur 2',
      'Éditeur 10',
      'Microsoft Graph',
      'Orphan',
      'Payroll',
      'Vendor',
    ])
  })

  it.each<[Partial<RegistrationFilters>, string[]]>([
    [{}, ['editeur 2', 'Éditeur 10', 'Orphan', 'Payroll']],
    [{ owner: 'other' }, ['Vendor']],
    [{ owner: 'microsoft' }, ['Microsoft Graph']],
    [{ credentials: 'none' }, ['Éditeur 10']],
    [{ credentials: 'live' }, ['Payroll']],
    [{ credentials: 'expired' }, ['editeur 2']],
    [{ credentials: 'both' }, []],
    [{ audience: 'AzureADMultipleOrgs' }, ['Éditeur 10']],
    [{ principal: 'enabled' }, ['Orphan', 'Payroll']],
    [{ principal: 'disabled' }, ['Éditeur 10']],
    [{ principal: 'missing' }, ['editeur 2']],
    [{ undeclared: 'yes' }, ['Payroll']],
    [{ undeclared: 'no' }, ['editeur 2', 'Éditeur 10']],
    [{ undeclared: 'unknown', owner: 'all' }, ['Microsoft Graph', 'Orphan', 'Vendor']],
  ])('pass the filters %j', (filters, expected) => {
    expect(names(filled(), filters)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['EDITEUR', ['editeur 2', 'Éditeur 10']],
    ['éd 10', ['Éditeur 10']],
    [idOf('c', 1).toUpperCase(), ['Payroll']],
    [idOf('a', 3), ['editeur 2']],
    [idOf('e', 2), ['Éditeur 10']],
    ['vendor', []],
  ])('are found by %s', (text, expected) => {
    expect(names(filled(), {}, text)).toEqual(expected)
  })

  it.each<[SortKey, boolean, string[]]>([
    ['name', true, ['Payroll', 'Orphan', 'Éditeur 10', 'editeur 2']],
    ['credentials', false, ['editeur 2', 'Payroll', 'Éditeur 10', 'Orphan']],
    ['credentials', true, ['Éditeur 10', 'Payroll', 'editeur 2', 'Orphan']],
    ['undeclared', true, ['Payroll', 'editeur 2', 'Éditeur 10', 'Orphan']],
    ['principal', false, ['editeur 2', 'Éditeur 10', 'Orphan', 'Payroll']],
  ])('sort by %s (descending: %s), the unknown last', (key, descending, expected) => {
    expect(names(filled(), {}, '', key, descending)).toEqual(expected)
  })

  it('count before search and filters, but within the owner', () => {
    const view = filled().query(
      {
        text: 'editeur',
        filters: { ...NO_FILTERS, principal: 'disabled' },
        sort: { key: 'name', descending: false },
      },
      NOW,
    )
    expect([view.total, view.lines.length]).toEqual([4, 1])
  })

  it('are the same whatever the order of the pages', () => {
    const index = createRegistrationIndex()
    index.addAssignments([role(1, 'Mail.Read')])
    index.addGrants([grant(1, 'Mail.Send')])
    index.addPrincipals([principal(1, 'Payroll (renamed)')])
    index.addPrincipals([graph])
    index.addApplications([app(1, 'Payroll')])
    COLLECTIONS.forEach((collection) => index.complete(collection))
    expect(names(index, { undeclared: 'yes' })).toEqual(['Payroll'])
  })
})

describe('undeclared grants', () => {
  it.each<[string, Collection[], number | null]>([
    ['everything is read', COLLECTIONS, 2],
    ['the grants are not read', ['applications', 'principals', 'assignments'], null],
    ['nothing is read to its end', [], null],
  ])('are known when %s', (_name, complete, expected) => {
    const index = createRegistrationIndex()
    index.addApplications([app(1, 'Payroll', { requiredResourceAccess: declares('Mail.Read') })])
    index.addPrincipals([graph, principal(1, 'Payroll')])
    index.addGrants([grant(1, 'openid Mail.Read Mail.Send'), grant(1, 'mail.send')])
    index.addAssignments([role(1, 'Mail.Read')])
    complete.forEach((collection) => index.complete(collection))
    const view = index.query({ text: '', filters: NO_FILTERS, sort: { key: 'name', descending: false } }, NOW)
    expect(rowsOf(view, 0, 1)[0]?.undeclared).toBe(expected)
  })
})

it('does not say that an enterprise application is missing before all are read', () => {
  const index = createRegistrationIndex()
  index.addApplications([app(1, 'Payroll')])
  const row = () =>
    rowsOf(
      index.query({ text: '', filters: NO_FILTERS, sort: { key: 'name', descending: false } }, NOW),
      0,
      1,
    )[0]
  expect(row()?.principal).toBe(null)
  index.complete('principals')
  expect(row()?.principal).toBe('missing')
})

it('asks each API once for its assignments', () => {
  const index = createRegistrationIndex()
  index.addPrincipals([graph, principal(1, 'Payroll')])
  index.addPrincipals([graph])
  expect(index.apis()).toEqual([graph.objectId])
})

describe('secretOwner', () => {
  const other = app(9, 'Other', {
    passwordCredentials: [secret({ hint: 'q~8', keyId: '99999999-0000-4000-8000-000000000001' })],
  })
  it.each([
    ['its hint', { hint: 'q~8', keyId: null }, idOf('c', 1), 'Other'],
    ['its ID', { hint: '999', keyId: '99999999-0000-4000-8000-000000000001' }, idOf('c', 1), 'Other'],
    ['its hint, but it is the one asked for', { hint: 'q~8', keyId: null }, idOf('c', 9), null],
    ['another hint', { hint: 'zzz', keyId: null }, idOf('c', 1), null],
    ['the hint of an expired one', { hint: 'abc', keyId: null }, idOf('c', 1), null],
  ])('finds a live secret by %s', (_name, trace, exceptAppId, expected) => {
    const index = createRegistrationIndex()
    index.addApplications([
      other,
      app(3, 'Expired', { passwordCredentials: [secret({ endDateTime: '2020-01-01T00:00:00Z' })] }),
    ])
    expect(index.secretOwner(trace, exceptAppId, NOW)?.displayName ?? null).toBe(expected)
  })
})

import fs from 'node:fs'
import path from 'node:path'
import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { ENVIRONMENTS } from '../../src/domain/environments'
import { requestFor, plannedObservation, readsFor } from '../../src/domain/changes/requests'
import { STEP_SCOPES } from '../../src/domain/changes/scopes'
import type { ChangeStep } from '../../src/domain/changes/steps'
import { EVERY_STEP } from '../../src/graph/changes/testing/everyStep'
import { createGraphClient } from '../../src/graph/createGraphClient'
import {
  directoryApplications,
  directoryGrants,
  directoryPrincipals,
} from '../../src/graph/directory/requests'
import { accountQuery } from '../../src/graph/queries/account'
import { applicationNamesQuery } from '../../src/graph/queries/applicationNames'
import { classificationsQuery } from '../../src/graph/queries/classifications'
import { consentPoliciesQuery } from '../../src/graph/queries/consentPolicies'
import { consentRequestsQuery } from '../../src/graph/queries/consentRequests'
import { directoryNamesQuery } from '../../src/graph/queries/directoryNames'
import { grantEventsQuery } from '../../src/graph/queries/directoryAudits'
import { objectIdQuery } from '../../src/graph/queries/objectId'
import { publicApplicationsQuery } from '../../src/graph/queries/publicApplications'
import { registrationQuery } from '../../src/graph/queries/registration'
import { registrationSearchQuery } from '../../src/graph/queries/registrationSearch'
import { resourceQuery } from '../../src/graph/queries/resource'
import { tenantIdentityQuery } from '../../src/graph/queries/tenantIdentity'
import { listAssignmentsOfPrincipal, listAssignmentsOfResource } from '../../src/graph/resources/assignments'
import { READ_SCOPES } from '../../src/graph/scopes'
import type { GraphClient, GraphRequest } from '../../src/graph/types'
import { createCannedGraph } from '../support/cannedGraph'
import type { CannedAnswer, CannedRequest } from '../support/cannedGraph'
import { CONTRACT_ABSENT, loadContract, REMOVE_OWNER } from '../support/contract'

/*
 * Every request that the console can make, recorded from what makes it and held against the contract (paths, query
 * options, headers, bodies) and against Microsoft's list of permissions for each call.
 */

const contract = await loadContract()
const FACTS = path.resolve(import.meta.dirname, '../../../shared/facts')

const ID = '00000000-0000-4000-8000-000000000001'
const OTHER = '00000000-0000-4000-8000-000000000002'
const USER = '00000000-0000-4000-8000-000000000003'

/** A tenant in which everything leads on to something. */
function answer({ path: asked }: CannedRequest): CannedAnswer {
  const list = (...value: unknown[]) => ({ status: 200, body: { value } })
  if (asked.startsWith('/users/')) return { status: 404, body: { error: { code: 'x', message: 'x' } } }
  if (asked === '/policies/authorizationPolicy') {
    const permissionGrantPoliciesAssigned = ['ManagePermissionGrantsForSelf.low']
    return { status: 200, body: { defaultUserRolePermissions: { permissionGrantPoliciesAssigned } } }
  }
  if (asked === '/policies/permissionGrantPolicies') {
    return list({ id: 'low', includes: [{ permissionType: 'delegated', permissionClassification: 'low' }] })
  }
  if (asked.endsWith('/appRoleAssignments')) return list({ id: 'a', appRoleId: ID, resourceId: OTHER })
  if (asked.startsWith('/oauth2PermissionGrants')) {
    return list({ id: 'g', clientId: ID, resourceId: OTHER, consentType: 'Principal', principalId: USER })
  }
  if (/^\/(applications|servicePrincipals)[(/]/u.test(asked) && !asked.endsWith('/owners')) {
    const requiredResourceAccess = [{ resourceAppId: OTHER, resourceAccess: [] }]
    return { status: 200, body: { id: ID, appId: ID, displayName: 'Robot', requiredResourceAccess } }
  }
  return list({ id: USER, displayName: 'Contoso' })
}

/** What `drive` asks Graph for. */
async function record(
  drive: (graph: GraphClient, queries: QueryClient) => Promise<unknown>,
  origin = ENVIRONMENTS.global.graph,
) {
  const canned = createCannedGraph(answer, origin)
  const { fetch, getToken } = canned
  await drive(createGraphClient({ graphOrigin: origin, fetch, getToken }), new QueryClient())
  return canned
}

const page = (request: GraphRequest, scopes: readonly string[]) => (graph: GraphClient) =>
  graph.pages(request, { scopes }, () => Promise.resolve({ nextLink: null }))

type Drive = (graph: GraphClient, queries: QueryClient) => Promise<unknown>
const READS: [string, Drive, number][] = [
  ['a registration', (graph, queries) => queries.fetchQuery(registrationQuery(graph, ID, ID)), 7],
  ['an API', (graph, queries) => queries.fetchQuery(resourceQuery(graph, ID)), 1],
  ['tenant and roles', (graph, queries) => queries.fetchQuery(tenantIdentityQuery(graph)), 2],
  ['the picker, empty', (graph, queries) => queries.fetchQuery(registrationSearchQuery(graph, '')), 1],
  ['the picker', (graph, queries) => queries.fetchQuery(registrationSearchQuery(graph, 'o\'h "x" &')), 1],
  ['the picker, by client ID', (graph, queries) => queries.fetchQuery(registrationSearchQuery(graph, ID)), 1],
  [
    'an account',
    (graph, queries) => queries.fetchQuery(accountQuery(graph, 'lena_fabrikam.com#EXT#@contoso.com')),
    2,
  ],
  ['the consent policies', (graph, queries) => queries.fetchQuery(consentPoliciesQuery(graph)), 5],
  ['requests for consent', (graph, queries) => queries.fetchQuery(consentRequestsQuery(graph)), 2],
  ['classifications', (graph, queries) => queries.fetchQuery(classificationsQuery(graph)), 2],
  ['names', (graph, queries) => queries.fetchQuery(directoryNamesQuery(graph, [ID, USER])), 1],
  ['names of applications', (graph, queries) => queries.fetchQuery(applicationNamesQuery(graph, [ID])), 1],
  ['public applications', (graph, queries) => queries.fetchQuery(publicApplicationsQuery(graph)), 3],
  ['who granted it', (graph, queries) => queries.fetchQuery(grantEventsQuery(graph, ID, 'Delegated')), 1],
  ['an object id', (graph, queries) => queries.fetchQuery(objectIdQuery(graph, ID)), 2],
  ['all registrations', page(directoryApplications(), READ_SCOPES.applications), 1],
  ['all enterprise applications', page(directoryPrincipals(), READ_SCOPES.servicePrincipals), 1],
  ['all grants', page(directoryGrants(), READ_SCOPES.grants), 1],
  ["an API's assignments", page(listAssignmentsOfResource(ID), READ_SCOPES.assignments), 1],
  ['what an enterprise application holds', page(listAssignmentsOfPrincipal(ID), READ_SCOPES.assignments), 1],
]

const { grant, role, application, deletePrincipal, owner } = STEP_SCOPES
const SCOPES: Readonly<Record<ChangeStep['kind'], readonly string[]>> = {
  'create-application': application,
  'delete-application': application,
  'create-principal': application,
  'delete-principal': deletePrincipal,
  'set-principal': application,
  'set-application': application,
  'delegated-grant': grant,
  'assign-role': role,
  'remove-role': role,
  declare: application,
  'add-certificate': application,
  'remove-certificate': application,
  'add-secret': application,
  'remove-secret': application,
  'add-redirect-uris': application,
  'remove-redirect-uris': application,
  'move-redirect-uris': application,
  'add-owner': owner,
  'remove-owner': owner,
}
const STEPS = EVERY_STEP.map((step): ChangeStep => ({ ...step, scopes: [...SCOPES[step.kind]] }))

/** A step's reads and its write, sent as the console sends them. */
async function driveStep(step: ChangeStep, graph: GraphClient): Promise<void> {
  const write = requestFor(step, plannedObservation(step), {})
  expect(write).not.toBeNull()
  for (const request of [...readsFor(step, {}), ...(write ? [write] : [])]) {
    await graph.send(request, { scopes: step.scopes })
  }
}

const CASES: [string, Drive, number][] = [
  ...READS,
  ...STEPS.map((step): [string, Drive, number] => [
    `the step ${step.id}`,
    (graph) => driveStep(step, graph),
    readsFor(step, {}).length + 1,
  ]),
]

describe.skipIf(!contract)(`requests keep to the contract (${CONTRACT_ABSENT} where absent)`, () => {
  test.each(CASES)('%s', async (_name, drive, count) => {
    const { asked, http } = await record(drive)
    expect(asked).toHaveLength(count)
    const problems = [...http, ...asked].flatMap((request) =>
      contract!.checkRequest(request.method, request.path, request.query, request.body, request.headers),
    )
    expect(problems.filter((problem) => !REMOVE_OWNER.test(problem))).toEqual([])
  })
})

/** A `$select` would cut off the condition sets; or name what one cloud does not know. */
const READ_WHOLE = ['/policies/permissionGrantPolicies', '/policies/authorizationPolicy']

test.each(CASES)('%s: every read says what it wants', async (_name, drive) => {
  const { asked } = await record(drive)
  for (const request of asked.filter(
    ({ method, path: of }) => method === 'GET' && !READ_WHOLE.includes(of),
  )) {
    expect(request.query.get('$select'), request.path).toMatch(/^[A-Za-z0-9]+(,[A-Za-z0-9]+)*$/u)
  }
})

const CLOUDS = path.join(FACTS, 'cloud-differences.json')
test.skipIf(!fs.existsSync(CLOUDS)).each(CASES)('%s: no cloud lacks what is asked', async (_name, drive) => {
  const clouds = JSON.parse(fs.readFileSync(CLOUDS, 'utf8')) as Record<
    string,
    { typesLacking?: Record<string, { properties: string[] }> }
  >
  const types: Record<string, string> = {
    applications: 'application',
    servicePrincipals: 'servicePrincipal',
    organization: 'organization',
    users: 'user',
    policies: 'authorizationPolicy',
  }
  const { asked } = await record(drive, ENVIRONMENTS.china.graph)
  expect(asked.length).toBeGreaterThan(0)
  for (const { path: asking, query } of asked) {
    const type = types[asking.split(/[/(]/u)[1] ?? ''] ?? ''
    const lacking = Object.values(clouds).flatMap((cloud) => cloud.typesLacking?.[type]?.properties ?? [])
    const selected = query.get('$select')?.split(',') ?? []
    expect(selected.filter((property) => lacking.includes(property))).toEqual([])
  }
})

interface Permissions {
  all: string[]
  alsoRequires?: Record<string, string[]>
}
type CallPermissions = Record<string, Record<string, { DelegatedWork?: Permissions }>>

/** Do these scopes allow the call, by Microsoft's list? */
function allows(permissions: Permissions, scopes: readonly string[]): boolean {
  return permissions.all.some((permission) => {
    const also = permissions.alsoRequires?.[permission]
    return scopes.includes(permission) && (!also || also.some((one) => scopes.includes(one)))
  })
}

/** Not on the list; documented: https://learn.microsoft.com/graph/api/application-post-owners#permissions */
const OWNER_REFERENCE = /\/owners\/([^/]+\/)?\$ref$/u

const CALLS = path.join(FACTS, 'graph-call-permissions.json')
describe.skipIf(!fs.existsSync(CALLS))('permissions asked for suffice', () => {
  const calls = fs.existsSync(CALLS)
    ? (JSON.parse(fs.readFileSync(CALLS, 'utf8')) as { paths: CallPermissions }).paths
    : {}
  const templates = Object.entries(calls).map(([template, methods]) => {
    const source = template.replace(/[.*+?^$()|[\]\\]/gu, '\\$&').replace(/\{[^}]+\}/gu, "[^/']+")
    return { pattern: new RegExp(`^${source}$`, 'iu'), methods }
  })

  test.each(CASES)('%s', async (_name, drive) => {
    const { asked } = await record(drive)
    for (const { method, path: asking, token } of asked.filter((one) => !OWNER_REFERENCE.test(one.path))) {
      const permissions = templates.find(({ pattern, methods }) => pattern.test(asking) && methods[method])
        ?.methods[method]?.DelegatedWork
      expect(permissions, `${method} ${asking} is not on the list`).toBeDefined()
      expect(permissions && allows(permissions, token.split(' ')), `${method} ${asking} with ${token}`).toBe(
        true,
      )
    }
  })
})

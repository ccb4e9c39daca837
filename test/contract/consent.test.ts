import { describe, expect, test } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID } from '../../src/domain/directory'
import { judgeRequest } from '../../src/domain/userConsent/requests'
import { classificationsQuery } from '../../src/graph/queries/classifications'
import { consentPoliciesQuery } from '../../src/graph/queries/consentPolicies'
import { consentRequestsQuery, readConsentRequests } from '../../src/graph/queries/consentRequests'
import { registrationQuery } from '../../src/graph/queries/registration'
import { resourceQuery } from '../../src/graph/queries/resource'
import { TENANT_ID } from '../../src/sandbox/seed/wellKnown'
import { contoso } from './contoso'

/* What the consent screen reads, against the sandbox's handlers, with the least permissions. */

const { rows, clientOf } = await contoso()
const users = [...rows.users.values()]

async function pending(name: string) {
  const { graph, queries } = clientOf(name)
  const requests = await queries.fetchQuery(consentRequestsQuery(graph))
  if (requests.state !== 'read') throw new Error(JSON.stringify(requests.reason))
  return { graph, queries, requests: requests.value }
}

describe('requests for consent', () => {
  test('those that wait, each with those who wait, the latest first', async () => {
    const { requests } = await pending('Grace Lindqvist')
    expect(requests.map(({ appName, askers }) => [appName, askers?.map(({ reason }) => reason)])).toEqual([
      ['Woodgrove Expense', [expect.stringContaining('colleagues')]],
      ['Relecloud Desktop Analytics', [expect.stringContaining('Urgent')]],
      ['PDF Converter Free', ['', 'Same as Joni.', 'Contracts come as PDF.']],
      ['Claims Intake', [expect.stringContaining('robot')]],
      ['Meeting Notes Bot', ['Trial of the sales team.']],
    ])
    const askers = requests.flatMap((one) => one.askers ?? [])
    expect(askers.filter(({ name }) => name === null)).toHaveLength(1)
  })

  /** Name; what is not granted yet in order; paths to Global Administrator; is it in the tenant? */
  const JUDGED: [string, string[], string[], boolean][] = [
    [
      'Relecloud Desktop Analytics',
      ['RoleManagement.ReadWrite.Directory', 'Application.ReadWrite.All'],
      ['direct', 'indirect'],
      true,
    ],
    ['Claims Intake', ['Mail.Send'], [], true],
    ['Meeting Notes Bot', ['Chat.Read', 'Calendars.Read'], [], false],
  ]
  test.each(JUDGED)('%s', async (name, grave, paths, here) => {
    const { graph, queries, requests } = await pending('Ada Moreau')
    const request = requests.find(({ appName }) => appName === name)
    if (!request) throw new Error(`Nobody asked for ${name}`)
    const facts = await queries.fetchQuery(registrationQuery(graph, TENANT_ID, request.appId))
    const api = await queries.fetchQuery(resourceQuery(graph, MICROSOFT_GRAPH_APP_ID))
    const judged = judgeRequest(request, facts, api)
    const grant = judged.grant.map(({ value }) => value)
    expect(grant).toEqual(expect.arrayContaining(grave))
    expect(judged.paths.map(({ risk }) => risk.path)).toEqual(paths)
    expect(judged.absent).toBe(!here)
    expect(judged.permissions.every(({ known }) => known)).toBe(true)
  })

  test('without the permission nothing is read until a click, which alone may open a popup', async () => {
    const { graph, queries } = clientOf('Ada Moreau', ['ConsentRequest.Read.All'])
    expect(await queries.fetchQuery(consentRequestsQuery(graph))).toEqual({
      state: 'unreadable',
      reason: { kind: 'missing-scope', scope: 'ConsentRequest.Read.All' },
    })
    const given = clientOf('Ada Moreau')
    await readConsentRequests(given.graph, queries)
    expect(given.asked.filter(Boolean)).toHaveLength(1)
    expect(queries.getQueryData(consentRequestsQuery(graph).queryKey)?.state).toBe('read')
  })

  test('without a role it is said that the role is missing', async () => {
    const { graph, queries } = clientOf('Uma Fischer')
    expect(await queries.fetchQuery(consentRequestsQuery(graph))).toMatchObject({
      state: 'unreadable',
      reason: { kind: 'missing-role' },
    })
  })
})

test('who reviews, how long, and what owners may consent to', async () => {
  const { graph, queries } = clientOf('Ada Moreau')
  const id = (name: string) => users.find(({ displayName }) => displayName === name)?.id
  expect(await queries.fetchQuery(consentPoliciesQuery(graph))).toMatchObject({
    assignedToOwners: { state: 'read', value: ['microsoft-dynamically-managed-permissions-for-team'] },
    adminConsentRequests: {
      state: 'read',
      value: {
        durationDays: 30,
        notifies: true,
        reminds: true,
        reviewers: ['Ada Moreau', 'Chidi Okafor'].map((name) => ({ kind: 'user', id: id(name) })),
      },
    },
  })
})

test('how permissions are classified, by name', async () => {
  const { graph, queries } = clientOf('Grace Lindqvist')
  const read = await queries.fetchQuery(classificationsQuery(graph))
  expect(
    read.state === 'read' && read.value.map(({ value, classification }) => [value, classification]),
  ).toEqual([
    ['email', 'low'],
    ['offline_access', 'low'],
    ['openid', 'low'],
    ['profile', 'low'],
    ['User.Read', 'low'],
  ])
})

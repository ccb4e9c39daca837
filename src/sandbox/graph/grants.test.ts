import { describe, expect, it } from 'vitest'
import { grantIdOf } from '../seed/guid'
import { roleId } from '../seed/resources'
import { GRAPH_APP_ID } from '../seed/wellKnown'
import { applicationId, clientId, principalId } from '../seed/ids'
import { accessToken, graph, personaOf, type GraphAnswer } from '../testing/signIn'
import { createTenant, type Tenant } from '../tenant'

const GRANTS = 'DelegatedPermissionGrant.ReadWrite.All'
const ROLES = 'AppRoleAssignment.ReadWrite.All'
const APPS = 'Application.ReadWrite.All'
const ALL_WRITES = `${GRANTS} ${ROLES} ${APPS}`
const graphPrincipal = principalId(GRAPH_APP_ID)
const code = ({ body }: GraphAnswer): string => body.error?.code ?? ''

describe('writes', () => {
  let now: number
  let tenant: Tenant
  let token: string
  const call = (method: string, path: string, body?: unknown) => graph(tenant, token, method, path, { body })
  const start = async () => {
    now = Date.UTC(2026, 0, 1)
    tenant = createTenant(60, { now: () => now })
    token = await accessToken(tenant, 'ada', ALL_WRITES)
  }
  const client = principalId(clientId('not-granted'))
  const newGrant = {
    clientId: client,
    resourceId: graphPrincipal,
    consentType: 'AllPrincipals',
    principalId: null,
    scope: 'User.Read',
  }
  const listed = async () =>
    (await call('GET', `/oauth2PermissionGrants?$filter=clientId eq '${client}'`)).body.value?.map(
      (grant) => grant['scope'],
    )

  it('grants: id, duplicate, change, lag, removal', async () => {
    await start()
    const made = await call('POST', '/oauth2PermissionGrants', newGrant)
    const id = grantIdOf(client, graphPrincipal, null)
    expect([made.status, made.body['id']]).toEqual([201, id])
    const again = await call('POST', '/oauth2PermissionGrants', newGrant)
    expect([again.status, code(again), again.body.error?.message]).toEqual([
      409,
      'Request_MultipleObjectsWithSameKeyValue',
      'Permission entry already exists.',
    ])
    expect(await listed()).toEqual([])
    expect((await call('GET', `/oauth2PermissionGrants/${id}`)).status).toBe(200)
    now += 6_000
    expect(await listed()).toEqual(['User.Read'])
    expect(
      (await call('PATCH', `/oauth2PermissionGrants/${id}`, { scope: 'User.Read Mail.Read' })).status,
    ).toBe(204)
    now += 1_900
    expect(await listed()).toEqual(['User.Read'])
    now += 4_200
    expect(await listed()).toEqual(['User.Read Mail.Read'])
    expect((await call('DELETE', `/oauth2PermissionGrants/${id}`)).status).toBe(204)
    expect((await call('GET', `/oauth2PermissionGrants/${id}`)).status).toBe(404)
    expect(await listed()).toEqual(['User.Read Mail.Read'])
    now += 6_000
    expect(await listed()).toEqual([])
  })

  it.each<[string, unknown, number, string]>([
    ['no client', { ...newGrant, clientId: undefined }, 400, 'Request_BadRequest'],
    [
      'a client that is not there',
      { ...newGrant, clientId: '11111111-2222-4333-8444-555555555555' },
      404,
      'Request_ResourceNotFound',
    ],
    [
      'the client ID for the object id',
      { ...newGrant, clientId: clientId('not-granted') },
      404,
      'Request_ResourceNotFound',
    ],
    [
      'a user beside AllPrincipals',
      { ...newGrant, principalId: personaOf('uma').oid },
      400,
      'Request_BadRequest',
    ],
    ['no user beside Principal', { ...newGrant, consentType: 'Principal' }, 400, 'Request_BadRequest'],
    ['a scope too long', { ...newGrant, scope: 'x'.repeat(3_851) }, 400, 'Request_BadRequest'],
  ])('refuse a grant with %s', async (_, body, status, expected) => {
    await start()
    const answer = await call('POST', '/oauth2PermissionGrants', body)
    expect([answer.status, code(answer)]).toEqual([status, expected])
  })

  it('assignments: both sides, duplicate, unknown role, removal', async () => {
    await start()
    const body = {
      principalId: client,
      resourceId: graphPrincipal,
      appRoleId: roleId(GRAPH_APP_ID, 'Mail.Read'),
    }
    const made = await call('POST', `/servicePrincipals(appId='${GRAPH_APP_ID}')/appRoleAssignedTo`, body)
    expect(made.body).toMatchObject({
      principalDisplayName: 'Order Confirmation Mailer',
      resourceDisplayName: 'Microsoft Graph',
    })
    const again = await call('POST', `/servicePrincipals/${client}/appRoleAssignments`, body)
    expect([again.status, again.body.error?.message]).toEqual([
      400,
      'Permission being assigned already exists on the object',
    ])
    const unknown = await call('POST', `/servicePrincipals/${client}/appRoleAssignments`, {
      ...body,
      appRoleId: '11111111-2222-4333-8444-555555555555',
    })
    expect(unknown.body.error?.message).toMatch(/^Permission being assigned was not found on application/)
    now += 6_000
    const list = await call('GET', `/servicePrincipals/${client}/appRoleAssignments`)
    expect(list.body.value).toHaveLength(1)
    expect(
      (await call('DELETE', `/servicePrincipals/${client}/appRoleAssignments/${made.body['id']}`)).status,
    ).toBe(204)
    expect(
      (await call('DELETE', `/servicePrincipals/${client}/appRoleAssignments/${made.body['id']}`)).status,
    ).toBe(404)
  })

  it('a new enterprise application is unknown to other writes for a moment', async () => {
    await start()
    const made = await call('POST', '/servicePrincipals', { appId: clientId('no-enterprise') })
    expect(made.status).toBe(201)
    const grant = { ...newGrant, clientId: made.body['id'] }
    expect((await call('POST', '/oauth2PermissionGrants', grant)).status).toBe(404)
    now += 1_600
    expect((await call('POST', '/oauth2PermissionGrants', grant)).status).toBe(201)
    expect(code(await call('POST', '/servicePrincipals', { appId: clientId('no-enterprise') }))).toBe(
      'Request_MultipleObjectsWithSameKeyValue',
    )
  })

  it('two equal writes at once make one object', async () => {
    await start()
    const statuses = (
      await Promise.all([1, 2, 3].map(() => call('POST', '/oauth2PermissionGrants', newGrant)))
    ).map(({ status }) => status)
    expect(statuses.sort()).toEqual([201, 409, 409])
  })

  it('a secret’s value is told once', async () => {
    await start()
    const made = await call('POST', `/applications/${applicationId('secret-none')}/addPassword`, {
      passwordCredential: { displayName: 'new' },
    })
    const secret = String(made.body['secretText'])
    expect(secret.slice(0, 3)).toBe(made.body['hint'])
    const { body } = await call('GET', `/applications/${applicationId('secret-none')}`)
    expect(JSON.stringify(body)).toContain(String(made.body['hint']))
    expect(JSON.stringify(body)).not.toContain(secret)
  })

  it('survive a new start and go with a reset', async () => {
    await start()
    const path = `/applications/${applicationId('unnamed')}?$select=displayName`
    await call('PATCH', `/applications/${applicationId('unnamed')}`, { displayName: 'Named at last' })
    expect((await call('GET', path)).body['displayName']).toBe('Named at last')
    await tenant.reset()
    expect((await call('GET', path)).body['displayName']).toBe('')
  })
})

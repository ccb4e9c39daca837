import { beforeAll, describe, expect, it } from 'vitest'
import { GRAPH_APP_ID } from '../seed/wellKnown'
import { applicationId, clientId, principalId } from '../seed/ids'
import { accessToken, EVENTUAL, graph, personaOf, type GraphAnswer } from '../testing/signIn'
import { createTenant, GRAPH_ORIGIN, type Tenant } from '../tenant'

const graphPrincipal = principalId(GRAPH_APP_ID)
const names = ({ body }: GraphAnswer): unknown[] => (body.value ?? []).map((item) => item['displayName'])
const code = ({ body }: GraphAnswer): string => body.error?.code ?? ''

describe('reads', () => {
  let tenant: Tenant
  let token: string
  const get = (path: string, headers: Record<string, string> = {}) =>
    graph(tenant, token, 'GET', path, { headers })
  beforeAll(async () => {
    tenant = createTenant(60)
    token = await accessToken(tenant, 'ada')
  })

  it('pages with an opaque link on the Graph host until everything was seen once', async () => {
    const seen: unknown[] = []
    let next: string | undefined = '/applications?$select=id&$top=25&$count=true'
    const counts: unknown[] = []
    while (next) {
      const page: GraphAnswer = await get(next, EVENTUAL)
      expect(page.status).toBe(200)
      seen.push(...(page.body.value ?? []).map((item) => item['id']))
      counts.push(page.body['@odata.count'])
      next = page.body['@odata.nextLink'] as string | undefined
      if (next) expect(new URL(next).origin).toBe(GRAPH_ORIGIN)
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(counts).toEqual([seen.length, ...counts.slice(1).map(() => undefined)])
  })

  it('wants ConsistencyLevel again on each page, and its own token', async () => {
    const page = await get('/applications?$select=id&$top=25&$count=true', EVENTUAL)
    const next = String(page.body['@odata.nextLink'])
    expect((await get(next)).status).toBe(400)
    expect(
      code(await get(next.replace('%24top=25', '%24top=26').replace('$top=25', '$top=26'), EVENTUAL)),
    ).toBe('Directory_ExpiredPageToken')
  })

  it('gives only what is selected', async () => {
    const { body } = await get('/servicePrincipals?$select=id,appId&$top=1')
    expect(Object.keys(body.value?.[0] ?? {})).toEqual(['id', 'appId'])
  })

  it.each<[string, Record<string, string>, number | string]>([
    ['/applications?$select=noSuch', {}, 'BadRequest'],
    ['/applications?$top=1000', {}, 'Request_UnsupportedQuery'],
    ['/applications?$skip=2', {}, 'Request_BadRequest'],
    ['/applications?$filter=displayName ne null', {}, 'Request_UnsupportedQuery'],
    ['/applications?$orderby=displayName', {}, 'Request_UnsupportedQuery'],
    ['/applications?$search="displayName:mail"', {}, 'Request_UnsupportedQuery'],
    ['/applications?$search=mail', EVENTUAL, 'Request_BadRequest'],
    ["/applications?$filter=passwordCredentials eq 'x'", {}, 'Request_UnsupportedQuery'],
    ["/applications?$filter=noSuch eq 'x'", {}, 'BadRequest'],
    ['/applications?$filter=displayName eq', {}, 'BadRequest'],
    ["/oauth2PermissionGrants?$filter=startsWith(clientId,'a')", {}, 'Request_UnsupportedQuery'],
    ['/applications/$count', {}, 'Request_BadRequest'],
    [`/applications/${graphPrincipal}`, {}, 'Request_ResourceNotFound'],
    ["/applications(appId='nobody')", {}, 'Request_ResourceNotFound'],
    ['/noSuchThing', {}, 'BadRequest'],
  ])('refuses %s %j', async (path, headers, expected) => {
    expect(code(await get(path, headers))).toBe(expected)
  })

  it.each<[string, Record<string, string>, unknown[]]>([
    ["/applications?$filter=displayName eq 'mailbox reader'", {}, ['Mailbox Reader', 'Mailbox Reader']],
    ["/applications?$filter=startsWith(displayName,'Print')", {}, ['Print Queue Watcher']],
    [
      `/applications?$filter=appId in ('${clientId('implicit')}','${clientId('bidi')}')`,
      {},
      ['Visitor Registration Kiosk', 'Payroll \u202Efdp.exe'],
    ],
    [
      "/applications?$filter=startsWith(displayName,'Visitor') and signInAudience eq 'AzureADMyOrg'",
      {},
      ['Visitor Registration Kiosk'],
    ],
    [
      "/applications?$filter=not(signInAudience eq 'AzureADMyOrg')&$count=true&$orderby=displayName desc",
      EVENTUAL,
      ['Contoso Supplier Sign-in', 'Contoso Partner Portal', 'Contoso Loyalty Club'],
    ],
    ['/applications?$search="displayName:mail triage"', EVENTUAL, ['Complaint Mail Triage']],
    ['/applications?$search="displayName:boxread"', EVENTUAL, []],
    ['/servicePrincipals?$search="displayName:studio"', EVENTUAL, ['UiPathStudioO365App']],
    ['/servicePrincipals?$filter=accountEnabled eq false', {}, ['Fleet Tracker', 'Proseware Travel']],
    ["/applications?$filter=identifierUris/any(u:startsWith(u,'api://'))", {}, ['Contoso Orders API']],
  ])('finds by %s', async (path, headers, expected) => {
    expect(names(await get(path, headers))).toEqual(expected)
  })

  it('cuts principals into ranges of names that together are all of them', async () => {
    const ids = async (filter: string) => {
      const path = `/servicePrincipals?$select=id&$top=20&$count=true&$filter=${encodeURIComponent(filter)}`
      const found: unknown[] = []
      for (let next: string | undefined = path; next;) {
        const { body }: GraphAnswer = await get(next, EVENTUAL)
        found.push(...(body.value ?? []).map((item) => item['id']))
        next = body['@odata.nextLink'] as string | undefined
      }
      return found
    }
    const parts = await Promise.all([
      ids("displayName le 'Contoso O'"),
      ids("displayName ge 'Contoso O' and displayName le 'u'"),
      ids("displayName ge 'u'"),
    ])
    const all = (await get('/servicePrincipals?$select=id&$top=999')).body.value?.length
    expect(Math.min(...parts.map((part) => part.length))).toBeGreaterThan(5)
    expect(parts.flat()).toHaveLength(all ?? 0)
    expect(new Set(parts.flat()).size).toBe(all)
    const filter = encodeURIComponent("displayName ge 'u'")
    const counted = await get(`/servicePrincipals/$count?$filter=${filter}`, EVENTUAL)
    expect(counted.body['text']).toBe(String(parts[2]?.length))
    expect(code(await get(`/servicePrincipals/$count?$filter=${filter}`))).toBe('Request_BadRequest')
  })

  it('counts as text', async () => {
    expect((await get('/applications/$count', EVENTUAL)).body['text']).toMatch(/^\d+$/)
    const owners = await get('/applications/$count?$filter=owners/$count eq 0', EVENTUAL)
    expect(Number(owners.body['text'])).toBeGreaterThan(3)
  })

  it('expands owners, not together with advanced queries', async () => {
    const { body } = await get(`/applications/${applicationId('cert-expired')}?$expand=owners`)
    expect(body['owners']).toMatchObject([
      { '@odata.type': '#microsoft.graph.user', displayName: 'Johanna Lorenz' },
    ])
    expect((await get('/applications?$expand=owners&$count=true', EVENTUAL)).status).toBe(400)
  })

  it('shows no secret and no key', async () => {
    const { body } = await get('/applications?$top=999')
    const text = JSON.stringify(body.value)
    expect(text).not.toMatch(/"secretText":"|"key":"/)
    expect(text).toContain('"hint":"aP8"')
  })

  it('tells each object’s type, and roles that come through a group', async () => {
    const chidi = await accessToken(tenant, 'chidi')
    const direct = await graph(tenant, chidi, 'GET', '/me/memberOf')
    const transitive = await graph(tenant, chidi, 'GET', '/me/transitiveMemberOf')
    expect(names(direct)).toEqual(['Application administrators'])
    expect(names(transitive)).toEqual(['Application administrators', 'Cloud Application Administrator'])
    expect(transitive.body.value?.[1]).toMatchObject({
      '@odata.type': '#microsoft.graph.directoryRole',
      roleTemplateId: '158c047a-c907-4556-b7ef-446551a6b5f7',
    })
  })

  it('carries the headers of Graph', async () => {
    const { headers } = await get('/me', { 'client-request-id': 'mine' })
    expect(headers.get('client-request-id')).toBe('mine')
    expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('x-ms-resource-unit')).toBe('1')
  })

  it('leaves out ids that it does not know', async () => {
    const ids = [personaOf('uma').oid, graphPrincipal, '11111111-2222-4333-8444-555555555555']
    const answer = await graph(tenant, token, 'POST', '/directoryObjects/getByIds', {
      body: { ids, types: ['user', 'servicePrincipal'] },
    })
    expect(answer.body.value?.map((item) => item['@odata.type'])).toEqual([
      '#microsoft.graph.user',
      '#microsoft.graph.servicePrincipal',
    ])
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { applicationId, clientId, principalId } from '../seed/ids'
import { GRAPH_APP_ID } from '../seed/wellKnown'
import { accessToken, EVENTUAL, graph } from '../testing/signIn'
import { createTenant, type Tenant } from '../tenant'

describe('delta queries', () => {
  let now: number
  let tenant: Tenant
  let token: string
  beforeEach(async () => {
    now = Date.UTC(2026, 0, 1)
    tenant = createTenant(60, { now: () => now })
    token = await accessToken(
      tenant,
      'ada',
      'DelegatedPermissionGrant.ReadWrite.All Application.ReadWrite.All',
    )
    // The sign-in's own consent is a grant too, and is in every list by then.
    now += 10_000
  })
  const call = (method: string, path: string, body?: unknown) => graph(tenant, token, method, path, { body })
  const get = (path: string) => call('GET', path)
  const latest = async (name: string) =>
    String((await get(`/${name}/delta?$deltatoken=latest&$select=id,displayName`)).body['@odata.deltaLink'])

  it('tells everything once, in pages, and then nothing', async () => {
    const ids: unknown[] = []
    let page = await get('/servicePrincipals/delta?$select=id&$top=40')
    for (;;) {
      ids.push(...(page.body.value ?? []).map((item) => item['id']))
      const next = page.body['@odata.nextLink'] as string | undefined
      if (!next) break
      expect(page.body['@odata.deltaLink']).toBeUndefined()
      page = await get(next)
    }
    const count = await graph(tenant, token, 'GET', '/servicePrincipals/$count', { headers: EVENTUAL })
    expect(new Set(ids).size).toBe(Number(count.body['text']))
    expect(ids.length).toBe(new Set(ids).size)
    const after = await get(String(page.body['@odata.deltaLink']))
    expect([after.status, after.body.value]).toEqual([200, []])
  })

  it('tells what was changed, made and removed, no sooner than lists do, with the properties first asked for', async () => {
    const link = await latest('applications')
    const [changed, erased] = [applicationId('twin-a'), applicationId('twin-b')]
    await call('PATCH', `/applications/${changed}`, { displayName: 'Mailbox Reader 2' })
    await call('DELETE', `/applications/${erased}`)
    const made = await call('POST', '/applications', { displayName: 'New' })
    expect((await get(link)).body.value).toEqual([])
    now += 6_000
    const { value = [], ...rest } = (await get(link)).body
    expect(value).toHaveLength(3)
    expect(value).toContainEqual({ id: changed, displayName: 'Mailbox Reader 2' })
    expect(value).toContainEqual({ id: erased, '@removed': { reason: 'changed' } })
    expect(value).toContainEqual({ id: made.body['id'], displayName: 'New' })
    expect((await get(String(rest['@odata.deltaLink']))).body.value).toEqual([])
  })

  it('misses nothing where a later write is replicated first', async () => {
    let slow = 0
    tenant = createTenant(60, { now: () => now, lag: (seq) => (seq === slow ? 5_000 : 1_000) })
    token = await accessToken(tenant, 'ada', 'Application.ReadWrite.All')
    now += 1_000
    slow = tenant.state.changedSince('applications', 0).until + 1
    const link = await latest('applications')
    for (const key of ['twin-a', 'twin-b'])
      await call('PATCH', `/applications/${applicationId(key)}`, { notes: 'x' })
    const told = async (from: string) => (await get(from)).body.value?.map((item) => item['id'])
    now += 2_000
    expect(await told(link)).toEqual([applicationId('twin-b')])
    const second = String((await get(link)).body['@odata.deltaLink'])
    now += 4_000
    expect(await told(second)).toContain(applicationId('twin-a'))
  })

  it('tells of grants', async () => {
    expect((await get('/oauth2PermissionGrants/delta?$select=displayName')).status).toBe(400)
    const start = String(
      (await get('/oauth2PermissionGrants/delta?$deltatoken=latest')).body['@odata.deltaLink'],
    )
    const body = {
      clientId: principalId(clientId('not-granted')),
      resourceId: principalId(GRAPH_APP_ID),
      consentType: 'AllPrincipals',
      principalId: null,
      scope: 'User.Read',
    }
    const made = await call('POST', '/oauth2PermissionGrants', body)
    now += 6_000
    expect((await get(start)).body.value).toMatchObject([{ id: made.body['id'], scope: 'User.Read' }])
    await call('DELETE', `/oauth2PermissionGrants/${made.body['id']}`)
    now += 6_000
    expect((await get(start)).body.value).toEqual([
      { id: made.body['id'], '@removed': { reason: 'deleted' } },
    ])
  })

  it.each<[string, () => Promise<void>, number]>([
    ['a reset', () => tenant.reset(), 410],
    ['a week', () => Promise.resolve(void (now += 8 * 86_400_000)), 410],
  ])('after %s a link is worth nothing, and says where to start anew', async (_, happen, status) => {
    const link = await latest('applications')
    await happen()
    token = await accessToken(tenant, 'ada')
    const answer = await get(link)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Location')).toMatch(/\/applications\/delta\?\$deltatoken=$/)
    expect((await get('/applications/delta?$deltatoken=rubbish')).status).toBe(400)
  })
})

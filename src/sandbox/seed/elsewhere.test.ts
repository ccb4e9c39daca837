import { beforeEach, describe, expect, it } from 'vitest'
import { applicationId, clientId, principalId } from './ids'
import { GRAPH_APP_ID } from './wellKnown'
import { accessToken, graph, personaOf } from '../testing/signIn'
import { createTenant, type Tenant } from '../tenant'

const NOW = Date.UTC(2026, 0, 1)
const SCOPES =
  'AuditLog.Read.All Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All AppRoleAssignment.ReadWrite.All'

interface Property {
  displayName: string
  oldValue: string | null
  newValue: string | null
}
interface Event {
  activityDisplayName: string
  operationType: string
  correlationId: string
  initiatedBy: { user: { id: string } | null; app: { displayName: string } | null }
  targetResources: { id: string; type: string; modifiedProperties: Property[] }[]
}

describe('changes in the audit log', () => {
  let now: number
  let tenant: Tenant
  let token: string
  beforeEach(async () => {
    now = NOW
    tenant = createTenant(60, { now: () => now, lag: () => 0 })
    token = await accessToken(tenant, 'ada', SCOPES)
  })
  const call = (method: string, path: string, body?: unknown) => graph(tenant, token, method, path, { body })
  const list = async (path: string) => {
    const { status, body } = await call('GET', path)
    expect(status, path).toBe(200)
    return body.value ?? []
  }
  const events = async (id: string) => {
    now += 3_000
    return (await list(
      `/auditLogs/directoryAudits?$filter=targetResources/any(t:t/id eq '${id}')&$top=999`,
    )) as unknown as Event[]
  }
  const changes = ({ targetResources }: Event) =>
    Object.fromEntries(
      (targetResources[0]?.modifiedProperties ?? []).map(({ displayName, oldValue, newValue }) => [
        displayName,
        [oldValue, newValue].map((text) => (text === null ? null : (JSON.parse(text) as unknown))),
      ]),
    )

  it('a redirect URI that somebody else changed', async () => {
    const [event, ...more] = await events(applicationId('redirect-slash'))
    expect(more).toEqual([])
    expect(event).toMatchObject({
      activityDisplayName: 'Update application',
      initiatedBy: { user: { id: personaOf('devon').oid } },
    })
    const [before, after] = changes(event!)['AppAddress'] as [{ Address: string }[], { Address: string }[]]
    expect(before[0]?.Address).toBe('https://cloud.uipath.com/provisioning_/callback')
    expect(after).toMatchObject([{ Address: `${before[0]?.Address}/`, ReplyAddressClientType: 1 }])
  })

  it('scopes and permissions that others added and removed, as they stand now', async () => {
    const claims = await events(principalId(clientId('partly-granted')))
    const removed = claims.filter(({ initiatedBy }) => initiatedBy.user?.id === personaOf('priya').oid)
    expect(removed.map((event) => event.activityDisplayName)).toEqual(
      expect.arrayContaining([
        'Remove app role assignment from service principal',
        'Remove delegated permission grant',
      ]),
    )
    const scope = removed.map((event) => changes(event)['DelegatedPermissionGrant.Scope']).find(Boolean)
    expect(scope).toEqual([' User.Read Mail.ReadWrite Mail.Send', ' User.Read Mail.ReadWrite'])
    const role = removed.map((event) => changes(event)['AppRole.Value']).find(Boolean)
    expect(role).toEqual(['Mail.Read', null])
    const trial = await events(principalId(clientId('nothing-declared')))
    expect(trial.map((event) => changes(event)['DelegatedPermissionGrant.Scope'])).toEqual([
      [' User.Read Mail.Read', null],
    ])
    const [fleet] = await events(principalId(clientId('disabled')))
    expect(fleet?.initiatedBy).toMatchObject({
      user: null,
      app: { displayName: 'Legacy Provisioning Engine' },
    })
    expect(changes(fleet!)['AccountEnabled']).toEqual([[true], [false]])
  })

  it('every write of one’s own, each as an entry of its own', async () => {
    const path = `/applications/${applicationId('twin-a')}`
    for (const body of [{ signInAudience: 'AzureADMultipleOrgs' }, { isFallbackPublicClient: true }])
      expect((await call('PATCH', path, body)).status).toBe(204)
    const secret = await call('POST', `${path}/addPassword`, { passwordCredential: { displayName: 'mine' } })
    const written = (await events(applicationId('twin-a'))).filter(
      ({ initiatedBy }) => initiatedBy.user?.id === personaOf('ada').oid,
    )
    expect(written.map((event) => [event.activityDisplayName, event.operationType])).toEqual(
      expect.arrayContaining([
        ['Update application', 'Update'],
        ['Update application – Certificates and secrets management', 'Update'],
      ]),
    )
    const all = written.map(changes)
    expect(all.map((one) => one['AvailableToOtherTenants'])).toContainEqual([[false], [true]])
    expect(all.map((one) => one['PublicClient'])).toContainEqual([[false], [true]])
    const keys = JSON.stringify(all.map((one) => one['KeyDescription']))
    expect(keys).toContain(`KeyIdentifier=${String(secret.body['keyId'])},KeyType=Password`)
    expect(keys).not.toContain(String(secret.body['secretText']))
    expect(new Set(written.map(({ correlationId }) => correlationId)).size).toBe(3)
  })

  it('a changed grant is an “Add” and a “Remove” with the same text', async () => {
    const client = principalId(clientId('not-granted'))
    const { body } = await call('POST', '/oauth2PermissionGrants', {
      clientId: client,
      resourceId: principalId(GRAPH_APP_ID),
      consentType: 'AllPrincipals',
      principalId: null,
      scope: 'User.Read',
    })
    const row = `/oauth2PermissionGrants/${String(body['id'])}`
    await call('PATCH', row, { scope: 'User.Read Mail.Read' })
    await call('DELETE', row)
    const told = (await events(client)).map((event) => [
      event.activityDisplayName,
      changes(event)['DelegatedPermissionGrant.Scope'],
    ])
    const widened = [' User.Read', ' User.Read Mail.Read']
    expect(told).toHaveLength(4)
    expect(told).toEqual(
      expect.arrayContaining([
        ['Add delegated permission grant', [null, ' User.Read']],
        ['Add delegated permission grant', widened],
        ['Remove delegated permission grant', widened],
        ['Remove delegated permission grant', [' User.Read Mail.Read', null]],
      ]),
    )
  })
})

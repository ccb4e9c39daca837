import { describe, expect, it } from 'vitest'
import { CONNECTORS } from '../../domain/connectors/catalogue'
import type { AuthType, FieldId, FieldSpec } from '../../domain/connectors/types'
import { recogniseValues } from './recogniseValues'

const CLIENT = '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13'
const TENANT = '1b7e9d04-52c8-4f3a-9e66-0ad3c8f1b255'
const OBJECT = '0d0d0d0d-52c8-4f3a-9e66-0ad3c8f1b255'
const SECRET = 'abC8Q~made.up-0123456789_abcdefghijklmnop'

const kinds: Record<FieldId, FieldSpec['kind']> = {
  clientId: 'guid',
  clientSecret: 'secret',
  certificate: 'pfx-base64',
  certificatePassword: 'secret',
  tenantId: 'tenant',
  scope: 'scopes',
  environment: 'choice',
  account: 'upn',
  sharedMailbox: 'upn',
}
const form = (credential: AuthType['credential'], ...ids: FieldId[]) =>
  ({
    credential,
    fields: ids.map((id) => ({ id, kind: kinds[id], label: `The vendor’s ${id}`, required: true })),
  }) as unknown as AuthType

const SECRETS = form('secret', 'clientId', 'clientSecret', 'tenantId', 'scope', 'environment', 'account')
const CERTIFICATES = form('certificate', 'certificate', 'certificatePassword', 'clientId', 'tenantId')
const PUBLIC = form('none', 'clientId', 'tenantId', 'scope')
const read = (text: string, type: AuthType) =>
  Object.fromEntries(recogniseValues(text, type).map(({ field, value }) => [field, value]))

const IDS = { clientId: CLIENT, tenantId: TENANT }
const ALL = { ...IDS, clientSecret: SECRET }

describe('a block of several values', () => {
  it.each<[string, string, Record<string, string>]>([
    [
      'the portal’s Overview, line by line',
      `Essentials\nDisplay name\n:\nInvoices\nApplication (client) ID\n:\n${CLIENT}\nObject ID\n:\n${OBJECT}\nDirectory (tenant) ID\n:\n${TENANT}\nSupported account types\n:\nMy organization only`,
      IDS,
    ],
    [
      'the portal’s Overview, each pair on a line',
      `Display name: Invoices\nApplication (client) ID: ${CLIENT}\nObject ID: ${OBJECT}\nDirectory (tenant) ID: ${TENANT}`,
      IDS,
    ],
    [
      'the portal in French',
      `Nom d’affichage\u00a0: Factures\nID d’application (client)\u00a0: ${CLIENT}\nID d’objet\u00a0: ${OBJECT}\nID de l’annuaire (locataire)\u00a0: ${TENANT}\nClé secrète client : ${SECRET}`,
      ALL,
    ],
    [
      'the portal in French, narrow no-break spaces',
      `ID d'application (client)\u202f: ${CLIENT}\nID de locataire\u202f: ${TENANT}`,
      IDS,
    ],
    [
      '.env',
      `# Graph\nAZURE_CLIENT_ID=${CLIENT}\nAZURE_CLIENT_SECRET="${SECRET}"\nexport AZURE_TENANT_ID='${TENANT}' # ours\nNODE_ENV=production`,
      ALL,
    ],
    ['names of one’s own', `GRAPH_APP_CLIENT_ID=${CLIENT}\nGRAPH_APP_TENANT=${TENANT}`, IDS],
    ['PowerShell', `$env:AZURE_CLIENT_ID = "${CLIENT}"\n$env:AZURE_TENANT_ID = "${TENANT}"`, IDS],
    ['variables', `$clientId = '${CLIENT}'\n$tenantId = '${TENANT}'`, IDS],
    [
      'JSON, nested',
      JSON.stringify({
        AzureAd: {
          Instance: 'https://login.microsoftonline.com/',
          ClientId: CLIENT,
          TenantId: TENANT,
          ClientSecret: SECRET,
        },
      }),
      ALL,
    ],
    [
      'Azure CLI',
      `{\n  "appId": "${CLIENT}",\n  "displayName": "azure-cli-2026",\n  "password": "${SECRET}",\n  "tenant": "${TENANT}"\n}`,
      ALL,
    ],
    ['JSON without its braces', `"clientId": "${CLIENT}",\n"tenantId": "${TENANT}",`, IDS],
    ['YAML', `graph:\n  client-id: ${CLIENT}\n  tenant_id: "${TENANT}"\n  client_secret: ${SECRET}`, ALL],
    ['a table of a chat', `| Client ID | ${CLIENT} |\n|---|---|\n| Tenant ID | ${TENANT} |`, IDS],
    ['cells of a sheet', `Client ID\t${CLIENT}\nTenant ID\t${TENANT}\nClient Secret\t${SECRET}`, ALL],
    ['a list', `- Client ID: ${CLIENT}\n- Tenant ID: ${TENANT}`, IDS],
    ['a connection string', `ClientId=${CLIENT};TenantId=${TENANT};ClientSecret=${SECRET}`, ALL],
    [
      'an authorization address',
      `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/authorize?client_id=${CLIENT}&response_type=code&scope=openid%20https%3A%2F%2Fgraph.microsoft.com%2FMail.Read`,
      { ...IDS, scope: 'openid Mail.Read' },
    ],
    [
      'what is posted for a token',
      `client_id=${CLIENT}&client_secret=${SECRET}&grant_type=client_credentials`,
      { clientId: CLIENT, clientSecret: SECRET },
    ],
    [
      'scopes, environment and account',
      `scope: User.Read, Mail.Read offline_access\nEnvironment: China\nAccount: Ada <ada@contoso.com>`,
      { scope: 'User.Read Mail.Read offline_access', environment: 'china', account: 'ada@contoso.com' },
    ],
    [
      'scopes with Microsoft Graph’s address',
      `Client ID: ${CLIENT}\nScopes: https://graph.microsoft.com/Mail.Read,https://graph.microsoft.com/User.Read`,
      { clientId: CLIENT, scope: 'Mail.Read User.Read' },
    ],
    [
      'scopes as a list',
      JSON.stringify({ clientId: CLIENT, scopes: ['User.Read', 'Mail.Read'] }),
      { clientId: CLIENT, scope: 'User.Read Mail.Read' },
    ],
    [
      'Windows line ends',
      `clientId=${CLIENT}\r\ntenantId=contoso.onmicrosoft.com\r\n`,
      { clientId: CLIENT, tenantId: 'contoso.onmicrosoft.com' },
    ],
    ['GUIDs in braces', `Client ID: {${CLIENT}}\nTenant ID: ${TENANT}`, IDS],
    ['an authority', `authority: https://login.microsoftonline.com/${TENANT}/v2.0\nclientId: ${CLIENT}`, IDS],
  ])('%s', (_name, text, expected) => {
    expect(read(text, SECRETS)).toEqual(expected)
  })

  it('gives a certificate’s form what it takes', () => {
    const pfx = 'MIIJ'.padEnd(400, 'Ab1+/')
    const text = JSON.stringify({ appId: CLIENT, certificate: pfx, password: 'pä ss', tenant: TENANT })
    expect(read(text, CERTIFICATES)).toEqual({ ...IDS, certificate: pfx, certificatePassword: 'pä ss' })
  })

  it('leaves out what the form has no field for', () => {
    expect(read(`clientId=${CLIENT}\ntenantId=${TENANT}\nclientSecret=${SECRET}`, PUBLIC)).toEqual(IDS)
  })

  it('gives the values in the order of the form', () => {
    const fields = recogniseValues(`tenantId=${TENANT}\nclientId=${CLIENT}`, SECRETS).map(
      ({ field }) => field,
    )
    expect(fields).toEqual(['clientId', 'tenantId'])
  })
})

describe('what is no block', () => {
  it.each([
    ['a secret', SECRET],
    ['a secret with signs', 'pw:=abc=def:ghi|jkl~0123456789'],
    ['a GUID', CLIENT],
    ['two GUIDs without names', `${CLIENT}\n${TENANT}`],
    ['a scope list', 'openid offline_access User.Read Mail.Read'],
    ['a scope list on lines', 'openid\noffline_access\nUser.Read\nMail.Read'],
    [
      'scopes with their address',
      'https://graph.microsoft.com/Mail.Read https://graph.microsoft.com/User.Read',
    ],
    [
      'an address of the portal',
      `https://portal.azure.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${CLIENT}`,
    ],
    ['Base64', 'MIIJ'.padEnd(2000, 'Ab1+/') + '=='],
    [
      'a PEM file',
      `-----BEGIN CERTIFICATE-----\n${'MIIC'.padEnd(64, 'A')}\n${'b'.repeat(64)}\n-----END CERTIFICATE-----`,
    ],
    ['an e-mail address', 'ada@contoso.com'],
    ['broken JSON', '{"clientId": '],
    ['names without values', 'Client ID:\nTenant ID:'],
    ['the secret’s ID', `Secret ID: ${OBJECT}`],
    ['the object ID', `Object ID: ${OBJECT}`],
    ['placeholders', 'client_id=<your client id>\ntenant_id=YOUR_TENANT'],
    ['account types', 'Supported account types: Multi-tenant: yes'],
    ['an environment of another kind', 'ENVIRONMENT=production'],
    ['a person’s password', 'Username: ada@contoso.com\nPassword: hunter2hunter2'],
    ['a password by itself', 'password: hunter2hunter2'],
    ['a scope that is none', 'Scope: everything that we need'],
    ['scopes of another API', 'Scope: https://outlook.office.com/Mail.Read'],
    [
      'scopes of Microsoft Graph and of another API',
      'Scope: Mail.Read https://contoso.sharepoint.com/AllSites.Read',
    ],
    ['all that is declared', 'SCOPE=https://graph.microsoft.com/.default'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(read(text, SECRETS)).toEqual({})
  })

  it('does not guess between two', () => {
    expect(read(`clientId=${CLIENT}\nclientId=${OBJECT}\ntenantId=${TENANT}`, SECRETS)).toEqual({
      tenantId: TENANT,
    })
  })
  it('gives up on a file', () => {
    expect(read(`clientId=${CLIENT}\n`.repeat(9000), SECRETS)).toEqual({})
  })
})

describe.each(CONNECTORS.flatMap(({ authTypes }) => authTypes.map((type) => [type.id, type] as const)))(
  'the vendor’s own labels of %s',
  (_id, type) => {
    const samples: Record<FieldId, string> = {
      clientId: CLIENT,
      clientSecret: SECRET,
      certificate: 'MIIJ'.padEnd(400, 'Ab1+/'),
      certificatePassword: 'secret words',
      tenantId: TENANT,
      scope: 'openid User.Read',
      environment: 'usgov-l5',
      account: 'ada@contoso.com',
      sharedMailbox: 'invoices@contoso.com',
    }
    it('are understood', () => {
      const text = type.fields.map(({ id, label }) => `${label}: ${samples[id]}`).join('\n')
      const expected = Object.fromEntries(type.fields.map(({ id }) => [id, samples[id]]))
      expect(read(text, type)).toEqual(expected)
    })
  },
)

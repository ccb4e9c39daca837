import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONNECTORS } from '../connectors/catalogue'
import { outlook365 } from '../connectors/outlook365'
import { DEFAULT_SETUP } from '../connectors/setup'
import type { AuthType } from '../connectors/types'
import { testCommand } from './testCommand'
import type { TestSubject } from './types'

const HOME = '7d3c1a52-0e0b-4c5e-9a38-1f2d4b6c8e10'
const CLIENT = '0b1c2d3e-4f50-4a6b-8c7d-8e9f0a1b2c3d'
const typed = (id: string): AuthType => {
  const found = outlook365.authTypes.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const appSecret = typed('oauth-client-credentials')
const delegated = typed('bring-your-own')
const certificate: AuthType = { ...appSecret, credential: 'certificate' }
const desktop: AuthType = {
  ...delegated,
  credential: 'none',
  redirect: {
    platform: 'public-client',
    uris: ['https://login.microsoftonline.com/common/oauth2/nativeclient'],
    pattern: null,
  },
}
const vendors = (clientId: string | null): AuthType => ({
  ...delegated,
  fields: delegated.fields.filter(({ kind }) => kind !== 'scopes'),
  publicApplication: { name: 'Studio', clientId, scopes: ['Mail.Read', 'openid'] },
})

function subject(authType: AuthType, values: Partial<TestSubject['values']> = {}): TestSubject {
  return {
    authType,
    values: {
      clientId: CLIENT,
      tenantId: HOME,
      scope: ['openid', 'Mail.Read'],
      environment: 'global',
      ...values,
    },
    setup: DEFAULT_SETUP,
    tenantId: HOME,
    environment: 'global',
  }
}

function ready(of: TestSubject): { bash: string; powershell: string } {
  const command = testCommand(of)
  if (command.state !== 'ready') throw new Error(command.state)
  return command
}

describe('which test a type has', () => {
  it.each([
    ['client credentials', appSecret, 'app-secret'],
    ['certificate', certificate, 'app-certificate'],
    ['own application', delegated, 'code-secret'],
    ['public client', desktop, 'code-public'],
    ['the vendor’s application', vendors(CLIENT), 'device'],
  ] as const)('%s', (_name, authType, kind) => {
    expect(testCommand(subject(authType))).toMatchObject({ state: 'ready', kind })
  })
  it('none where the vendor’s application is not known', () => {
    expect(testCommand(subject(vendors(null)))).toEqual({ state: 'impossible' })
  })
  it.each([
    ['', HOME, ['clientId']],
    ['abc', 'not a tenant', ['clientId', 'tenantId']],
    [CLIENT, 'not a tenant', ['tenantId']],
  ])('nothing to run for %j in %j', (clientId, tenantId, missing) => {
    expect(testCommand(subject(appSecret, { clientId, tenantId }))).toMatchObject({
      state: 'incomplete',
      missing,
    })
  })
})

it('every type of the catalogue has its test, but the one whose application is not known', () => {
  const kinds = CONNECTORS.flatMap(({ id, authTypes }) =>
    authTypes.map((type) => {
      const command = testCommand(subject(type))
      return [`${id}/${type.id}`, command.state === 'ready' ? command.kind : command.state]
    }),
  )
  expect(Object.fromEntries(kinds)).toEqual({
    'azure-ad/application-access': 'app-secret',
    'azure-ad/delegated-access': 'code-secret',
    'azure-ad/client-certificate': 'app-certificate',
    'outlook-365/client-certificate': 'app-certificate',
    'outlook-365/oauth-authorization-code': 'impossible',
    'outlook-365/oauth-client-credentials': 'app-secret',
    'outlook-365/bring-your-own': 'code-secret',
    'microsoft-365/oauth-authorization-code': 'code-secret',
    'microsoft-365-scope/interactive-token-uipath-app': 'device',
    'microsoft-365-scope/interactive-token-custom-app': 'code-public',
  })
})

describe('where it asks', () => {
  it.each([
    ['global', 'https://login.microsoftonline.com', 'https://graph.microsoft.com'],
    ['usgov-l4', 'https://login.microsoftonline.us', 'https://graph.microsoft.us'],
    ['usgov-l5', 'https://login.microsoftonline.us', 'https://dod-graph.microsoft.us'],
    ['china', 'https://login.partner.microsoftonline.cn', 'https://microsoftgraph.chinacloudapi.cn'],
  ] as const)('%s', (environment, authority, graph) => {
    for (const script of Object.values(pair(subject(appSecret, { environment })))) {
      expect(script).toContain(`'${authority}/${HOME}/oauth2/v2.0/token'`)
      expect(script).toContain(`'${graph}/.default'`)
    }
  })
  it.each([
    ['common', appSecret, HOME],
    ['contoso.com', appSecret, 'contoso.com'],
    ['', delegated, 'common'],
    ['common', delegated, 'common'],
  ])('tenant %j of %#', (tenantId, authType, asked) => {
    expect(ready(subject(authType, { tenantId })).bash).toContain(`/${asked}/oauth2/v2.0/`)
  })
  it('signs in at the connector’s own redirect URI, with the scopes of the form', () => {
    const { bash } = ready(subject(delegated))
    const url = new URL(/'(https:[^']*authorize[^']*)'/u.exec(bash)?.[1] ?? '')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: CLIENT,
      response_type: 'code',
      response_mode: 'fragment',
      redirect_uri: 'https://cloud.uipath.com/provisioning_/callback',
      scope: 'openid https://graph.microsoft.com/Mail.Read',
      code_challenge_method: 'S256',
    })
  })
})

function pair(of: TestSubject) {
  const { bash, powershell } = ready(of)
  return { bash, powershell }
}

/**
 * The text without its single-quoted literals, in which `''` and `'\''` are quotes. PowerShell's beyond ASCII are escapes
 * in a literal.
 */
const codeOf = {
  bash: (script: string) => script.replaceAll("'\\''", '').replace(/'[^']*'/gu, "''"),
  powershell: (script: string) =>
    script
      .replace(/['\u2018-\u201b]{2}/gu, '')
      .replace(/'[^']*'/gu, "''")
      .replaceAll("([regex]::Unescape(''))", "''"),
}

describe('hostile values', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[a-z'"`$();|&<>\\!\n\r{}#%\u2018\u2019\u201b ]{1,30}$/u),
  )
  it('stay inside of literals', () => {
    const plain = pair(subject(delegated, { scope: ['x'] }))
    fc.assert(
      fc.property(hostile, (text) => {
        const { bash, powershell } = pair(subject(delegated, { scope: [`${text}x`] }))
        expect(codeOf.bash(bash)).toBe(codeOf.bash(plain.bash))
        expect(codeOf.powershell(powershell)).toBe(codeOf.powershell(plain.powershell))
      }),
    )
  })
  it.each([appSecret, certificate, delegated, desktop, vendors(CLIENT)])(
    'a block each, to paste as a whole: %#',
    (authType) => {
      const { bash, powershell } = pair(subject(authType))
      expect(bash).toMatch(/^\(\n[\s\S]*\n\)$/u)
      expect(powershell).toMatch(/^& \{\n[\s\S]*\n\}$/u)
      for (const [open, close] of ['{}', '()', '[]'].map((two) => [...two])) {
        const count = (sign: string | undefined) =>
          codeOf
            .powershell(powershell)
            .replace(/"[^"]*"/gu, '')
            .split(sign ?? '').length
        expect(count(open)).toBe(count(close))
      }
      expect(powershell).not.toMatch(/\$answer \|/u)
    },
  )
})

import { describe, expect, test } from 'vitest'
import { CONNECTORS } from '../../../domain/connectors/catalogue'
import { DEFAULT_SETUP } from '../../../domain/connectors/setup'
import {
  type CredentialRules,
  type Draft,
  emptyDraft,
  intentOf,
  permissionsOf,
  problemsOf,
  withPermissions,
} from './draft'

const NOW = new Date('2026-11-21T10:00:00Z')
const RULES: CredentialRules = { secretsAllowed: true, mostCertificateDays: null }
const own = CONNECTORS.flatMap((connector) =>
  connector.authTypes
    .filter(({ publicApplication }) => !publicApplication)
    .map((authType) => [`${connector.id}/${authType.id}`, connector, authType] as const),
)
const certificate = (notBefore: string, notAfter: string): Draft['certificate'] => ({
  facts: {
    subject: 'CN=Robot',
    issuer: 'CN=Robot',
    selfSigned: true,
    serialNumber: '01',
    notBefore,
    notAfter,
    key: { kind: 'RSA', bits: 2048 },
    signatureHash: 'SHA-256',
    thumbprint: 'AB',
    thumbprint256: 'ABCD',
    der: 'MA==',
  },
  pfx: 'PRIVATE-PFX',
  password: 'PRIVATE-PASSWORD',
})
const valid = certificate('2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z')

describe.each(own)('%s', (_id, connector, authType) => {
  const draft = { ...emptyDraft(connector, authType, 180), certificate: valid }
  const problems = problemsOf(draft, authType, { baseUrlWrong: false, rules: RULES, now: NOW })
  const intent = intentOf(draft, authType, { setup: DEFAULT_SETUP, rules: RULES, now: NOW })

  test('an untouched form can be reviewed', () => expect(problems).toEqual([]))
  test('declares the least, of its own kind', () => {
    for (const needed of authType.minimum) expect(intent.permissions).toContainEqual(needed)
    expect(new Set(intent.permissions.map(({ kind }) => kind))).toEqual(new Set([authType.tokenKind]))
    expect(intent.permissions).toHaveLength(new Set(intent.permissions.map(({ value }) => value)).size)
  })
  test('has the credential of its kind and no other', () => {
    expect(intent.secret !== null).toBe(authType.credential === 'secret')
    expect(intent.certificate !== null).toBe(authType.credential === 'certificate')
  })
  test('has the redirect URIs of the connector', () => {
    expect(intent.redirectUris.length > 0).toBe(authType.redirect !== null)
    expect(intent.redirectUris.every(({ platform }) => platform === authType.redirect?.platform)).toBe(true)
  })
  test('holds nothing secret', () => expect(JSON.stringify(intent)).not.toContain('PRIVATE'))
})

const named = (id: string) => {
  const found = own.find(([one]) => one === id)
  if (!found) throw new Error(id)
  return found
}

test.each<[string, Partial<Draft>, string[]]>([
  ['azure-ad/application-access', { name: ' ' }, ['name-empty']],
  ['azure-ad/application-access', { name: 'x'.repeat(257) }, ['name-too-long']],
  ['azure-ad/application-access', { name: 'Pay\u202Eroll' }, ['name-unseen']],
  ['azure-ad/client-certificate', { certificate: null }, ['certificate-missing']],
  [
    'azure-ad/client-certificate',
    { certificate: certificate('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z') },
    ['certificate-expired'],
  ],
  [
    'azure-ad/client-certificate',
    { certificate: certificate('2026-01-01T00:00:00Z', '2028-01-01T00:00:00Z') },
    ['certificate-too-long'],
  ],
  ['azure-ad/client-certificate', { certificate: valid }, []],
])('%s with %j: %j', (id, part, expected) => {
  const [, connector, authType] = named(id)
  const draft = { ...emptyDraft(connector, authType, 180), ...part }
  const rules = { ...RULES, mostCertificateDays: 400 }
  const problems = problemsOf(draft, authType, { baseUrlWrong: false, rules, now: NOW })
  expect(problems.map(({ problem }) => problem)).toEqual(expected)
})

test('a base URL counts only where the redirect URI depends on it', () => {
  const wrong = (id: string) => {
    const [, connector, authType] = named(id)
    return problemsOf(emptyDraft(connector, authType, 180), authType, {
      baseUrlWrong: true,
      rules: RULES,
      now: NOW,
    }).map(({ field }) => field)
  }
  expect(wrong('azure-ad/delegated-access')).toEqual(['redirects'])
  expect(wrong('azure-ad/application-access')).toEqual([])
})

test('where secrets are forbidden none is asked for', () => {
  const [, connector, authType] = named('azure-ad/application-access')
  const rules = { ...RULES, secretsAllowed: false }
  const draft = emptyDraft(connector, authType, 180)
  expect(intentOf(draft, authType, { setup: DEFAULT_SETUP, rules, now: NOW }).secret).toBeNull()
})

test('what is chosen comes once, whatever its case', () => {
  const [, connector, authType] = named('outlook-365/bring-your-own')
  const draft = { ...emptyDraft(connector, authType, 180), scope: ['mail.read', 'Mail.Send'] }
  const values = permissionsOf(draft, authType).map(({ value }) => value)
  expect(values.filter((value) => value.toLowerCase() === 'mail.read')).toHaveLength(1)
  expect(values).toContain('Mail.Send')
})

test.each([
  ['outlook-365/bring-your-own', ['mail.read', 'Calendars.Read']],
  ['azure-ad/application-access', ['group.read.all', 'Calendars.Read']],
])('%s takes what was chosen under least scopes beside its minimum', (id, chosen) => {
  const [, connector, authType] = named(id)
  const least = emptyDraft(connector, authType, 180)
  const valuesOf = (draft: Draft) => permissionsOf(draft, authType).map(({ value }) => value)
  expect(valuesOf(withPermissions(least, authType, chosen))).toEqual([...valuesOf(least), 'Calendars.Read'])
  expect(withPermissions(least, authType, [])).toBe(least)
})

import { describe, expect, it } from 'vitest'
import type { Application } from '../directory'
import { APP_OBJECT_ID, registrationFacts } from '../testing/facts'
import { certificateRequest, planAdditions, redirectRequest } from './additions'
import { planConsent } from './plan'
import { inverseOf } from './requests'
import type { CertificateStep, ChangeIntent, KeyEntry, RedirectUriStep } from './types'

const now = new Date('2026-11-21T00:00:00Z')
const THUMBPRINT = 'AB'.repeat(20)
const certificate = {
  der: 'MIIB',
  thumbprint: THUMBPRINT,
  displayName: 'Robot',
  notBefore: '2026-11-20T00:00:00Z',
  notAfter: '2027-11-20T00:00:00Z',
}
const key = (thumbprint: string | null) => ({
  ...{ keyId: 'k', displayName: null, thumbprint, type: 'AsymmetricX509Cert', usage: 'Verify' },
  ...{ startDateTime: null, endDateTime: null },
})
const uris = (count: number) => Array.from({ length: count }, (_, at) => `https://example.org/${at}`)
const web = (redirectUris: string[]) => ({
  redirectUris,
  implicitGrant: { accessTokens: false, idTokens: false },
})
const wish = (platform: 'web' | 'public-client', ...wanted: string[]) =>
  wanted.map((uri) => ({ platform, uri }))

type Case = [string, Partial<Application> | null, Partial<ChangeIntent>, string[], string[]]
const CASES: Case[] = [
  ['a certificate that is not there', {}, { addCertificate: certificate }, [`certificate:${THUMBPRINT}`], []],
  [
    'beside one whose identifier says nothing',
    { keyCredentials: [key(null), key('CD'.repeat(20))] },
    { addCertificate: certificate },
    [`certificate:${THUMBPRINT}`],
    [],
  ],
  [
    'none that is there already',
    { keyCredentials: [key(THUMBPRINT)] },
    { addCertificate: certificate },
    [],
    [],
  ],
  [
    'none that has expired',
    {},
    { addCertificate: { ...certificate, notAfter: now.toISOString() } },
    [],
    ['Robot expired'],
  ],
  [
    'nothing where the registration is in another tenant',
    null,
    { addCertificate: certificate, addRedirectUris: wish('web', 'https://a') },
    [],
    ['Robot no-registration', 'https://a no-registration'],
  ],
  [
    'one step a platform, what is there left out, twins once',
    { web: web(['https://a']) },
    {
      addRedirectUris: [
        ...wish('web', 'https://a', 'https://A', 'https://b', 'https://b'),
        ...wish('public-client', 'https://a'),
      ],
    },
    ['redirect:web https://A https://b', 'redirect:public-client https://a'],
    [],
  ],
  [
    'as many as the limit allows, all platforms counted',
    { web: web(uris(200)), spa: { redirectUris: uris(55) } },
    { addRedirectUris: [...wish('web', 'https://a'), ...wish('public-client', 'https://b')] },
    ['redirect:web https://a'],
    ['https://b too-many'],
  ],
  [
    'fewer with personal accounts',
    { signInAudience: 'AzureADandPersonalMicrosoftAccount', web: web(uris(100)) },
    { addRedirectUris: wish('web', 'https://a') },
    [],
    ['https://a too-many'],
  ],
]

describe('what is added to a registration', () => {
  it.each(CASES)('%s', (_name, application, intent, steps, impossible) => {
    const facts = registrationFacts({ application })
    const planned = planAdditions(facts.application, intent, now)
    expect(planned.steps.map((step) => [step.id, ...('uris' in step ? step.uris : [])].join(' '))).toEqual(
      steps,
    )
    expect(planned.impossible.map(({ what, reason }) => `${what} ${reason}`)).toEqual(impossible)
  })

  it('creates no enterprise application, which nobody asked for', () => {
    const facts = registrationFacts({ servicePrincipal: null })
    const intent = { appId: facts.appId, grant: [], declareMissing: false, revoke: [] }
    const kinds = (more: Partial<ChangeIntent>) =>
      planConsent(facts, { ...intent, ...more }, [], { now, id: 'p' }).steps.map((step) => step.kind)
    expect(kinds({ addCertificate: certificate })).toEqual(['add-certificate'])
    expect(kinds({ addRedirectUris: wish('web', 'https://a') })).toEqual(['add-redirect-uris'])
    expect(kinds({})).toEqual(['create-principal'])
  })
})

const base = { id: 's', dependsOn: [], scopes: [], applicationObjectId: APP_OBJECT_ID }
const path = `/applications/${APP_OBJECT_ID}`

describe('the write of a certificate', () => {
  const add: CertificateStep = { ...base, kind: 'add-certificate', certificate, before: [] }
  const remove = inverseOf(add) as CertificateStep
  const raw = { keyId: '1', key: 'MIIA', endDateTime: '2027-01-01T00:00:00.1234567Z', hasExtendedValue: null }
  const other: KeyEntry = { thumbprint: null, key: 'MIIA', raw }
  const same: KeyEntry = { thumbprint: null, key: 'MIIB', raw: { keyId: '2', key: 'MIIB' } }
  const untold: KeyEntry = { thumbprint: THUMBPRINT, key: null, raw: { keyId: '3' } }

  it('sends every other key as it was read, and the public part only', () => {
    const request = certificateRequest(add, [other])
    expect(request).toMatchObject({ method: 'PATCH', path })
    expect(request?.body).toEqual({
      keyCredentials: [
        raw,
        {
          type: 'AsymmetricX509Cert',
          usage: 'Verify',
          key: 'MIIB',
          displayName: 'Robot',
          startDateTime: certificate.notBefore,
          endDateTime: certificate.notAfter,
        },
      ],
    })
  })

  it.each([
    ['by its content', [other, same]],
    ['by its thumbprint where the content is not told', [untold, other]],
  ])('is not needed where it is there: %s', (_name, entries) => {
    expect(certificateRequest(add, entries)).toBeNull()
    expect(certificateRequest(remove, entries)?.body).toEqual({ keyCredentials: [raw] })
  })

  it('takes nothing away that is not there', () => {
    expect(certificateRequest(remove, [other])).toBeNull()
  })
})

describe('the write of redirect URIs', () => {
  const add: RedirectUriStep = {
    ...base,
    ...{ kind: 'add-redirect-uris', platform: 'public-client', uris: ['https://a', 'https://b'], before: [] },
  }
  it.each([
    [
      'adds what is lacking, after the others',
      add,
      ['x://y', 'https://b'],
      ['x://y', 'https://b', 'https://a'],
    ],
    ['takes out what is there', inverseOf(add) as RedirectUriStep, ['x://y', 'https://b'], ['x://y']],
    ['knows letters by their case', add, ['https://A', 'https://b'], ['https://A', 'https://b', 'https://a']],
    ['adds nothing that is there', add, ['https://b', 'https://a'], null],
    ['takes out nothing that is not there', inverseOf(add) as RedirectUriStep, ['https://c'], null],
  ])('%s', (_name, step, present, redirectUris) => {
    expect(redirectRequest(step, present)).toEqual(
      redirectUris && { method: 'PATCH', path, body: { publicClient: { redirectUris } } },
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { Application, KeyCredential } from '../directory'
import { NOW, registrationFacts, secret } from '../testing/facts'
import { line, ordered, plan, refusals } from './testingLines'
import type { ChangeIntent } from './types'

const OLD = 'aaaaaaaa-0000-4000-8000-000000000001'
const OTHER = 'aaaaaaaa-0000-4000-8000-000000000002'
const KEY = 'bbbbbbbb-0000-4000-8000-000000000001'
const THUMBPRINT = 'AB'.repeat(20)
const FUTURE = '2027-11-21T00:00:00Z'
const PAST = '2026-11-21T08:59:59Z'

const certificate = {
  der: 'MIIB',
  thumbprint: THUMBPRINT,
  displayName: 'robot.cer',
  notBefore: '2026-11-20T00:00:00Z',
  notAfter: FUTURE,
}
const key = (parts: Partial<KeyCredential> = {}): KeyCredential => ({
  keyId: KEY,
  displayName: 'key',
  thumbprint: 'CD'.repeat(20),
  type: 'AsymmetricX509Cert',
  usage: 'Verify',
  startDateTime: '2026-01-01T00:00:00Z',
  endDateTime: FUTURE,
  ...parts,
})
const old = secret({ keyId: OLD, displayName: 'old' })
const other = secret({ keyId: OTHER, displayName: 'other' })
const expired = secret({ keyId: OTHER, displayName: 'expired', endDateTime: PAST })
const personal = 'AzureADandPersonalMicrosoftAccount'
const addSecret = { displayName: 'new', endDateTime: FUTURE }

type Case = [string, Partial<Application> | null, Partial<ChangeIntent>, string[], string[]?]
const CASES: Case[] = [
  [
    'a secret, beside one of the same name',
    { passwordCredentials: [old] },
    { addSecret },
    ['add-secret new'],
  ],
  [
    'rotated: the old one goes after the new one came',
    { passwordCredentials: [old, other] },
    { addSecret, removeSecrets: [OLD] },
    ['add-secret new', 'remove-secret old < add-secret new'],
  ],
  [
    'a certificate in place of a secret and another certificate',
    { passwordCredentials: [old], keyCredentials: [key()] },
    { addCertificate: certificate, removeSecrets: [OLD], removeCertificates: [KEY] },
    [
      'add-certificate robot.cer',
      'remove-certificate key < add-certificate robot.cer',
      'remove-secret old < add-certificate robot.cer',
    ],
  ],
  [
    'a key ID in upper case and with spaces, twice',
    { passwordCredentials: [old] },
    { removeSecrets: [` ${OLD.toUpperCase()}`, OLD] },
    ['remove-secret old'],
  ],
  [
    'what is not there',
    { passwordCredentials: [old], keyCredentials: [key()] },
    { removeSecrets: [KEY], removeCertificates: [OLD] },
    [],
    [`${OLD} not-there`, `${KEY} not-there`],
  ],
  [
    'a certificate that is there, its thumbprint in lower case, with what it was to replace',
    { keyCredentials: [key({ thumbprint: THUMBPRINT })], passwordCredentials: [old] },
    { addCertificate: { ...certificate, thumbprint: THUMBPRINT.toLowerCase() }, removeSecrets: [OLD] },
    ['remove-secret old'],
  ],
  [
    'beside one whose identifier says nothing',
    { keyCredentials: [key({ thumbprint: null })] },
    { addCertificate: certificate },
    ['add-certificate robot.cer'],
  ],
  [
    'named to come and to go it stays',
    { keyCredentials: [key({ thumbprint: THUMBPRINT })] },
    { addCertificate: certificate, removeCertificates: [KEY] },
    [],
  ],
  [
    'nothing that has expired comes, and what it was to replace stays unless it has expired itself',
    { passwordCredentials: [old, expired] },
    {
      addCertificate: { ...certificate, notAfter: NOW.toISOString() },
      addSecret: { ...addSecret, endDateTime: 'never' },
      removeSecrets: [OLD, OTHER],
    },
    ['remove-secret expired'],
    ['robot.cer expired', 'new expired', 'old no-replacement'],
  ],
  [
    'with personal accounts two at most',
    { signInAudience: personal, passwordCredentials: [old, other] },
    { addSecret, removeSecrets: [OLD] },
    [],
    ['new personal-accounts', 'old no-replacement'],
  ],
  [
    'with personal accounts an expired one makes room',
    { signInAudience: personal, passwordCredentials: [old, expired] },
    { addSecret, removeSecrets: [OLD, OTHER] },
    ['remove-secret expired', 'add-secret new < remove-secret expired', 'remove-secret old < add-secret new'],
  ],
  [
    'as soon as personal accounts are let in',
    { passwordCredentials: [old, other] },
    { addSecret, set: [{ property: 'signInAudience', value: personal }] },
    ['set-application signInAudience AzureADMyOrg>AzureADandPersonalMicrosoftAccount'],
    ['new personal-accounts'],
  ],
  [
    'in another tenant',
    null,
    { addSecret, addCertificate: certificate, removeSecrets: [OLD] },
    [],
    ['robot.cer no-registration', 'new no-registration', `${OLD} no-registration`],
  ],
]

describe('secrets and certificates', () => {
  it.each(CASES)('%s', (_name, application, wish, steps, refused = []) => {
    const made = plan(registrationFacts({ application }), wish)
    expect(ordered(made)).toEqual(steps)
    expect(refusals(made).sort()).toEqual([...refused].sort())
  })

  it('names the one key that is meant, since twins hold the same certificate and some tell no thumbprint', () => {
    const keyCredentials = [key({ thumbprint: null }), key({ keyId: OTHER, thumbprint: null })]
    const { steps } = plan(registrationFacts({ application: { keyCredentials } }), {
      removeCertificates: [OTHER],
    })
    expect(steps).toMatchObject([
      { kind: 'remove-certificate', keyId: OTHER, certificate: { thumbprint: '' } },
    ])
  })
})

describe('the last credential in force', () => {
  type LastCase = [string, Partial<Application> | null, Partial<ChangeIntent>, string[]]
  const LAST: LastCase[] = [
    ['the only secret', { passwordCredentials: [old] }, { removeSecrets: [OLD] }, ['remove-secret old']],
    ['one of two', { passwordCredentials: [old, other] }, { removeSecrets: [OLD] }, []],
    [
      'both of two: together',
      { passwordCredentials: [old], keyCredentials: [key()] },
      { removeSecrets: [OLD], removeCertificates: [KEY] },
      ['remove-certificate key', 'remove-secret old'],
    ],
    [
      'beside an expired one',
      { passwordCredentials: [old, expired] },
      { removeSecrets: [OLD] },
      ['remove-secret old'],
    ],
    [
      'beside one that is not in force yet',
      { passwordCredentials: [old], keyCredentials: [key({ startDateTime: FUTURE, endDateTime: null })] },
      { removeSecrets: [OLD] },
      ['remove-secret old'],
    ],
    [
      'beside a certificate without an end',
      { passwordCredentials: [old], keyCredentials: [key({ endDateTime: null, startDateTime: null })] },
      { removeSecrets: [OLD] },
      [],
    ],
    [
      'an expired one where none is in force',
      { passwordCredentials: [expired] },
      { removeSecrets: [OTHER] },
      [],
    ],
    ['with a new one in its place', { passwordCredentials: [old] }, { removeSecrets: [OLD], addSecret }, []],
    [
      'with a certificate in its place that counts only later',
      { passwordCredentials: [old] },
      { removeSecrets: [OLD], addCertificate: { ...certificate, notBefore: '2026-12-01T00:00:00Z' } },
      ['remove-secret old'],
    ],
    ['none to remove', { passwordCredentials: [] }, { removeSecrets: [OLD] }, []],
    ['in another tenant', null, { removeSecrets: [OLD] }, []],
  ]
  it.each(LAST)('%s', (_name, application, wish, lost) => {
    const facts = registrationFacts({ application })
    const made = plan(facts, wish)
    const warning = made.warnings?.find(({ code }) => code === 'last-credential')
    const named = made.steps.filter(({ id }) => warning?.stepIds.includes(id))
    expect(named.map(line)).toEqual(lost)
  })
})

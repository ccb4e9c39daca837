import { certificateReading, failedReading, keyCredential } from '../certificates'
import type { Case } from './case'

const outlook = 'outlook-certificate' as const
const entra = 'entra-certificate' as const
const REGISTERED = 'fine certificate-registered certificate - -'
const OTHER = 'B9993E364706816ABA3E25717850C26C9CD0D89D'
const given = (...parts: Parameters<typeof certificateReading>) => ({
  certificate: certificateReading(...parts),
})
const failed = (...parts: Parameters<typeof failedReading>) => ({ certificate: failedReading(...parts) })
const on = (...keys: Parameters<typeof keyCredential>) => ({
  application: { keyCredentials: keys.map((parts) => keyCredential(parts)) },
})

const cases: Omit<Case, 'about'>[] = [
  { name: 'the registration carries it', type: outlook, expected: [REGISTERED] },
  { name: 'the same for Microsoft Entra ID', type: entra, expected: [REGISTERED] },
  { name: 'a form without a certificate ignores it', type: 'bring-your-own', expected: [] },
  {
    name: 'not registered, the registration has none',
    type: entra,
    facts: { application: { keyCredentials: [] } },
    expected: ['blocks certificate-not-registered certificate 700027 none'],
  },
  {
    name: 'not registered, but another one',
    type: outlook,
    facts: on({ thumbprint: OTHER }),
    expected: ['blocks certificate-not-registered certificate 700027 others'],
  },
  {
    name: 'a registered key whose identifier is no thumbprint',
    type: outlook,
    facts: on({ thumbprint: null }),
    expected: ['warns certificate-not-registered certificate 700027 unknown'],
  },
  { name: 'registration in another tenant', type: outlook, facts: { application: null }, expected: [] },
  { name: 'nothing loaded', type: outlook, facts: null, expected: [] },
  {
    name: 'none given, the registration has none',
    type: outlook,
    facts: { application: { keyCredentials: [] } },
    context: { certificate: null },
    expected: ['blocks certificate-none-registered certificate 700027 -'],
  },
  {
    name: 'none given, the registration’s have expired',
    type: entra,
    facts: on({ endDateTime: '2026-11-20T00:00:00Z' }),
    context: { certificate: null },
    expected: ['blocks certificate-none-registered certificate 700027 expired'],
  },
  { name: 'none given, one registered', type: outlook, context: { certificate: null }, expected: [] },
  {
    name: 'garbage',
    type: outlook,
    context: failed({ reason: 'base64-damaged' }),
    expected: ['blocks certificate-unreadable certificate - base64-damaged'],
  },
  {
    name: 'a file of 50 MB',
    type: entra,
    context: failed({ reason: 'too-large' }),
    expected: ['blocks certificate-unreadable certificate - too-large'],
  },
  {
    name: 'a file of another kind',
    type: entra,
    context: failed({ reason: 'other-kind', kind: 'pkcs7' }),
    expected: ['blocks certificate-unreadable certificate - other-kind'],
  },
  {
    name: 'a PEM with its key, not packed',
    type: outlook,
    context: given({}, { format: 'pem', pfx: null }),
    expected: ['blocks certificate-unreadable certificate - not-packed', REGISTERED],
  },
  {
    name: 'wrong password',
    type: outlook,
    context: failed({ field: 'password', reason: 'password-wrong' }),
    expected: ['blocks certificate-password-wrong certificatePassword - password-wrong'],
  },
  {
    name: 'no password yet: the empty field is told, not the file',
    type: outlook,
    values: { certificatePassword: '' },
    context: failed({ field: 'password', reason: 'password-missing' }),
    expected: [],
  },
  {
    name: 'a password that is none',
    type: outlook,
    context: failed({ field: 'password', reason: 'password-missing' }),
    expected: ['blocks certificate-password-wrong certificatePassword - password-missing'],
  },
  {
    name: 'only the public part',
    type: outlook,
    context: given({}, { format: 'der', privateKey: 'none', pfx: null }),
    expected: ['blocks certificate-no-private-key certificate 700027 der', REGISTERED],
  },
  {
    name: 'a PEM without its key',
    type: entra,
    context: given({}, { format: 'pem', privateKey: 'none', pfx: null }),
    expected: ['blocks certificate-no-private-key certificate 700027 pem', REGISTERED],
  },
  {
    name: 'a .pfx without its key',
    type: outlook,
    context: given({}, { privateKey: 'none' }),
    expected: ['blocks certificate-no-private-key certificate 700027 pkcs12', REGISTERED],
  },
  {
    name: 'the key of another certificate',
    type: outlook,
    context: given({}, { privateKey: 'other' }),
    expected: ['blocks certificate-no-private-key certificate 700027 other', REGISTERED],
  },
  {
    name: 'expired yesterday',
    type: outlook,
    context: given({ notAfter: '2026-11-20T09:00:00Z' }),
    expected: [REGISTERED, 'blocks certificate-expired certificate 700027 -'],
  },
  {
    name: 'expired, on the registration too',
    type: entra,
    context: given({ notAfter: '2026-11-20T09:00:00Z' }),
    facts: on({ endDateTime: '2026-11-20T09:00:00Z' }),
    expected: [
      'blocks certificate-expired certificate 700027 registered',
      'blocks certificate-expired certificate 700027 -',
    ],
  },
  {
    name: 'not valid yet',
    type: outlook,
    context: given({ notBefore: '2026-11-22T00:00:00Z' }),
    expected: [REGISTERED, 'blocks certificate-expired certificate 700027 notYet'],
  },
  {
    name: '30 days left',
    type: outlook,
    context: given({ notAfter: '2026-12-21T09:00:00Z' }),
    expected: [REGISTERED, 'warns certificate-expiring certificate 700027 -'],
  },
  {
    name: '31 days left',
    type: outlook,
    context: given({ notAfter: '2026-12-22T09:00:01Z' }),
    expected: [REGISTERED],
  },
  {
    name: 'RSA 1024 and SHA-1',
    type: outlook,
    context: given({ key: { kind: 'RSA', bits: 1024 }, signatureHash: 'SHA-1' }),
    expected: [
      REGISTERED,
      'warns certificate-weak certificate - size',
      'warns certificate-weak certificate - hash',
    ],
  },
  {
    name: 'an elliptic curve',
    type: entra,
    context: given({ key: { kind: 'EC', curve: 'P-256' } }),
    expected: [REGISTERED, 'warns certificate-weak certificate - kind'],
  },
]

export const CERTIFICATE_CASES: Case[] = cases.map((one) => ({ ...one, about: ['certificate'] }))

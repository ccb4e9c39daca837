import { expect, test } from 'vitest'
import { makeCertificate } from './makeCertificate'

// What OpenSSL makes of it: openssl.test.ts. The old encryption is quicker, and of no matter here.
const REQUEST = {
  subject: 'Robot',
  keySize: 2048,
  months: 12,
  password: 'p',
  legacyEncryption: true,
} as const

test('a larger key, a subject with attributes, and the last day of a shorter month', async () => {
  const now = new Date('2026-08-31T12:05:00Z')
  const { facts } = await makeCertificate(
    { ...REQUEST, keySize: 3072, subject: 'CN=Robot, O=Contoso, C=FR', months: 18 },
    now,
  )
  expect(facts).toMatchObject({
    ...{ key: { kind: 'RSA', bits: 3072 }, subject: 'CN=Robot, O=Contoso, C=FR', signatureHash: 'SHA-256' },
    ...{ notBefore: '2026-08-31T12:00:00.000Z', notAfter: '2028-02-29T12:00:00.000Z', selfSigned: true },
  })
})

test.each([
  ['no month', { months: 0 }],
  ['more than two years', { months: 25 }],
  ['a part of a month', { months: 1.5 }],
  ['no subject', { subject: ' ' }],
  ['an unknown attribute', { subject: 'XY=Robot' }],
])('refused before a key is made: %s', async (_name, change) => {
  await expect(makeCertificate({ ...REQUEST, ...change })).rejects.toThrow(RangeError)
})

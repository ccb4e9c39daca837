import { expect, test } from 'vitest'
import type { KeyCredential } from '../directory'
import { certificateReading as file, THUMBPRINT as PRINT } from '../testing/certificates'
import { createCarrierIndex } from './carriers'
import { certificateFindings, type CertificateContext } from './findings'
import type { CertificateProblem, CertificateReading } from './types'

const NOW = new Date('2026-11-21T09:00:00Z')
const OTHER_PRINT = 'B9993E364706816ABA3E25717850C26C9CD0D89D'

const failed = (problem: Partial<CertificateProblem>): CertificateReading => ({
  state: 'failed',
  problem: { field: 'file', reason: 'damaged', ...problem },
})
const key = (parts: Partial<KeyCredential> = {}): KeyCredential => ({
  keyId: 'k',
  displayName: 'CN=robot',
  thumbprint: PRINT,
  type: 'AsymmetricX509Cert',
  usage: 'Verify',
  startDateTime: '2026-06-01T00:00:00Z',
  endDateTime: '2027-06-01T00:00:00Z',
  ...parts,
})
const on = (...keyCredentials: KeyCredential[]): CertificateContext['registration'] => ({
  displayName: 'UiPath Outlook',
  keyCredentials,
})

const REGISTERED = 'fine certificate-registered certificate - -'

test.each<[string, CertificateReading, CertificateContext['registration'], string[]]>([
  ['all right', file(), on(key()), [REGISTERED]],
  ['nothing chosen to compare with', file(), null, []],
  ['beside another', file(), on(key({ thumbprint: OTHER_PRINT }), key()), [REGISTERED]],
  ['no key on the registration', file(), on(), ['blocks certificate-not-registered certificate 700027 none']],
  [
    'another key on the registration',
    file(),
    on(key({ thumbprint: OTHER_PRINT })),
    ['blocks certificate-not-registered certificate 700027 others'],
  ],
  [
    'a key with an identifier of somebody’s choice',
    file(),
    on(key({ thumbprint: null })),
    ['warns certificate-not-registered certificate 700027 unknown'],
  ],
  [
    'the same, but expired',
    file(),
    on(key({ thumbprint: null, endDateTime: '2026-01-01T00:00:00Z' })),
    ['blocks certificate-not-registered certificate 700027 others'],
  ],
  [
    'the registered key ends before the certificate',
    file(),
    on(key({ endDateTime: '2026-11-01T00:00:00Z' })),
    ['blocks certificate-expired certificate 700027 registered'],
  ],
  [
    'registered twice, once expired',
    file(),
    on(key({ endDateTime: '2026-11-01T00:00:00Z' }), key()),
    [REGISTERED],
  ],
  [
    'expired this very moment',
    file({ notAfter: NOW.toISOString() }),
    null,
    ['blocks certificate-expired certificate 700027 -'],
  ],
  [
    'not valid yet',
    file({ notBefore: '2026-11-21T09:00:01Z' }),
    null,
    ['blocks certificate-expired certificate 700027 notYet'],
  ],
  ['valid from this very moment', file({ notBefore: NOW.toISOString() }), null, []],
  [
    '30 days left',
    file({ notAfter: '2026-12-21T09:00:00Z' }),
    null,
    ['warns certificate-expiring certificate 700027 -'],
  ],
  ['30 days and a second left', file({ notAfter: '2026-12-21T09:00:01Z' }), null, []],
  [
    'RSA 2047',
    file({ key: { kind: 'RSA', bits: 2047 } }),
    null,
    ['warns certificate-weak certificate - size'],
  ],
  ['RSA 4096', file({ key: { kind: 'RSA', bits: 4096 } }), null, []],
  ['EC', file({ key: { kind: 'EC', curve: 'P-256' } }), null, ['warns certificate-weak certificate - kind']],
  ['SHA-1', file({ signatureHash: 'SHA-1' }), null, ['warns certificate-weak certificate - hash']],
  [
    'MD5 and RSA 1024',
    file({ signatureHash: 'MD5', key: { kind: 'RSA', bits: 1024 } }),
    null,
    ['warns certificate-weak certificate - size', 'warns certificate-weak certificate - hash'],
  ],
  ['SHA-512', file({ signatureHash: 'SHA-512' }), null, []],
  [
    'a .cer',
    file({}, { format: 'der', privateKey: 'none' }),
    on(key()),
    ['blocks certificate-no-private-key certificate 700027 der', REGISTERED],
  ],
  [
    'PEM without a key',
    file({}, { format: 'pem', privateKey: 'none' }),
    null,
    ['blocks certificate-no-private-key certificate 700027 pem'],
  ],
  [
    'a .pfx with a key of another certificate',
    file({}, { privateKey: 'other' }),
    null,
    ['blocks certificate-no-private-key certificate 700027 other'],
  ],
  [
    'PEM with its key',
    file({}, { format: 'pem' }),
    on(key()),
    ['blocks certificate-unreadable certificate - not-packed', REGISTERED],
  ],
  ['damaged', failed({}), on(key()), ['blocks certificate-unreadable certificate - damaged']],
  [
    'no password',
    failed({ field: 'password', reason: 'password-missing' }),
    on(key()),
    ['blocks certificate-password-wrong certificatePassword - password-missing'],
  ],
  [
    'a wrong password',
    failed({ field: 'password', reason: 'password-wrong' }),
    on(key()),
    ['blocks certificate-password-wrong certificatePassword - password-wrong'],
  ],
])('%s', (_name, reading, registration, expected) => {
  const found = certificateFindings(reading, { now: NOW, registration })
  expect(
    found.map(({ severity, id, field, wouldFailWith, params }) =>
      [severity, id, field, wouldFailWith ?? '-', params.context ?? '-'].join(' '),
    ),
  ).toEqual(expected)
  expect(new Set(found.map((one) => one.key)).size).toBe(found.length)
})

test('registrations that carry a certificate, by name', () => {
  const index = createCarrierIndex()
  const unknown = key({ thumbprint: null })
  index.add({ appId: '2', displayName: 'Beta', keyCredentials: [key()] })
  index.add({ appId: '3', displayName: 'Gamma', keyCredentials: [key({ thumbprint: OTHER_PRINT }), unknown] })
  index.add({ appId: '1', displayName: 'Alpha', keyCredentials: [key({ thumbprint: OTHER_PRINT }), key()] })
  expect(index.of(PRINT.toLowerCase()).map(({ appId }) => appId)).toEqual(['1', '2'])
  expect(index.of('C'.repeat(40))).toEqual([])
})

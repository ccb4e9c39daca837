import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenSsl, openSsl, selfSigned } from '../../test/support/openssl'
import { certificatePem } from '../domain/certificates/pem'
import type { MadeCertificate } from '../domain/certificates/types'
import { makeCertificate } from './makeCertificate'
import { packCertificate } from './packCertificate'
import { openCertificateFile, readCertificateFile } from './readCertificateFile'
import { writePfx } from './writePfx'

const found = openSsl()
const KEYS = {
  rsa: ['rsa:2048'],
  small: ['rsa:1024'],
  p256: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  ed25519: ['ed25519'],
}
type KeyName = keyof typeof KEYS

const PASSWORDS = {
  plain: 'Secret-1',
  empty: '',
  accents: 'clé naïve à l’été',
  'another script': 'пароль密码',
  'beyond the first plane': 'key🔑',
  'signs that shells know': `a"b'c $d\\e`,
}

/** OpenSSL's own number of rounds is tried with one password; with the others what counts is how they are derived from. */
const FEW_ROUNDS = ['-iter', '20']

describe.skipIf(!found)('with the real openssl', () => {
  const openssl = found as OpenSsl
  const thumbprint = (name: string) =>
    new X509Certificate(openssl.read(`${name}.pem`)).fingerprint.replaceAll(':', '')

  beforeAll(() => {
    for (const [name, newKey] of Object.entries(KEYS)) selfSigned(openssl, name, newKey)
  }, 60_000)
  afterAll(() => openssl.dispose())

  function exported(name: KeyName, password: string, ...options: string[]) {
    openssl.write('pass', `${password}\n`)
    openssl.run(
      ...['pkcs12', '-export', '-inkey', `${name}.key`, '-in', `${name}.pem`, '-out', 'out.pfx'],
      ...['-passout', 'file:pass', ...options],
    )
    return openssl.read('out.pfx')
  }

  /** What openssl finds in it. */
  function opened(pfx: Uint8Array, password: string, legacy: boolean): string {
    openssl.write('pass', `${password}\n`)
    openssl.write('made.pfx', pfx)
    const options = ['-passin', 'file:pass', '-nodes', ...(legacy ? ['-legacy'] : [])]
    return openssl.run('pkcs12', '-in', 'made.pfx', ...options)
  }
  const fingerprint = (text: string) =>
    new X509Certificate(text.slice(text.indexOf('-----BEGIN CERTIFICATE'))).fingerprint.replaceAll(':', '')

  describe.each(Object.entries(PASSWORDS))('password: %s', (_name, password) => {
    test.each<[KeyName, string, string[]]>([
      ['rsa', 'modern', []],
      ['rsa', 'legacy', ['-legacy']],
      ['p256', 'modern', []],
      ['p256', 'legacy', ['-legacy']],
      ['rsa', 'legacy', ['-legacy', '-keypbe', 'PBE-SHA1-RC2-40', '-certpbe', 'PBE-SHA1-RC2-128']],
      ['rsa', 'legacy', ['-legacy', '-keypbe', 'PBE-SHA1-2DES', '-certpbe', 'NONE']],
      ['rsa', 'modern', ['-keypbe', 'aes-128-cbc', '-certpbe', 'aes-192-cbc', '-macalg', 'sha512']],
      ['rsa', 'legacy', ['-keypbe', 'des-ede3-cbc', '-certpbe', 'des-ede3-cbc', '-macalg', 'sha1']],
      ['rsa', 'modern', ['-nomac']],
    ])('reads %s, %s %j', async (name, encryption, options) => {
      const rounds = password === PASSWORDS.plain ? [] : FEW_ROUNDS
      const pfx = exported(name, password, ...rounds, ...options)
      const reading = await readCertificateFile(pfx, password)
      expect(reading).toMatchObject({
        state: 'read',
        file: {
          format: 'pkcs12',
          encryption,
          privateKey: 'matches',
          certificate: { thumbprint: thumbprint(name), subject: `CN=${name}` },
        },
      })
      expect(await readCertificateFile(pfx, `${password}x`)).toMatchObject({
        problem: { field: 'password', reason: 'password-wrong' },
      })
      if (password !== '') {
        expect(await readCertificateFile(pfx, '')).toMatchObject({
          problem: { field: 'password', reason: 'password-missing' },
        })
      }
    })

    test.each([false, true])('opens what was written here, legacy: %s', async (legacy) => {
      const { ordered, key } = await openCertificateFile(
        Buffer.concat([openssl.read('rsa.key'), openssl.read('rsa.pem')]).toString(),
        '',
      )
      if (!key) throw new Error('no key')
      const parts = { certificates: ordered, key, password, friendlyName: 'Facturation éà, Inc.' }
      const pfx = await writePfx({ ...parts, legacy, iterations: 20 })
      const text = opened(pfx, password, legacy)
      expect(text).toContain('BEGIN PRIVATE KEY')
      expect(fingerprint(text)).toBe(thumbprint('rsa'))
      expect(await readCertificateFile(pfx, password)).toMatchObject({
        state: 'read',
        file: { privateKey: 'matches', encryption: legacy ? 'legacy' : 'modern' },
      })
    })
  })

  describe.each([false, true])('what is made here, legacy: %s', (legacyEncryption) => {
    let made: MadeCertificate
    beforeAll(async () => {
      made = await makeCertificate({
        ...{ subject: 'Facturation éà, Inc.', keySize: 2048, months: 24, password: PASSWORDS.accents },
        legacyEncryption,
      })
    })

    test('openssl opens it and agrees about what it is', async () => {
      const text = opened(made.pfx, PASSWORDS.accents, legacyEncryption)
      const certificate = new X509Certificate(text.slice(text.indexOf('-----BEGIN CERTIFICATE')))
      expect(fingerprint(text)).toBe(made.facts.thumbprint)
      expect(certificate.fingerprint256.replaceAll(':', '')).toBe(made.facts.thumbprint256)
      expect(certificate.serialNumber).toBe(made.facts.serialNumber)
      openssl.write('made.pem', certificatePem(made.facts.der))
      openssl.write('made.key', text)
      expect(openssl.run('verify', '-x509_strict', '-CAfile', 'made.pem', 'made.pem')).toContain('OK')
      expect(openssl.run('rsa', '-in', 'made.key', '-check', '-noout')).toContain('RSA key ok')
      expect(await readCertificateFile(made.pfx, PASSWORDS.accents)).toMatchObject({
        state: 'read',
        file: { privateKey: 'matches', encryption: legacyEncryption ? 'legacy' : 'modern' },
      })
    })

    test('it is encrypted as it says', () => {
      openssl.write('made.pfx', made.pfx)
      openssl.write('pass', `${PASSWORDS.accents}\n`)
      // Only standard error tells the schemes.
      openssl.write('info.sh', 'openssl pkcs12 -in made.pfx -info -noout -legacy -passin file:pass 2>&1')
      const info = openssl.shell('info.sh')
      const scheme = legacyEncryption
        ? /pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 10000/gu
        : /PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256/gu
      expect(info.match(scheme)).toHaveLength(2)
      expect(info).toContain(
        legacyEncryption ? 'MAC: sha1, Iteration 10000' : 'MAC: sha256, Iteration 100000',
      )
    })
  })

  test('a chain inside: the key’s certificate leads, wherever it stands', async () => {
    openssl.write('chain.pem', Buffer.concat([openssl.read('p256.pem'), openssl.read('p384.pem')]))
    const pfx = exported('rsa', 'p', '-certfile', 'chain.pem')
    const reading = await readCertificateFile(pfx, 'p')
    expect(reading).toMatchObject({
      file: { privateKey: 'matches', certificate: { subject: 'CN=rsa' }, chain: [{}, {}] },
    })
    const pem = [...['p256.pem', 'p384.pem', 'rsa.key', 'rsa.pem'].map((name) => openssl.read(name))]
    expect(await readCertificateFile(Uint8Array.from(Buffer.concat(pem)), '')).toMatchObject({
      file: { format: 'pem', privateKey: 'matches', certificate: { subject: 'CN=rsa' } },
    })
  })

  test.each([
    ['rsa', { kind: 'RSA', bits: 2048 }],
    ['small', { kind: 'RSA', bits: 1024 }],
    ['p256', { kind: 'EC', curve: 'P-256' }],
    ['p384', { kind: 'EC', curve: 'P-384' }],
    ['ed25519', { kind: 'other', name: 'Ed25519' }],
  ] as const)('facts of %s', async (name, key) => {
    const reading = await readCertificateFile(openssl.read(`${name}.pem`), '')
    const known = new X509Certificate(openssl.read(`${name}.pem`))
    expect(reading).toMatchObject({
      file: {
        privateKey: 'none',
        certificate: {
          key,
          selfSigned: true,
          serialNumber: known.serialNumber,
          signatureHash: name === 'ed25519' ? null : 'SHA-256',
          notBefore: new Date(known.validFrom).toISOString(),
          notAfter: new Date(known.validTo).toISOString(),
          thumbprint256: known.fingerprint256.replaceAll(':', ''),
        },
      },
    })
  })

  test.each([
    ['-sha1', [], 'SHA-1'],
    ['-md5', [], 'MD5'],
    ['-sha384', ['-sigopt', 'rsa_padding_mode:pss'], 'SHA-384'],
  ])('signature %s', async (hash, options, expected) => {
    openssl.run(
      ...['req', '-x509', '-key', 'rsa.key', '-out', 'signed.pem', '-subj', '/CN=a', '-days', '9', hash],
      ...options,
    )
    expect(await readCertificateFile(openssl.read('signed.pem'), '')).toMatchObject({
      file: { certificate: { signatureHash: expected } },
    })
  })

  test.each([
    ['PKCS #8, AES', ['pkcs8', '-topk8', '-v2', 'aes-256-cbc'], 'modern'],
    ['PKCS #8, Triple DES', ['pkcs8', '-topk8', '-v1', 'PBE-SHA1-3DES'], 'legacy'],
  ])('PEM with an encrypted key: %s', async (_name, command, encryption) => {
    openssl.write('pass', 'été\n')
    openssl.run(...command, '-in', 'rsa.key', '-out', 'sealed.key', '-passout', 'file:pass')
    const pem = Uint8Array.from(Buffer.concat([openssl.read('rsa.pem'), openssl.read('sealed.key')]))
    expect(await readCertificateFile(pem, 'été')).toMatchObject({
      file: { privateKey: 'matches', encryption },
    })
    expect(await readCertificateFile(pem, 'ete')).toMatchObject({ problem: { reason: 'password-wrong' } })
    expect(await readCertificateFile(pem, '')).toMatchObject({ problem: { reason: 'password-missing' } })
  })

  test.each([
    ['RSA in its old form', 'rsa', ['rsa', '-traditional'], 'matches'],
    ['an elliptic curve’s own form', 'p256', ['ec'], 'matches'],
    ['another certificate’s key', 'small', ['rsa', '-traditional'], 'other'],
  ])('PEM with a key: %s', async (_name, name, command, expected) => {
    openssl.run(...command, '-in', `${name}.key`, '-out', 'old.key')
    const certificate = expected === 'other' ? 'rsa' : name
    const pem = Buffer.concat([openssl.read('old.key'), openssl.read(`${certificate}.pem`)])
    expect(await readCertificateFile(Uint8Array.from(pem), '')).toMatchObject({
      state: 'read',
      file: { privateKey: expected },
    })
  })

  test('a PEM with its key is packed into a PKCS #12 file', async () => {
    const pem = Uint8Array.from(Buffer.concat([openssl.read('p256.key'), openssl.read('p256.pem')]))
    const packed = await packCertificate(pem, '', 'né', false)
    if (!('pfx' in packed)) throw new Error(packed.problem.reason)
    const text = opened(packed.pfx, 'né', false)
    expect(text).toContain('BEGIN PRIVATE KEY')
    expect(fingerprint(text)).toBe(thumbprint('p256'))
  })

  test.each([
    ['RC4', ['-legacy', '-keypbe', 'PBE-SHA1-RC4-128'], 'RC4-128'],
    ['single DES', ['-legacy', '-keypbe', 'PBE-MD5-DES'], 'MD5 + DES'],
  ])('names the encryption that it does not read: %s', async (_name, options, scheme) => {
    expect(await readCertificateFile(exported('rsa', 'p', ...options), 'p')).toMatchObject({
      problem: { field: 'file', reason: 'encryption-unsupported', scheme },
    })
  })

  test('a file with keys but no certificate, and with certificates but no key', async () => {
    openssl.run('pkcs12', '-export', '-nocerts', '-inkey', 'rsa.key', '-out', 'k.pfx', '-passout', 'pass:p')
    openssl.run('pkcs12', '-export', '-nokeys', '-in', 'rsa.pem', '-out', 'c.pfx', '-passout', 'pass:p')
    expect(await readCertificateFile(openssl.read('k.pfx'), 'p')).toMatchObject({
      problem: { reason: 'no-certificate' },
    })
    expect(await readCertificateFile(openssl.read('c.pfx'), 'p')).toMatchObject({
      file: { privateKey: 'none' },
    })
  })
})

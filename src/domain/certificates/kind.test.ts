import { describe, expect, test } from 'vitest'
import { toBase64 } from './base64'
import { kindOf } from './kind'
import { certificatePem, pemOf } from './pem'

const bytes = (...values: number[]) => Uint8Array.from(values)
const ascii = (text: string) => new TextEncoder().encode(text)
const element = (tag: number, ...content: Uint8Array[]) => {
  const body = content.flatMap((part) => [...part])
  return body.length < 128
    ? bytes(tag, body.length, ...body)
    : bytes(tag, 0x82, body.length >> 8, body.length & 0xff, ...body)
}
const seq = (...content: Uint8Array[]) => element(0x30, ...content)
const int = (value: number) => bytes(2, 1, value)
const OID = bytes(6, 3, 0x55, 4, 3)
const OCTETS = element(4, new Uint8Array(60).fill(7))
const BITS = element(3, new Uint8Array(60).fill(7))
const NAME = seq(element(0x31, seq(OID, element(0x0c, ascii('a')))))
const TIME = element(0x17, ascii('260101000000Z'))

const PFX = seq(int(3), seq(OID, element(0xa0, OCTETS)))
const CERTIFICATE = seq(
  seq(element(0xa0, int(2)), int(1), seq(OID), NAME, seq(TIME, TIME), NAME, seq(seq(OID), BITS)),
  seq(OID),
  BITS,
)
const OLDEST_CERTIFICATE = seq(
  seq(int(1), seq(OID), NAME, seq(TIME, TIME), NAME, seq(seq(OID), BITS)),
  seq(OID),
  BITS,
)
const KEY = seq(int(0), seq(OID), OCTETS)
const REQUEST = seq(seq(int(0), NAME, seq(seq(OID), BITS), element(0xa0)), seq(OID), BITS)
const LIST = seq(seq(int(1), seq(OID), NAME, TIME), seq(OID), BITS)

/** BER of indefinite length, as some old programs write it. */
const INDEFINITE = bytes(0x30, 0x80, 2, 1, 3, 0x30, 0x80, ...OID, 0xa0, 0x80, ...OCTETS, 0, 0, 0, 0, 0, 0)

const utf16 = (text: string, little: boolean, mark: boolean) => {
  const units = Array.from(text, (character) => character.charCodeAt(0))
  if (mark) units.unshift(0xfeff)
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  )
}

describe('what is read', () => {
  const base64 = toBase64(PFX)
  test.each<[string, Uint8Array<ArrayBuffer> | string, object]>([
    ['PKCS #12', PFX, { kind: 'pkcs12', wrapping: 'none' }],
    ['PKCS #12 of indefinite length', INDEFINITE, { kind: 'pkcs12' }],
    ['PKCS #12 with something behind it', bytes(...PFX, 13, 10), { kind: 'pkcs12' }],
    ['DER', CERTIFICATE, { kind: 'certificate', wrapping: 'none' }],
    ['DER of the first version', OLDEST_CERTIFICATE, { kind: 'certificate' }],
    ['Base64', base64, { kind: 'pkcs12', wrapping: 'base64' }],
    ['Base64 in lines', base64.replace(/.{64}/gu, '$&\r\n'), { kind: 'pkcs12' }],
    ['Base64 with spaces and a tab', ` ${base64.replace(/.{9}/gu, '$& \t')}\n\n`, { kind: 'pkcs12' }],
    [
      'Base64 with invisible characters',
      `\ufeff${base64.replace(/.{20}/gu, '$&\u200b')}\u00a0`,
      { kind: 'pkcs12' },
    ],
    ['Base64 in quotes', `"${base64}"`, { kind: 'pkcs12' }],
    ['Base64 without padding', base64.replace(/=+$/u, ''), { kind: 'pkcs12' }],
    ['Base64 for URLs', base64.replaceAll('+', '-').replaceAll('/', '_'), { kind: 'pkcs12' }],
    ['a data URL', `data:application/x-pkcs12;base64,${base64}`, { kind: 'pkcs12' }],
    ['Base64 of DER', toBase64(CERTIFICATE), { kind: 'certificate', wrapping: 'base64' }],
    ['Base64 in a file', ascii(base64), { kind: 'pkcs12' }],
    ['Base64 of a PEM', toBase64(ascii(certificatePem(toBase64(CERTIFICATE)))), { kind: 'pem', key: 'none' }],
    ['PEM', certificatePem(toBase64(CERTIFICATE)), { kind: 'pem', key: 'none' }],
    [
      'PEM in a file with a byte order mark',
      ascii(`\ufeff${certificatePem(toBase64(CERTIFICATE))}`),
      { kind: 'pem' },
    ],
    ['PEM in one line', certificatePem(toBase64(CERTIFICATE)).replaceAll('\n', ''), { kind: 'pem' }],
    ['PEM out of JSON', certificatePem(toBase64(CERTIFICATE)).replaceAll('\n', '\\n'), { kind: 'pem' }],
    [
      'PEM with Windows’ line ends',
      certificatePem(toBase64(CERTIFICATE)).replaceAll('\n', '\r\n'),
      { kind: 'pem' },
    ],
    [
      'PEM with OpenSSL’s remarks',
      `Bag Attributes\n  friendlyName: né - un\n${certificatePem(toBase64(CERTIFICATE))}`,
      { kind: 'pem' },
    ],
    [
      'PEM with a key',
      `${pemOf('PRIVATE KEY', KEY)}${certificatePem(toBase64(CERTIFICATE))}`,
      { kind: 'pem', key: 'plain' },
    ],
    [
      'PEM with an encrypted key',
      `${pemOf('ENCRYPTED PRIVATE KEY', KEY)}${certificatePem(toBase64(CERTIFICATE))}`,
      { kind: 'pem', key: 'encrypted' },
    ],
    ['PEM lines around PKCS #12', pemOf('PKCS12', PFX), { kind: 'pkcs12' }],
    ...[true, false].flatMap((little): [string, Uint8Array<ArrayBuffer>, object][] =>
      [true, false].map((mark) => [
        `PEM in UTF-16 ${little ? 'LE' : 'BE'}, byte order mark: ${mark}`,
        utf16(certificatePem(toBase64(CERTIFICATE)), little, mark),
        { kind: 'pem' },
      ]),
    ),
    ['Base64 in UTF-16', utf16(base64, true, true), { kind: 'pkcs12' }],
    [
      'PEM with a remark in Latin-1',
      bytes(0xe9, 10, ...ascii(certificatePem(toBase64(CERTIFICATE)))),
      { kind: 'pem' },
    ],
  ])('%s', (_name, given, expected) => {
    expect(kindOf(given)).toMatchObject(expected)
  })
})

describe('what is not', () => {
  const base64 = toBase64(PFX)
  test.each<[string, Uint8Array<ArrayBuffer> | string, object]>([
    ['nothing', '', { reason: 'empty' }],
    ['an empty file', bytes(), { reason: 'empty' }],
    ['white space', ' \r\n\t', { reason: 'empty' }],
    ['50 MB', new Uint8Array(50_000_000), { reason: 'too-large' }],
    ['a text of 50 MB', 'A'.repeat(50_000_000), { reason: 'too-large' }],
    ['a sentence', 'Please paste the certificate here.', { reason: 'not-base64' }],
    ['a word', 'certificate', { reason: 'not-base64' }],
    ['a thumbprint', 'A9993E364706816ABA3E25717850C26C9CD0D89D', { reason: 'not-base64' }],
    ['a secret', 'abc8Q~the-rest-is-nobodys-business', { reason: 'not-base64' }],
    ['a path', 'C:\\Users\\adele\\robot.pfx', { reason: 'not-base64' }],
    ['truncated PKCS #12', PFX.slice(0, 40), { reason: 'damaged' }],
    ['truncated DER', CERTIFICATE.slice(0, -9), { reason: 'damaged' }],
    ['truncated Base64', base64.slice(0, 61), { reason: 'base64-damaged' }],
    ['Base64 cut by whole groups', base64.slice(0, 60), { reason: 'base64-damaged' }],
    [
      'Base64 with a few strange characters',
      `${base64.slice(0, 40)}…${base64.slice(41)}`,
      { reason: 'base64-damaged' },
    ],
    ['Base64 twice', `${base64}${base64.endsWith('=') ? '' : '='}${base64}`, { reason: 'base64-damaged' }],
    ['PEM without an end', certificatePem(base64).slice(0, 80), { reason: 'base64-damaged' }],
    [
      'PEM with garbage inside',
      '-----BEGIN CERTIFICATE-----\n???\n-----END CERTIFICATE-----',
      { reason: 'base64-damaged' },
    ],
    ['random bytes', bytes(1, 0, 255, 4, 5, 99, 0, 1), { reason: 'unknown-kind' }],
    ['a private key in DER', KEY, { kind: 'private-key' }],
    ['a private key in PEM', pemOf('RSA PRIVATE KEY', KEY), { kind: 'private-key' }],
    ['an encrypted key in DER', seq(seq(OID, seq(OID)), OCTETS), { kind: 'encrypted-private-key' }],
    ['an encrypted key in PEM', pemOf('ENCRYPTED PRIVATE KEY', KEY), { kind: 'encrypted-private-key' }],
    ['a public key in DER', seq(seq(OID), BITS), { kind: 'public-key' }],
    ['a public key in PEM', pemOf('PUBLIC KEY', KEY), { kind: 'public-key' }],
    ['a request in DER', REQUEST, { kind: 'certificate-request' }],
    ['a request in PEM', pemOf('CERTIFICATE REQUEST', REQUEST), { kind: 'certificate-request' }],
    ['a revocation list', LIST, { kind: 'revocation-list' }],
    ['PKCS #7', seq(OID, element(0xa0, OCTETS)), { kind: 'pkcs7' }],
    ['a Java key store', bytes(0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2), { kind: 'java-key-store' }],
    ['an OpenSSH key', pemOf('OPENSSH PRIVATE KEY', KEY), { kind: 'openssh-key' }],
    ['an OpenSSH public key', 'ssh-rsa AAAAB3NzaC1yc2E= me', { kind: 'openssh-key' }],
    ['a PuTTY key', 'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none', { kind: 'putty-key' }],
    ['a PDF', ascii('%PDF-1.7\n%âã'), { kind: 'pdf' }],
    ['a ZIP', bytes(0x50, 0x4b, 3, 4, 20, 0), { kind: 'zip' }],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), { kind: 'image' }],
    ['a web page', '<!DOCTYPE html><title>Sign in</title>', { kind: 'html' }],
    ['JSON', '{ "thumbprint": "A999" }', { kind: 'json' }],
    ['a program', bytes(0x4d, 0x5a, 0x90, 0), { kind: 'program' }],
  ])('%s', (_name, given, expected) => {
    const problem = 'kind' in expected ? { reason: 'other-kind', ...expected } : expected
    expect(kindOf(given)).toMatchObject({ kind: 'problem', problem: { field: 'file', ...problem } })
  })
})

import { expect, test } from 'vitest'
import { toBase64 } from './base64'
import { certificatePem, pemOf } from './pem'
import { takeCertificate } from './take'

const element = (...content: number[]) => Uint8Array.of(0x30, content.length, ...content)
const version = [2, 1, 3]
/** Outlines of a PKCS #12 file and of a certificate: enough to be told apart by their shape. */
const PFX = element(...version, 0x30, 11, 6, 3, 0x55, 4, 3, 0xa0, 4, 4, 2, 7, 7)
const pfx = toBase64(PFX)
const PEM = `${certificatePem(pfx)}${pemOf('PRIVATE KEY', PFX)}`
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...Array.from(text, (c) => [c.charCodeAt(0), 0]).flat()])
const ascii = (text: string) => new TextEncoder().encode(text)

test.each<[string, Uint8Array<ArrayBuffer> | string]>([
  ['a file', PFX],
  ['its Base64', pfx],
  ['with line breaks and spaces', ` ${pfx.slice(0, 8)}\r\n${pfx.slice(8)}\n`],
  ['in quotes', `"${pfx}"`],
  ['as a data URL', `data:application/x-pkcs12;base64,${pfx}`],
  ['in the URL alphabet without padding', pfx.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')],
  ['in PEM lines', pemOf('PKCS12', PFX)],
  ['a text file of it', ascii(`${pfx}\n`)],
  ['a text file in UTF-16', utf16(pfx)],
  ['a text file with a byte order mark', ascii(`\ufeff${pfx}`)],
])('%s becomes the Base64 of the .pfx', (_name, given) => {
  expect(takeCertificate(given)).toEqual({ state: 'taken', base64: pfx, kind: 'pkcs12' })
})

test.each<[string, Uint8Array<ArrayBuffer> | string]>([
  ['pasted', PEM],
  ['as a file', ascii(PEM)],
  ['in UTF-16', utf16(PEM)],
  ['taken before', toBase64(ascii(PEM))],
])('a PEM text is kept to be packed: %s', (_name, given) => {
  expect(takeCertificate(given)).toEqual({ state: 'taken', base64: toBase64(ascii(PEM)), kind: 'pem' })
})

test.each<[string, Uint8Array<ArrayBuffer> | string, object]>([
  ['nothing', '', { reason: 'empty' }],
  ['50 MB', new Uint8Array(50_000_000), { reason: 'too-large' }],
  ['words', 'my certificate', { reason: 'not-base64' }],
  ['a part of it', pfx.slice(0, -6), { reason: 'base64-damaged' }],
  ['a PDF', ascii('%PDF-1.7'), { reason: 'other-kind', kind: 'pdf' }],
  ['a key alone', pemOf('PRIVATE KEY', PFX), { reason: 'other-kind', kind: 'private-key' }],
])('refused with the reason: %s', (_name, given, problem) => {
  expect(takeCertificate(given)).toEqual({ state: 'refused', problem: { field: 'file', ...problem } })
})

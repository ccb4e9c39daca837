import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { toBase64 } from '../domain/certificates/base64'
import { certificatePem, pemOf } from '../domain/certificates/pem'
import type { CertificateReading, MadeCertificate } from '../domain/certificates/types'
import { encoded, integer, type Node, octets, oid, parse, sequence, tagged } from './asn1'
import { makeCertificate } from './makeCertificate'
import { OID } from './oids'
import { openCertificateFile, readCertificateFile } from './readCertificateFile'
import { writePfx } from './writePfx'

const PASSWORD = 'secret'
/** Far above what any of these files takes, far below what a person waits. */
const BOUND_MS = 5000
let originals: Uint8Array<ArrayBuffer>[]
let made: MadeCertificate

beforeAll(async () => {
  made = await makeCertificate({
    ...{ subject: 'CN=a, O=b', keySize: 2048, months: 12, password: PASSWORD, legacyEncryption: false },
  })
  const { ordered, key } = await openCertificateFile(made.pfx, PASSWORD)
  const [der] = ordered
  if (!der || !key) throw new Error('nothing was made')
  // Few rounds: a thousand files take seconds instead of minutes.
  const written = (legacy: boolean) =>
    writePfx({ certificates: [der], key, password: PASSWORD, friendlyName: 'a', legacy, iterations: 2 })
  const bytes = (text: string) => new TextEncoder().encode(text)
  const certificate = certificatePem(made.facts.der)
  originals = [
    await written(false),
    await written(true),
    open(der, key),
    open(der, key),
    der,
    bytes(certificate),
    bytes(`${pemOf('PRIVATE KEY', key)}${certificate}`),
    bytes(toBase64(await written(true))),
    bytes(`${pemOf('ENCRYPTED PRIVATE KEY', der)}${certificate}`),
  ]
}, 60_000)

/** A PKCS #12 file without encryption or checksum, so that damage reaches what is inside. */
function open(der: Uint8Array<ArrayBuffer>, key: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const data = (content: Node) => sequence(oid(OID.data), tagged(0, octets(encoded(content))))
  const bags = sequence(
    sequence(oid(OID.certBag), tagged(0, sequence(oid(OID.x509Certificate), tagged(0, octets(der))))),
    sequence(oid(OID.keyBag), tagged(0, parse(key))),
  )
  return encoded(sequence(integer(3), data(sequence(data(bags)))))
}

type Mutation = {
  at: number
  kind: 'flip' | 'zero' | 'cut' | 'double' | 'insert' | 'drop' | 'length'
  value: number
}

function mutate(original: Uint8Array<ArrayBuffer>, { at, kind, value }: Mutation): Uint8Array<ArrayBuffer> {
  // Most of a file is encrypted; what is interesting stands at its ends.
  const place = Math.floor((value % 3 === 0 ? at ** 4 : value % 3 === 1 ? 1 - at ** 4 : at) * original.length)
  const before = original.slice(0, place)
  const after = original.slice(place)
  const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
  switch (kind) {
    case 'flip':
      return join(before, Uint8Array.of((after[0] ?? 0) ^ (1 << (value % 8))), after.slice(1))
    case 'zero':
      return join(before, new Uint8Array(Math.min(after.length, value)), after.slice(value))
    case 'cut':
      return before
    case 'double':
      return join(original, original)
    case 'insert':
      return join(before, Uint8Array.of(value), after)
    case 'drop':
      return join(before, after.slice(1 + (value % 40)))
    case 'length':
      return join(before, Uint8Array.of(0x84, 0xff, 0xff, 0xff, value), after)
  }
}

test('a thousand damaged files give an answer each, in time', async () => {
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 8 }),
      fc.array(
        fc.record<Mutation>({
          at: fc.nat({ max: 9999 }).map((part) => part / 10_000),
          kind: fc.constantFrom('flip', 'zero', 'cut', 'double', 'insert', 'drop', 'length'),
          value: fc.nat({ max: 255 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      async (which, mutations) => {
        const damaged = mutations.reduce(mutate, originals[which] ?? new Uint8Array())
        const started = performance.now()
        const reading: CertificateReading = await readCertificateFile(damaged, PASSWORD)
        expect(performance.now() - started).toBeLessThan(BOUND_MS)
        if (reading.state === 'read') {
          expect(reading.file.certificate.thumbprint).toMatch(/^[0-9A-F]{40}$/u)
        } else {
          expect(['file', 'password']).toContain(reading.problem.field)
        }
        const answer = reading.state === 'read' ? 'read' : reading.problem.reason
        seen.set(answer, (seen.get(answer) ?? 0) + 1)
      },
    ),
    { numRuns: 1000, seed: 3 },
  )
  // The mutations reach every part of the readers, not the first check only.
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining(['damaged', 'password-wrong', 'base64-damaged', 'unknown-kind', 'empty']),
  )
}, 120_000)

test('bytes of any kind give an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const reading = await readCertificateFile(Uint8Array.from(bytes), '')
      expect(reading.state).toBe('failed')
    }),
    { numRuns: 300, seed: 3 },
  )
})

test.each([
  ['nested a hundred thousand deep', Uint8Array.from({ length: 200_000 }, (_, at) => (at % 2 ? 0x80 : 0x30))],
  ['zeros', new Uint8Array(1_000_000)],
  ['spaces', new Uint8Array(5_000_000).fill(0x20)],
  ['dashes', new Uint8Array(5_000_000).fill(0x2d)],
  ['beginnings of PEM', new TextEncoder().encode('-----BEGIN A-----'.repeat(100_000))],
])(
  '%s: answered in time',
  async (_name, bytes) => {
    const started = performance.now()
    expect(await readCertificateFile(bytes, '')).toMatchObject({ state: 'failed' })
    expect(performance.now() - started).toBeLessThan(BOUND_MS)
  },
  60_000,
)

test('a number of rounds that would take hours is refused', async () => {
  const bomb = made.pfx.slice()
  // The rounds of the checksum are the file's last bytes.
  bomb.set([0x7f, 0xff, 0xff], bomb.length - 3)
  expect(await readCertificateFile(bomb, PASSWORD)).toMatchObject({
    problem: { field: 'file', reason: 'too-slow' },
  })
})

import { describe, expect, it } from 'vitest'
import { type BuiltChunk, builtChunks, withImports } from '../support/chunks'

/** What reads and makes certificates, its packages included. */
const CERTIFICATE_CODE = /^(?:src\/certificates\/|node_modules\/(?:asn1js|@noble\/hashes|node-forge)\/)/u
const CIPHERS = /^(?:src\/certificates\/legacy\/|node_modules\/node-forge\/)/u
/** The page's side of the worker: what starts it, and nothing that knows of certificates. */
const DOOR = 'src/certificates/openCertificates.ts'

const codeOf = ({ sources }: BuiltChunk) => sources.filter((source) => CERTIFICATE_CODE.test(source))

describe('the built scripts', () => {
  const chunks = builtChunks()
  const holding = (source: string) => chunks.filter(({ sources }) => sources.includes(source))
  const [worker] = holding('src/certificates/certificates.worker.ts')
  const [ciphers] = holding('src/certificates/legacy/ciphers.ts')

  it('have certificate code in its worker, old ciphers in a chunk of their own, and none anywhere else', () => {
    const packages = ['asn1js', '@noble/hashes']
    for (const name of packages)
      expect(worker?.sources.some((source) => source.startsWith(`node_modules/${name}/`))).toBe(true)
    expect(ciphers?.sources.some((source) => source.startsWith('node_modules/node-forge/'))).toBe(true)
    expect(ciphers).not.toBe(worker)

    const elsewhere = chunks
      .filter((chunk) => chunk !== worker && chunk !== ciphers)
      .flatMap((chunk) =>
        codeOf(chunk)
          .filter((source) => source !== DOOR)
          .map((source) => `${chunk.file}: ${source}`),
      )
    expect(elsewhere).toEqual([])
    expect(holding(DOOR)).toHaveLength(1)
    expect(worker?.sources.filter((source) => CIPHERS.test(source))).toEqual([])
    expect(
      ciphers?.sources.filter((source) => !CIPHERS.test(source) && CERTIFICATE_CODE.test(source)),
    ).toEqual([])
  })

  it('load the old ciphers when a file asks for them', () => {
    expect(worker?.code).toMatch(new RegExp(`import\\(\\s*["'\`]\\./${ciphers?.file}`, 'u'))
    expect(worker?.code).not.toMatch(new RegExp(`from\\s*["'\`]\\./${ciphers?.file}`, 'u'))
  })

  it('load what looks into certificates with the parts that show them only', () => {
    const parts = ['PfxInput', 'MakeForm', 'CertificateFactsList', 'CertificateInput'].map(
      (name) => `src/ui/certificates/${name}.tsx`,
    )
    const screens = [
      'src/main.tsx',
      'src/features/connect/ConnectScreen.tsx',
      'src/features/apps/AppsScreen.tsx',
    ]
    for (const screen of screens) {
      const loaded = holding(screen).flatMap((chunk) => withImports(chunk, chunks))
      expect(loaded.length, screen).toBeGreaterThan(0)
      const sources = loaded.flatMap((chunk) => chunk.sources)
      expect(sources.filter((source) => [...parts, DOOR].includes(source))).toEqual([])
    }
    for (const part of parts) expect(holding(part), part).not.toEqual([])
  })
})

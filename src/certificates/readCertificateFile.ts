import { toBase64 } from '../domain/certificates/base64'
import { kindOf } from '../domain/certificates/kind'
import type {
  CertificateFile,
  CertificateFormat,
  CertificateProblem,
  CertificateReading,
} from '../domain/certificates/types'
import type { Bytes } from './asn1'
import { belongs, factsOf } from './facts'
import { readPem } from './readPem'
import { type Contents, readPfx } from './readPfx'
import { Unreadable } from './unreadable'

/** Everything that a file holds, its private keys too: not to be posted out of the worker. */
export interface OpenedFile {
  format: CertificateFormat
  /** Of a PKCS #12 file, unwrapped. */
  bytes: Bytes | null
  contents: Contents
  /** The certificate of the key leads. */
  ordered: Bytes[]
  /** The key that belongs to the first certificate, in PKCS #8. */
  key: Bytes | null
  privateKey: CertificateFile['privateKey']
}

/**
 * Reads a certificate file or a pasted text with its password (`''`: none). Never throws: whatever is wrong comes back
 * as a problem that names the field to blame.
 */
export async function readCertificateFile(
  given: Bytes | string,
  password: string,
): Promise<CertificateReading> {
  const opened = await attempt(() => openCertificateFile(given, password))
  if ('problem' in opened) return { state: 'failed', problem: opened.problem }
  const facts = await attempt(async () => describe(opened))
  return 'problem' in facts ? { state: 'failed', problem: facts.problem } : { state: 'read', file: facts }
}

/** `work`, with every error as a problem: what is thrown over a broken file says nothing else to anybody. */
export async function attempt<T extends object>(
  work: () => Promise<T>,
): Promise<T | { problem: CertificateProblem }> {
  try {
    return await work()
  } catch (error) {
    return { problem: error instanceof Unreadable ? error.problem : { field: 'file', reason: 'damaged' } }
  }
}

function describe({ format, bytes, contents, ordered, privateKey }: OpenedFile): CertificateFile {
  const [first, ...others] = ordered.map(factsOf)
  if (!first) throw new Unreadable({ field: 'file', reason: 'no-certificate' })
  return {
    format,
    certificate: first,
    chain: others,
    privateKey,
    pfx: format === 'pkcs12' && bytes ? toBase64(bytes) : null,
    encryption: contents.encryption,
  }
}

/** Opens a file with its keys. Throws Unreadable, and whatever the parser throws over nonsense. */
export async function openCertificateFile(given: Bytes | string, password: string): Promise<OpenedFile> {
  const detected = kindOf(given)
  switch (detected.kind) {
    case 'problem':
      throw new Unreadable(detected.problem)
    case 'certificate':
      return order('der', { certificates: [detected.bytes], keys: [], encryption: 'none' })
    case 'pkcs12':
      return { ...order('pkcs12', await readPfx(detected.bytes, password)), bytes: detected.bytes }
    case 'pem':
      return order('pem', await readPem(detected.blocks, password))
  }
}

function order(format: CertificateFormat, contents: Contents): OpenedFile {
  const { certificates, keys } = contents
  if (certificates.length === 0) throw new Unreadable({ field: 'file', reason: 'no-certificate' })
  const pairs = keys.flatMap((key) => certificates.map((certificate) => ({ key, certificate })))
  const pair =
    pairs.find(({ key, certificate }) => belongs(key, certificate) === true) ??
    pairs.find(({ key, certificate }) => belongs(key, certificate) === null)
  const leaf = pair?.certificate ?? certificates[0]
  const ordered = leaf ? [leaf, ...certificates.filter((certificate) => certificate !== leaf)] : []
  const privateKey = pair ? 'matches' : keys.length > 0 ? 'other' : 'none'
  return { format, bytes: null, contents, ordered, key: pair?.key ?? null, privateKey }
}

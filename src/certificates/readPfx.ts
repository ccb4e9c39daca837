import { hmac } from '@noble/hashes/hmac.js'
import {
  type Bytes,
  encoded,
  inside,
  isTag,
  type Node,
  numberOf,
  octetsOf,
  oidOf,
  parse,
  taggedOctetsOf,
} from './asn1'
import { decrypt, isLegacy } from './decrypt'
import { derivePkcs12, HASHES } from './derive'
import { DIGESTS, OID } from './oids'
import { type PasswordForm, passwordForms } from './passwords'
import { Unreadable, WrongKey } from './unreadable'

/** What a file holds, decrypted; stays inside the worker. */
export interface Contents {
  /** DER of each certificate. */
  certificates: Bytes[]
  /** Private keys in PKCS #8. */
  keys: Bytes[]
  encryption: 'none' | 'modern' | 'legacy'
}

interface Mac {
  hash: keyof typeof HASHES
  digest: Bytes
  salt: Bytes
  iterations: number
}

/**
 * Opens a PKCS #12 file (RFC 7292). Throws Unreadable. The checksum tells a wrong password from a damaged file: a
 * password that decrypts everything is right even where the checksum is not.
 */
export async function readPfx(bytes: Bytes, password: string): Promise<Contents> {
  const [version, authSafe, macData] = inside(parse(bytes))
  numberOf(version)
  const safe = contentOf(authSafe)
  const mac = macData ? macOf(macData) : null
  const forms = passwordForms(password)

  const right = mac ? fitting(mac, forms, safe) : forms
  const opened = await firstThatOpens(safe, right)
  if (opened) return opened
  if (right.length > 0 && mac) throw new Unreadable({ field: 'file', reason: 'damaged' })
  const [usual] = forms
  const inSpite = mac && usual && (await firstThatOpens(safe, [usual]).catch(() => null))
  if (inSpite && inSpite.encryption !== 'none') throw new Unreadable({ field: 'file', reason: 'damaged' })
  throw new Unreadable({ field: 'password', reason: password === '' ? 'password-missing' : 'password-wrong' })
}

async function firstThatOpens(safe: Bytes, forms: readonly PasswordForm[]): Promise<Contents | null> {
  for (const form of forms) {
    try {
      return await open(safe, form)
    } catch (error) {
      if (!(error instanceof WrongKey)) throw error
    }
  }
  return null
}

/** A MAC whose scheme is not read here (PBMAC1) is left alone: decrypting tells a wrong password too. */
function macOf(macData: Node): Mac | null {
  const [digestInfo, salt, iterations] = inside(macData)
  const [algorithm, digest] = inside(digestInfo)
  const id = oidOf(inside(algorithm)[0])
  if (id === OID.pbmac1) return null
  const hash = DIGESTS[id]
  if (!hash) throw new Unreadable({ field: 'file', reason: 'encryption-unsupported', scheme: id })
  return {
    hash,
    digest: octetsOf(digest),
    salt: octetsOf(salt),
    iterations: iterations ? numberOf(iterations) : 1,
  }
}

/** Forms that give the MAC; each wide form, which takes long, is tried once. */
function fitting(mac: Mac, forms: readonly PasswordForm[], content: Bytes): PasswordForm[] {
  const tried = new Map<string, boolean>()
  return forms.filter((form) => {
    const name = form.wide.join()
    const fit = tried.get(name) ?? fits(mac, form, content)
    tried.set(name, fit)
    return fit
  })
}

function fits(mac: Mac, { wide }: PasswordForm, content: Bytes): boolean {
  const hash = HASHES[mac.hash]
  const key = derivePkcs12(mac.hash, 'mac', wide, mac.salt, mac.iterations, hash.outputLen)
  const found = hmac(hash, key, content)
  return found.length === mac.digest.length && found.every((byte, at) => byte === mac.digest[at])
}

/** The octets of a ContentInfo of type data. */
function contentOf(contentInfo: Node | undefined): Bytes {
  const [type, content] = inside(contentInfo)
  if (oidOf(type) !== OID.data) {
    throw new Unreadable({ field: 'file', reason: 'encryption-unsupported', scheme: oidOf(type) })
  }
  return octetsOf(inside(content)[0])
}

async function open(safe: Bytes, password: PasswordForm): Promise<Contents> {
  const contents: Contents = { certificates: [], keys: [], encryption: 'none' }
  for (const part of inside(parse(safe))) {
    const [type, content] = inside(part)
    if (oidOf(type) === OID.encryptedData) {
      const [, info] = inside(inside(content)[0])
      const [, algorithm, sealed] = inside(info)
      if (!algorithm) throw new Unreadable({ field: 'file', reason: 'damaged' })
      await collect(
        await openSealed(algorithm, taggedOctetsOf(sealed), password, contents),
        password,
        contents,
      )
    } else {
      await collect(parse(contentOf(part)), password, contents)
    }
  }
  return contents
}

async function openSealed(
  algorithm: Node,
  sealed: Bytes,
  password: PasswordForm,
  contents: Contents,
): Promise<Node> {
  if (contents.encryption !== 'legacy') contents.encryption = isLegacy(algorithm) ? 'legacy' : 'modern'
  const plain = await decrypt(algorithm, sealed, password)
  try {
    return parse(plain)
  } catch {
    // One wrong key in 256 leaves a padding that looks right.
    throw new WrongKey()
  }
}

/** Takes certificates and keys out of SafeContents; other bags (revocation lists, secrets) are left alone. */
async function collect(safeContents: Node, password: PasswordForm, contents: Contents): Promise<void> {
  for (const bag of inside(safeContents)) {
    const [type, wrapped] = inside(bag)
    const value = isTag(wrapped, 0) ? inside(wrapped)[0] : undefined
    if (!value) throw new Unreadable({ field: 'file', reason: 'damaged' })
    switch (oidOf(type)) {
      case OID.certBag: {
        const [kind, certificate] = inside(value)
        if (oidOf(kind) === OID.x509Certificate) contents.certificates.push(octetsOf(inside(certificate)[0]))
        break
      }
      case OID.keyBag:
        contents.keys.push(encoded(value))
        break
      case OID.shroudedKeyBag:
        contents.keys.push(await openKey(value, password, contents))
        break
      case OID.safeContentsBag:
        await collect(value, password, contents)
    }
  }
}

/** Decrypts an EncryptedPrivateKeyInfo (RFC 5958) into PKCS #8. */
export async function openKey(sealed: Node, password: PasswordForm, contents: Contents): Promise<Bytes> {
  const [algorithm, data] = inside(sealed)
  if (!algorithm) throw new Unreadable({ field: 'file', reason: 'damaged' })
  return encoded(await openSealed(algorithm, octetsOf(data), password, contents))
}

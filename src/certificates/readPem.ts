import { isCertificate } from '../domain/certificates/kind'
import type { PemBlock } from '../domain/certificates/pem'
import { type Bytes, encoded, inside, integer, isTag, nothing, octets, oid, parse, sequence } from './asn1'
import { OID } from './oids'
import { passwordForms } from './passwords'
import { type Contents, openKey } from './readPfx'
import { Unreadable, WrongKey } from './unreadable'

/** Certificates and keys of PEM blocks; keys come out as PKCS #8. Throws Unreadable. */
export async function readPem(blocks: readonly PemBlock[], password: string): Promise<Contents> {
  const contents: Contents = { certificates: [], keys: [], encryption: 'none' }
  for (const { label, bytes, encryption } of blocks) {
    if (encryption)
      throw new Unreadable({ field: 'file', reason: 'encryption-unsupported', scheme: encryption })
    if (isCertificate(label)) contents.certificates.push(firstElement(bytes))
    else if (label === 'PRIVATE KEY') contents.keys.push(bytes)
    else if (label === 'RSA PRIVATE KEY') contents.keys.push(packRsa(bytes))
    else if (label === 'EC PRIVATE KEY') contents.keys.push(packEc(bytes))
    else if (label === 'ENCRYPTED PRIVATE KEY')
      contents.keys.push(await decryptKey(bytes, password, contents))
  }
  return contents
}

/** OpenSSL's TRUSTED CERTIFICATE carries its own remarks behind the certificate. */
function firstElement(bytes: Bytes): Bytes {
  return encoded(parse(bytes))
}

async function decryptKey(bytes: Bytes, password: string, contents: Contents): Promise<Bytes> {
  for (const form of passwordForms(password)) {
    try {
      return await openKey(parse(bytes), form, contents)
    } catch (error) {
      if (!(error instanceof WrongKey)) throw error
    }
  }
  throw new Unreadable({ field: 'password', reason: password === '' ? 'password-missing' : 'password-wrong' })
}

/** PKCS #1 into PKCS #8 (RFC 5958). */
function packRsa(key: Bytes): Bytes {
  return encoded(sequence(integer(0), sequence(oid(OID.rsa), nothing()), octets(key)))
}

/** SEC 1 into PKCS #8: the curve moves to the algorithm. */
function packEc(key: Bytes): Bytes {
  const curve = inside(parse(key)).find((node) => isTag(node, 0))
  const [named] = curve ? inside(curve) : []
  if (!named) throw new Unreadable({ field: 'file', reason: 'damaged' })
  return encoded(sequence(integer(0), sequence(oid(OID.ec), named), octets(key)))
}

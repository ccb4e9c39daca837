import {
  BmpString,
  Constructed,
  fromBER,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Primitive,
  Sequence,
  Set as Asn1Set,
  type AsnType,
} from 'asn1js'
import { Unreadable } from './unreadable'

export type Node = AsnType
export type Bytes = Uint8Array<ArrayBuffer>

/** The one element that `bytes` hold. Throws {@link Unreadable} (damaged) where they hold none. */
export function parse(bytes: Bytes): Node {
  const { offset, result } = fromBER(bytes)
  if (offset === -1) throw damaged()
  return result
}

/** What is inside a SEQUENCE, a SET or an explicit tag. */
export function inside(node: Node | undefined): Node[] {
  if (!(node instanceof Sequence || node instanceof Asn1Set || node instanceof Constructed)) throw damaged()
  return node.valueBlock.value as Node[]
}

export function oidOf(node: Node | undefined): string {
  if (!(node instanceof ObjectIdentifier)) throw damaged()
  return node.getValue()
}

/** Content of an OCTET STRING, in one piece or many. */
export function octetsOf(node: Node | undefined): Bytes {
  if (!(node instanceof OctetString)) throw damaged()
  return new Uint8Array(node.getValue())
}

/** Content of an implicitly tagged OCTET STRING, in one piece or many. */
export function taggedOctetsOf(node: Node | undefined): Bytes {
  if (node instanceof Primitive) return new Uint8Array(node.valueBlock.valueHexView)
  return concat(...inside(node).map(octetsOf))
}

/** A whole number that is no larger than JavaScript counts. */
export function numberOf(node: Node | undefined): number {
  if (!(node instanceof Integer)) throw damaged()
  const bytes = unsigned(node.valueBlock.valueHexView)
  if (bytes.length > 6) return Number.MAX_SAFE_INTEGER
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0)
}

/** The digits of an INTEGER of any size, without leading zeros. */
export function digitsOf(node: Node | undefined): Bytes {
  if (!(node instanceof Integer)) throw damaged()
  return unsigned(node.valueBlock.valueHexView)
}

export function isTag(node: Node | undefined, number: number): node is Node {
  return node?.idBlock.tagClass === 3 && node.idBlock.tagNumber === number
}

/** The element as it stands in the file. */
export function encoded(node: Node): Bytes {
  return new Uint8Array(node.toBER())
}

export function sequence(...value: Node[]): Node {
  return new Sequence({ value })
}
export function set(...value: Node[]): Node {
  return new Asn1Set({ value })
}
export function oid(value: string): Node {
  return new ObjectIdentifier({ value })
}
export function octets(bytes: Uint8Array): Node {
  return new OctetString({ valueHex: copy(bytes).buffer })
}
export function integer(value: number): Node {
  return new Integer({ value })
}
export function nothing(): Node {
  return new Null()
}
export function bmpText(value: string): Node {
  return new BmpString({ value })
}
export function tagged(tagNumber: number, ...value: Node[]): Node {
  return new Constructed({ idBlock: { tagClass: 3, tagNumber }, value })
}
export function taggedOctets(tagNumber: number, bytes: Uint8Array): Node {
  return new Primitive({ idBlock: { tagClass: 3, tagNumber }, valueHex: copy(bytes).buffer })
}

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function copy(bytes: Uint8Array): Bytes {
  return Uint8Array.from(bytes)
}

function unsigned(bytes: Uint8Array): Bytes {
  const first = bytes.findIndex((byte) => byte !== 0)
  return copy(first === -1 ? new Uint8Array() : bytes.subarray(first))
}

function damaged(): Unreadable {
  return new Unreadable({ field: 'file', reason: 'damaged' })
}

import { fromBase64, toBase64 } from './base64'

export interface PemBlock {
  label: string
  bytes: Uint8Array<ArrayBuffer>
  /** The cipher of OpenSSL's own key encryption (`DEK-Info`), else null. */
  encryption: string | null
}

// Line breaks get lost on the way through chats and forms, so none is asked for.
const BLOCK = /-----\s*BEGIN ([A-Z0-9 #]{1,40}?)\s*-----([^-]*(?:-(?!----)[^-]*)*)-----\s*END \1\s*-----/gu
const BEGIN = /-----\s*BEGIN [A-Z0-9 #]{1,40}?\s*-----/gu

/** The blocks of a PEM text, remarks between them left out; `damaged` where one has no end or is no Base64. */
export function pemBlocks(text: string): PemBlock[] | 'damaged' {
  const blocks: PemBlock[] = []
  // `\n` as two characters: PEM out of JSON and .env files.
  const plain = text.replace(/\\r|\\n/gu, '\n')
  for (const [, label = '', inner = ''] of plain.matchAll(BLOCK)) {
    const encryption = /DEK-Info:\s*([\w-]+)/u.exec(inner)?.[1] ?? null
    const body = inner.replace(/^\s*(?:[\w-]+:[^\n]*\n)+/u, '')
    const bytes = fromBase64(body)
    if (bytes === null || bytes === 'damaged') return 'damaged'
    blocks.push({ label, bytes, encryption })
  }
  const begun = plain.match(BEGIN)?.length ?? 0
  return begun === blocks.length ? blocks : 'damaged'
}

/** A certificate in PEM, ending in a line break. `der`: Base64 of the DER. */
export function certificatePem(der: string): string {
  return pem('CERTIFICATE', der)
}

/** One PEM block of bytes. */
export function pemOf(label: string, bytes: Uint8Array): string {
  return pem(label, toBase64(bytes))
}

function pem(label: string, base64: string): string {
  const lines = base64.match(/.{1,64}/gu) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

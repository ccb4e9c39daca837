/** Attribute names of RFC 4514 and what people write besides, with their object identifiers. */
export const ATTRIBUTES: Readonly<Record<string, string>> = {
  CN: '2.5.4.3',
  SERIALNUMBER: '2.5.4.5',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  STREET: '2.5.4.9',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  DC: '0.9.2342.19200300.100.1.25',
  UID: '0.9.2342.19200300.100.1.1',
  E: '1.2.840.113549.1.9.1',
}
const ASCII_ONLY: readonly (string | undefined)[] = [ATTRIBUTES.DC, ATTRIBUTES.E]
const NAMES = new Map(Object.entries(ATTRIBUTES).map(([name, oid]) => [oid, name]))

export interface SubjectPart {
  oid: string
  value: string
}

/** `CN=…, O=…`: values that hold separators are quoted by backslashes (RFC 4514). */
export function formatSubject(parts: readonly SubjectPart[]): string {
  return parts
    .map(({ oid, value }) => {
      const quoted = value.replace(/[,+"\\<>;=]/gu, '\\$&').replace(/^[ #]|[ ]$/gu, '\\$&')
      return `${NAMES.get(oid) ?? oid}=${quoted}`
    })
    .join(', ')
}

/**
 * Parts of a subject as typed: `CN=Invoice robot, O=Contoso`, or a bare name, which becomes the CN. null where an
 * attribute is unknown, a value is empty or longer than 64 characters (RFC 5280's bound), a country has not two letters, or an
 * e-mail address or domain is not in ASCII.
 */
export function parseSubject(text: string): SubjectPart[] | null {
  const typed = text.trim()
  if (typed === '') return null
  const pieces = /^\s*[A-Za-z]+\s*=/u.test(typed)
    ? typed.split(/(?<!\\)[,;]/u)
    : [`CN=${typed.replace(/[,+"\\<>;=]/gu, '\\$&')}`]
  const parts: SubjectPart[] = []
  for (const piece of pieces) {
    const [, name = '', quoted = ''] = /^\s*([A-Za-z]+)\s*=\s*(.*?)\s*$/su.exec(piece) ?? []
    const oid = ATTRIBUTES[ALIASES[name.toUpperCase()] ?? name.toUpperCase()]
    const value = quoted.replace(/\\(.)/gsu, '$1')
    if (!oid || value === '' || value.length > 64 || hasControl(value)) return null
    if (oid === ATTRIBUTES.C && !/^[A-Za-z]{2}$/u.test(value)) return null
    if (ASCII_ONLY.includes(oid) && !/^[ -~]+$/u.test(value)) return null
    parts.push({ oid, value })
  }
  return parts
}

const ALIASES: Readonly<Record<string, string>> = {
  EMAIL: 'E',
  EMAILADDRESS: 'E',
  S: 'ST',
  SN: 'SERIALNUMBER',
}

function hasControl(value: string): boolean {
  return Array.from(value).some((character) => (character.codePointAt(0) ?? 0) < 32)
}

import { ENVIRONMENTS, type EnvironmentId } from '../environments'
import { causeOfNumber, GRAPH_CAUSES } from './causes'
import { maskSecrets } from './secrets'
import type { Diagnosis } from './types'

/** A larger paste is cut: the first error is what matters. */
export const LONGEST_TEXT = 200_000
const LONGEST_RAW = 600

const NUMBERS = [
  /AADSTS\s?:?\s?(\d{4,8})(?!\d)/giu,
  /(?:error[\s_-]?codes?|sign-?in error code|code d[’']erreur[^:\d]{0,20})\\?["']?\s*[:=]?\s*\[?\s*(\d{4,8})(?!\d)/giu,
  /\/error\?code=(\d{4,8})(?!\d)/giu,
]
const MORE_IN_LIST = /error_codes\\?"\s*:\s*\[([\d,\s]+)\]/giu

/**
 * What a failed sign-in's text means, in the order in which it names its codes: JSON of the token endpoint, the text of
 * a dialog or sign-in page (HTML too), a line of a log, an error of Graph. Empty where it names none.
 */
export function diagnose(text: string): Diagnosis[] {
  const plain = readable(maskSecrets(text.slice(0, LONGEST_TEXT)))
  const found = new Map<string, number>()
  const note = (code: string, at: number) => {
    if (at < (found.get(code) ?? Infinity)) found.set(code, at)
  }
  for (const pattern of NUMBERS) {
    for (const match of plain.matchAll(pattern)) note(match[1] ?? '', match.index)
  }
  for (const match of plain.matchAll(MORE_IN_LIST)) {
    for (const code of match[1]?.match(/\d{4,8}/gu) ?? []) note(code, match.index)
  }
  const numbers = [...found].sort(([, one], [, other]) => one - other)
  return [
    ...numbers.map(([code, at]): Diagnosis => {
      const known = causeOfNumber(code)
      return {
        code,
        kind: 'sign-in',
        cause: known?.cause ?? null,
        fields: known?.fields ?? [],
        place: known?.place ?? null,
        check: known?.check ?? null,
        raw: sentenceAt(plain, at),
      }
    }),
    ...graphErrors(plain),
  ]
}

function graphErrors(plain: string): Diagnosis[] {
  const lower = plain.toLowerCase()
  return GRAPH_CAUSES.flatMap(({ cause, codes, fields, place, check }): Diagnosis[] => {
    const code = codes.find((one) => lower.includes(String(one).toLowerCase()))
    if (code === undefined) return []
    const raw = sentenceAt(plain, lower.indexOf(String(code).toLowerCase()))
    return [{ code: String(code), kind: 'graph', cause, fields, place, check, raw }]
  })
}

/** The identifiers that Microsoft's support asks for. */
export interface Trace {
  correlationId: string | null
  traceId: string | null
  timestamp: string | null
}

const GUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'
const labelled = (name: string, value: string) =>
  new RegExp(String.raw`${name}\\?["']?\s*[:=]\s*\\?["']?\s*${value}`, 'iu')
const CORRELATION = labelled('(?:correlation|client-request)[\\s_-]?id', GUID)
const TRACE = labelled('(?:trace|(?<!client-)request)[\\s_-]?id', GUID)
const TIMESTAMP = labelled(
  '(?:timestamp|date)',
  String.raw`(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?)`,
)

/** What a text says to find the sign-in again. The time is in UTC. */
export function traceOf(text: string): Trace {
  const plain = readable(text.slice(0, LONGEST_TEXT))
  const first = (pattern: RegExp) => pattern.exec(plain)?.[1] ?? null
  return { correlationId: first(CORRELATION), traceId: first(TRACE), timestamp: first(TIMESTAMP) }
}

/** Microsoft's own page about a number. */
export function errorPage(code: string, environment: EnvironmentId): string {
  return `${ENVIRONMENTS[environment].authority}/error?code=${encodeURIComponent(code)}`
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
}

/** Markup, entities, escapes of JSON and of addresses taken off, so that words stand as a person would read them. */
function readable(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,500}>/giu, ' ')
    .replace(
      /&(amp|lt|gt|quot|#39|#x27|nbsp);/giu,
      (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole,
    )
    .replace(/\\r|\\n|\\t/gu, '\n')
    .replace(/\\u00(2[67]|3[ce]|22)/giu, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\S*%(?:3a|20)\S*/giu, (address) => address.replace(/%3a/giu, ':').replace(/%20|\+/gu, ' '))
}

/** What is said around `at`: up to the end of the line, or of the text in quotes. */
function sentenceAt(plain: string, at: number): string {
  const rest = plain.slice(at)
  const end = rest.search(/[\r\n]|\s*(?:Trace ID|Correlation ID|Timestamp):|"\s*[,}\]]/u)
  return (end < 0 ? rest : rest.slice(0, end)).trim().slice(0, LONGEST_RAW)
}

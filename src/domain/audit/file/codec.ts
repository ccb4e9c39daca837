import { isGuid } from '../../identifiers'

/** Takes a value of a line as JSON gave it, answers it as ours, or throws {@link Malformed}: nothing else comes through. */
export type Codec<T> = (value: unknown) => T

export class Malformed extends Error {}

function must<T>(value: unknown, is: (value: unknown) => value is T): T {
  if (!is(value)) throw new Malformed()
  return value
}

const isString = (value: unknown): value is string => typeof value === 'string'

/** Shown and never obeyed: what is longer than anything that Entra ID keeps is cut. */
export const text =
  (most: number): Codec<string> =>
  (value) =>
    must(value, isString).slice(0, most)

/** Obeyed, compared or sent: one that is longer is refused. */
export const exact =
  (most: number): Codec<string> =>
  (value) => {
    const found = must(value, isString)
    if (found.length > most) throw new Malformed()
    return found
  }

/** A word or an id of the given form. */
export const word =
  <T extends string = string>(form: RegExp): Codec<T> =>
  (value) => {
    if (!form.test(must(value, isString))) throw new Malformed()
    return value as T
  }

export const oneOf =
  <T extends string>(...known: readonly T[]): Codec<T> =>
  (value) => {
    const found = known.find((one) => one === value)
    if (found === undefined) throw new Malformed()
    return found
  }

/** Ids end up in requests to Graph: nothing but a GUID is let through. */
export const guid: Codec<string> = (value) => {
  const found = must(value, isString)
  if (!isGuid(found)) throw new Malformed()
  return found.toLowerCase()
}

/** ISO 8601 with a zone, as Graph writes it. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/u
export const instant: Codec<string> = (value) => {
  const found = must(value, isString)
  if (!INSTANT.test(found) || Number.isNaN(Date.parse(found))) throw new Malformed()
  return found
}

export const flag: Codec<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new Malformed()
  return value
}

export const count: Codec<number> = (value) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Malformed()
  return value as number
}

export const orNull =
  <T>(codec: Codec<T>): Codec<T | null> =>
  (value) =>
    value === null ? null : codec(value)

/** For a field that may be absent. */
export const optional =
  <T>(codec: Codec<T>): Codec<T | undefined> =>
  (value) =>
    value === undefined ? undefined : codec(value)

export const list =
  <T>(codec: Codec<T>): Codec<T[]> =>
  (value) => {
    if (!Array.isArray(value)) throw new Malformed()
    return value.map((one) => codec(one))
  }

/** One codec for each field, absent ones included. */
export type Fields<T> = { readonly [K in keyof T]-?: Codec<T[K]> }
export type Shape<T> = Codec<T> & { readonly fields: readonly string[] }

/** An object with these fields and no others: whatever else it carries is left behind. */
export function shape<T extends object>(codecs: Fields<T>): Shape<T> {
  const entries = Object.entries(codecs) as [keyof T & string, Codec<unknown>][]
  const read = (value: unknown): T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed()
    const found: Record<string, unknown> = {}
    for (const [field, codec] of entries) {
      const taken = codec(Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined)
      if (taken !== undefined) found[field] = taken
    }
    return found as T
  }
  return Object.assign(read, { fields: entries.map(([field]) => field) })
}

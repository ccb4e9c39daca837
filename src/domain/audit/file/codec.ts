import { isGuid } from '../../identifiers'

/** How a value stands in a file. `read` throws {@link Malformed} for anything else than what `write` gives. */
export interface Codec<T> {
  read(value: unknown): T
  /** As JSON can hold it. */
  write(value: T): unknown
}

export class Malformed extends Error {}

/** For what JSON holds as it is. */
function plain<T>(read: (value: unknown) => T): Codec<T> {
  return { read, write: (value) => value }
}

function must<T>(value: unknown, is: (value: unknown) => value is T): T {
  if (!is(value)) throw new Malformed()
  return value
}

const isString = (value: unknown): value is string => typeof value === 'string'
const isList = (value: unknown): value is unknown[] => Array.isArray(value)
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value)

/** Shown and never obeyed: what is longer than anything that Entra ID keeps is cut. */
export const text = (most: number): Codec<string> => plain((value) => must(value, isString).slice(0, most))

/** Obeyed, compared or sent: one that is longer is refused. */
export const exact = (most: number): Codec<string> =>
  plain((value) => {
    const found = must(value, isString)
    if (found.length > most) throw new Malformed()
    return found
  })

/** A word or an id of the given form. */
export const word = <T extends string = string>(form: RegExp): Codec<T> =>
  plain((value) => {
    if (!form.test(must(value, isString))) throw new Malformed()
    return value as T
  })

export const oneOf = <T extends string>(...known: readonly T[]): Codec<T> =>
  plain((value) => {
    const found = known.find((one) => one === value)
    if (found === undefined) throw new Malformed()
    return found
  })

/** Ids end up in requests to Graph: nothing but a GUID is let through. */
export const guid: Codec<string> = plain((value) => {
  const found = must(value, isString)
  if (!isGuid(found)) throw new Malformed()
  return found.toLowerCase()
})

/** ISO 8601 with a zone, as Graph writes it. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/u
export const instant: Codec<string> = plain((value) => {
  const found = must(value, isString)
  if (!INSTANT.test(found) || Number.isNaN(Date.parse(found))) throw new Malformed()
  return found
})

export const flag: Codec<boolean> = plain((value) => {
  if (typeof value !== 'boolean') throw new Malformed()
  return value
})

export const count: Codec<number> = plain((value) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Malformed()
  return value as number
})

export function orNull<T>({ read, write }: Codec<T>): Codec<T | null> {
  return {
    read: (value) => (value === null ? null : read(value)),
    write: (value) => (value === null ? null : write(value)),
  }
}

/** For a field that may be absent: 0 then, since null may mean something. */
export function optional<T>({ read, write }: Codec<T>): Codec<T | undefined> {
  return {
    read: (value) => (value === 0 ? undefined : read(value)),
    write: (value) => (value === undefined ? 0 : write(value)),
  }
}

/** For a field that came later: files of before have none, and those without it stay as they were. */
export function added<T>({ read, write }: Codec<T>): Codec<T | undefined> {
  return {
    read: (value) => (value === undefined ? undefined : read(value)),
    write: (value) => (value === undefined ? undefined : write(value)),
  }
}

export function list<T>({ read, write }: Codec<T>): Codec<T[]> {
  return {
    read: (value) => must(value, isList).map((one) => read(one)),
    write: (value) => value.map((one) => write(one)),
  }
}

/** One codec for each field, those included that may be absent. */
type Fields<T> = { readonly [K in keyof T]-?: Codec<Exclude<T[K], undefined>> | Codec<T[K]> }

function entriesOf<T extends object>(codecs: Fields<T>) {
  return Object.entries(codecs) as [keyof T & string, Codec<unknown>][]
}

/** An object under the names of its fields: others are left behind, both ways. */
export function shape<T extends object>(codecs: Fields<T>): Codec<T> {
  const entries = entriesOf(codecs)
  return {
    read(value) {
      const found = must(value, isObject)
      const object: Partial<Record<keyof T, unknown>> = {}
      for (const [field, { read }] of entries) {
        const taken = read(Object.hasOwn(found, field) ? found[field] : undefined)
        if (taken !== undefined) object[field] = taken
      }
      return object as T
    },
    write: (value) => Object.fromEntries(entries.map(([field, codec]) => [field, codec.write(value[field])])),
  }
}

/** An object as the list of its fields, in this order and no more: half as long, and there is no room for anything else. */
export function row<T extends object>(codecs: Fields<T>): Codec<T> {
  const entries = entriesOf(codecs)
  return {
    read(value) {
      const values = must(value, isList)
      if (values.length !== entries.length) throw new Malformed()
      const object: Partial<Record<keyof T, unknown>> = {}
      let index = 0
      for (const [field, { read }] of entries) {
        const taken = read(values[index++])
        if (taken !== undefined) object[field] = taken
      }
      return object as T
    },
    write: (value) => entries.map(([field, codec]) => codec.write(value[field])),
  }
}

import { useTranslation } from 'react-i18next'

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365.25 * 86_400_000],
  ['month', 30.4375 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

export interface Format {
  /** ISO 8601 instant -> "21 Nov 2026", in the person's time zone. Text that is no date comes back as it is. */
  date(iso: string): string
  /** The same with hours, minutes and time zone. */
  dateTime(iso: string): string
  /** ISO 8601 instant -> "in 3 months", "yesterday", "now". */
  relative(iso: string, now?: Date): string
  number(value: number): string
  /** "a, b and c" */
  list(items: readonly string[]): string
}

/** Dates, numbers and lists as `language` writes them. */
export function createFormat(language: string, timeZone?: string): Format {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone })
  // timeZoneName may not be combined with dateStyle.
  const dateTime = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const number = new Intl.NumberFormat(language)
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const written = (iso: string, write: (at: number) => string) => {
    const at = Date.parse(iso)
    return Number.isNaN(at) ? iso : write(at)
  }
  return {
    date: (iso) => written(iso, (at) => date.format(at)),
    dateTime: (iso) => written(iso, (at) => dateTime.format(at)),
    relative: (iso, now = new Date()) =>
      written(iso, (at) => {
        const distance = at - now.getTime()
        const step = STEPS.find(([, size]) => Math.abs(distance) >= size)
        // Below a minute "now", not CLDR's "this minute".
        return step ? relative.format(Math.trunc(distance / step[1]), step[0]) : relative.format(0, 'second')
      }),
    number: (value) => number.format(value),
    list: (items) => list.format(items),
  }
}

/** {@link createFormat} in the chosen language. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  return formatOf(i18n.language)
}

/** One for everybody: a browser takes a millisecond or so to make each. */
const formats = new Map<string, Format>()

function formatOf(language: string): Format {
  const format = formats.get(language) ?? createFormat(language)
  formats.set(language, format)
  return format
}

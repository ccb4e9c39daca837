import type { FilterOperator, FilterRange } from './types'

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(t\d\d:\d\d(?::\d\d(?:\.\d+)?)?z?)?)?)?$/iu
const DAYS = /^(-?\d{1,6})d$/iu

/** The stretch of time that a date names, in UTC: a year, a month, a day or an instant; null where there is no such date. */
function stretchOf(text: string): { from: number; to: number } | null {
  const match = DATE.exec(text)
  if (!match) return null
  const [, year = '', month, day, time] = match
  if (time) {
    const instant = Date.parse(`${text.toUpperCase().replace(/Z$/u, '')}Z`)
    return Number.isNaN(instant) ? null : { from: instant, to: instant + 1 }
  }
  const from = utc(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))
  if (from === null) return null
  const end = new Date(from)
  if (day) end.setUTCDate(end.getUTCDate() + 1)
  else if (month) end.setUTCMonth(end.getUTCMonth() + 1)
  else end.setUTCFullYear(end.getUTCFullYear() + 1)
  return { from, to: end.getTime() }
}

function utc(year: number, month: number, day: number): number | null {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month && date.getUTCDate() === day
  return same ? date.getTime() : null
}

/**
 * The time that a value means: `2026`, `2026-03`, `2026-03-05`, an instant, two of them as `a..b` (both included), or after
 * a comparison. With `days` also `30d` (over the next 30 days) and `30d..90d`. null: it is none of these.
 */
export function rangeOf(text: string, operator: FilterOperator, days: boolean): FilterRange | null {
  const [first = '', second] = text.split('..', 2)
  if (days && DAYS.test(first)) return daysOf(first, second, operator)
  const start = stretchOf(first)
  if (!start) return null
  if (second !== undefined) {
    const end = stretchOf(second)
    return end && operator === ':' ? { unit: 'ms', from: start.from, to: end.to } : null
  }
  return { unit: 'ms', ...compared(start, operator) }
}

function daysOf(first: string, second: string | undefined, operator: FilterOperator): FilterRange | null {
  const one = Number(DAYS.exec(first)?.[1])
  if (second !== undefined) {
    const other = Number(DAYS.exec(second)?.[1] ?? Number.NaN)
    return operator === ':' && !Number.isNaN(other) ? { unit: 'days', from: one, to: other } : null
  }
  if (operator === ':') return { unit: 'days', from: Math.min(one, 0), to: Math.max(one, 0) }
  // A day count is a moment, not a stretch: `<` and `<=` mean the same.
  const [from, to] = operator.startsWith('>') ? [one, Infinity] : [-Infinity, one]
  return { unit: 'days', from, to }
}

function compared(stretch: { from: number; to: number }, operator: FilterOperator) {
  switch (operator) {
    case ':':
      return stretch
    case '>':
      return { from: stretch.to, to: Infinity }
    case '>=':
      return { from: stretch.from, to: Infinity }
    case '<':
      return { from: -Infinity, to: stretch.from }
    case '<=':
      return { from: -Infinity, to: stretch.to }
  }
}

/** Does a moment (ms; NaN: not known; Infinity: never) lie in the range? */
export function inRange(moment: number, { unit, from, to }: FilterRange, now: number): boolean {
  if (unit === 'ms') return moment >= from && moment < to
  const days = (moment - now) / 86_400_000
  return days > from && days <= to && moment !== Infinity
}

import type { Format } from '../../../ui/format'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u

/** Evidence as a sentence shows it: dates and numbers as the language writes them. `count` chooses the plural and stays a number. */
export function readableEvidence(
  evidence: Readonly<Record<string, string | number>>,
  format: Format,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(evidence).map(([key, value]) => {
      if (key === 'count') return [key, value]
      if (typeof value === 'number') return [key, format.number(value)]
      return [key, INSTANT.test(value) ? format.date(value) : value]
    }),
  )
}

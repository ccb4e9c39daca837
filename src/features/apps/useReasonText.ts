import { useTranslation } from 'react-i18next'
import type { Finding } from '../../domain/preflight/types'
import { useFormat } from '../../ui/format'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u

/** A finding as one short sentence. */
export function useReasonText(): (finding: Finding) => string {
  const { t } = useTranslation('findings')
  const format = useFormat()
  return ({ id, params }) => {
    const written = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && INSTANT.test(value) ? format.date(value) : value,
    ])
    // An id that is not written here names its text by itself.
    return String(t(`${id}.title` as never, Object.fromEntries(written) as never))
  }
}

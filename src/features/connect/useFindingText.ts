import { useTranslation } from 'react-i18next'
import type { Finding } from '../../domain/preflight/types'
import { useFormat } from '../../ui/format'
import { isolated } from '../../ui/isolated'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u

export interface FindingText {
  title: string
  detail: string
  /** What to do about it; empty where there is nothing to do. */
  fix: string
}

/** Puts a finding in the person's words; dates in its params are written as the language writes them. */
export function useFindingText(): (finding: Finding) => FindingText {
  const { t, i18n } = useTranslation('findings')
  const format = useFormat()
  return (finding) => {
    const written = (value: string) => (INSTANT.test(value) ? format.date(value) : isolated(value))
    const params = Object.fromEntries(
      Object.entries(finding.params).map(([name, value]) => [
        name,
        typeof value === 'string' ? written(value) : value,
      ]),
    )
    const text = (part: keyof FindingText) => {
      const key = `${finding.id}.${part}`
      return i18n.exists(key, { ns: 'findings' }) ? String(t(key as never, params as never)) : ''
    }
    return { title: text('title'), detail: text('detail'), fix: text('fix') }
  }
}

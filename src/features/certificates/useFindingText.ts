import { useTranslation } from 'react-i18next'
import type { CertificateFinding } from '../../domain/certificates/findings'
import { useFormat } from '../../ui/format'

const PARTS = ['title', 'detail', 'fix'] as const

/** A finding in the person's words, the forms' own; its date as the language writes it. */
export function useFindingText(): (finding: CertificateFinding) => Record<(typeof PARTS)[number], string> {
  const { t } = useTranslation('findings')
  const format = useFormat()
  return ({ id, params }) => {
    const { date } = params
    const shown = { ...params, ...(typeof date === 'string' && { date: format.date(date) }) }
    const [title = '', detail = '', fix = ''] = PARTS.map((part) =>
      // The typed `t` knows no computed keys with params.
      String(t(`${id}.${part}` as never, shown as never)),
    )
    return { title, detail, fix }
  }
}

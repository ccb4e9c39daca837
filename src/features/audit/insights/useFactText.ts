import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type auditFindings from '../../../locales/en/auditFindings'

type Sums = Pick<typeof auditFindings, 'summary' | 'party'>

/** What a sum counts, in words. `of`: the tenant as a whole, or one principal. */
export function useFactText(of: keyof Sums): (key: string) => string {
  const { t } = useTranslation('auditFindings')
  return useCallback(
    (key) =>
      of === 'summary'
        ? t(`summary.${key as keyof Sums['summary']}`)
        : t(`party.${key as keyof Sums['party']}`),
    [of, t],
  )
}

import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChartDatum, type ChartId, PRINCIPAL_TYPES, PUBLISHERS } from '../../../domain/audit/report'
import type { PermissionKind } from '../../../domain/permissions/types'

const EXPIRY_KEYS = ['expired', '30', '90', '180', '365', 'later', 'never'] as const
const KINDS: readonly PermissionKind[] = ['Delegated', 'Application']

const among = <T extends string>(known: readonly T[], text: string): T | undefined =>
  known.find((one) => one === text)

/** What a bar stands for, in words: a name of the tenant, or the chart's own word for its key. */
export function useDatumLabel(id: ChartId): (datum: ChartDatum) => string {
  const { t, i18n } = useTranslation(['auditInsights', 'audit'])
  const { language } = i18n
  return useCallback(
    ({ key, label }) => {
      switch (id) {
        case 'risk': {
          const type = among(PRINCIPAL_TYPES, key)
          return type ? t(`audit:type.${type}`) : key
        }
        case 'reach': {
          // The same name exists for both kinds.
          const kind = KINDS.find((one) => key.split('/').includes(one))
          const name = label ?? key
          return kind ? t('charts.permission', { name, kind: t(`audit:kind.${kind}`) }) : name
        }
        case 'consents':
          return monthName(key, language)
        case 'expiry': {
          const left = among(EXPIRY_KEYS, key)
          return left ? t(`charts.left.${left}`) : key
        }
        case 'publishers': {
          const publisher = among(PUBLISHERS, key)
          return publisher ? t(`audit:publisher.${publisher}`) : key
        }
      }
    },
    [id, t, language],
  )
}

/** `2026-03` as a short month with its year; whatever is no month stays as it is. */
function monthName(key: string, language: string): string {
  const at = Date.parse(`${key}-01T00:00:00Z`)
  if (Number.isNaN(at)) return key
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(at)
}

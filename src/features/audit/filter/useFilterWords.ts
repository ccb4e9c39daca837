import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CapabilityId } from '../../../domain/audit/capabilities/capabilities'
import type { FilterField, FilterTerm } from '../../../domain/audit/filter/types'
import type { AuditFindingId, PrincipalType, Publisher, RowStatus } from '../../../domain/audit/report'
import type { RiskLevel, RiskSource } from '../../../domain/permissions/risk/types'
import type { CredentialState } from '../../../domain/registrations/types'

export interface FilterWords {
  field(field: FilterField): string
  /** A value of a field in a person's words; a name is its own word. */
  value(field: FilterField, value: string): string
  /** A whole term, e.g. `Risk: High or Critical`. `text`: the filter that it stands in. */
  term(term: FilterTerm, text: string): string
}

/** What the filter language's own words mean in the person's language. */
export function useFilterWords(): FilterWords {
  const { t, i18n } = useTranslation(['audit', 'auditFindings', 'common'])
  return useMemo(() => {
    const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' })
    const value = (field: FilterField, word: string): string => {
      if (word === 'yes') return field === 'enabled' ? t('enabled.yes') : t('common:yes')
      if (word === 'no') return field === 'enabled' ? t('enabled.no') : t('common:no')
      switch (field) {
        case 'risk':
          return t(`risk.${word as RiskLevel}`)
        case 'kind':
          return t(word === 'application' ? 'kind.Application' : 'kind.Delegated')
        case 'status':
          return t(`status.${word as RowStatus}`)
        case 'consent':
          return t(`consents.${word as 'tenant' | 'user' | 'none'}`)
        case 'type':
          return t(`type.${word as PrincipalType}`)
        case 'publisher':
          return t(`publisher.${word as Publisher}`)
        case 'enabled':
          return t('enabled.none')
        case 'credentials':
          return t(`credentials.${word as CredentialState | 'unknown'}`)
        case 'expires':
          return t(`expires.${word as 'expired' | 'never'}`)
        case 'source':
          return t(`source.${word as RiskSource | 'tenant'}`)
        case 'granted':
          return t('table.noDate')
        case 'capability':
          return t(`capability.${word as CapabilityId}`)
        case 'finding':
          return t(`auditFindings:${word as AuditFindingId}.title`)
        default:
          if (word === 'none') return t('values.none')
          return word === 'unknown' ? t('values.unknown') : word
      }
    }
    const term = ({ field, negated, values }: FilterTerm, text: string): string => {
      const said = values.map((one) => {
        const plain = one.operator === ':' && one.parts.length < 2
        const [choice] = one.choices
        if (plain && field && choice !== undefined && one.choices.length === 1) return value(field, choice)
        return plain ? one.text : text.slice(one.from, one.to)
      })
      const any = either.format(said)
      if (!field) return negated ? t('terms.notWords', { values: any }) : t('terms.words', { values: any })
      const name = t(`fields.${field}`)
      return negated
        ? t('terms.not', { field: name, values: any })
        : t('terms.is', { field: name, values: any })
    }
    return { field: (field) => t(`fields.${field}`), value, term }
  }, [t, i18n.language])
}

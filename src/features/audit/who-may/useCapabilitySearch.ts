import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CAPABILITY_IDS } from '../../../domain/audit/capabilities/capabilities'
import { createCapabilitySearch, type CapabilitySearch } from './capabilitySearch'

/** Finds capabilities by the words of the language shown. */
export function useCapabilitySearch(): CapabilitySearch {
  const { t } = useTranslation(['auditInsights', 'audit'])
  return useMemo(
    () =>
      createCapabilitySearch(
        CAPABILITY_IDS.map((id) => ({
          id,
          label: t(`audit:capability.${id}`),
          phrases: t(`who.phrases.${id}`),
        })),
        t('who.fillers'),
      ),
    [t],
  )
}

import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../domain/connectors/types'
import { Guidance } from './Guidance'
import { Section } from './Section'

/** The guidance of the field that was focused last, beside the form. */
export function GuidancePanel({ field }: { field: FieldSpec }) {
  const { t } = useTranslation('connect')
  return (
    <Section id="guidance" title={t('guidance.panel', { field: field.label })}>
      <Guidance field={field} />
    </Section>
  )
}

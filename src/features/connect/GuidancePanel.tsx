import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../domain/connectors/types'
import { Guidance } from './Guidance'
import { Section } from './Section'

/** The guidance of the field that was focused last, beside the form. Folds away for who knows it all. */
export function GuidancePanel({ field }: { field: FieldSpec }) {
  const { t } = useTranslation('connect')
  const [open, setOpen] = useState(true)
  return (
    <Section
      id="guidance"
      title={t('guidance.panel', { field: field.label })}
      bounded={open}
      action={
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'guidance.fold' : 'guidance.unfold')}
        </Button>
      }
    >
      {open && <Guidance key={field.id} field={field} />}
    </Section>
  )
}

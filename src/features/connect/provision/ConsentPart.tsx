import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Section } from '../Section'
import type { PartProps } from './types'

const WHEN = ['now', 'later'] as const

/** Whether the permissions are granted for everybody in the same go. */
export function ConsentPart({ draft, authType, onChange }: PartProps) {
  const { t } = useTranslation('provision')
  return (
    <Section id="provision-consent" title={t('consent.title')}>
      <RadioGroup
        aria-labelledby="provision-consent-title"
        value={draft.consent ? 'now' : 'later'}
        onChange={(_event, value) => onChange({ consent: value === 'now' })}
      >
        {WHEN.map((when) => (
          <FormControlLabel
            key={when}
            value={when}
            control={<Radio size="small" />}
            label={t(`consent.${when}`)}
            slotProps={{ typography: { sx: { fontSize: '0.875rem' } } }}
          />
        ))}
      </RadioGroup>
      <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {t(`consent.need.${authType.adminConsent}`)}
      </Typography>
    </Section>
  )
}

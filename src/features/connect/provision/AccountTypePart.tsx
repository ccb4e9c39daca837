import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Section } from '../Section'
import type { PartProps } from './types'

/** Whose accounts may sign in, of what the connection can work with. */
export function AccountTypePart({ draft, authType, onChange }: PartProps) {
  const { t } = useTranslation('provision')
  const { accountTypes } = authType
  return (
    <Section id="provision-accounts" title={t('accounts.title')}>
      <FormControl>
        <RadioGroup
          aria-labelledby="provision-accounts-title"
          value={draft.accountType}
          onChange={(_event, value) => {
            const accountType = accountTypes.find((one) => one === value)
            if (accountType) onChange({ accountType })
          }}
        >
          {accountTypes.map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              control={<Radio size="small" />}
              label={t(`accounts.${one}`)}
              slotProps={{ typography: { sx: { fontSize: '0.875rem' } } }}
            />
          ))}
        </RadioGroup>
      </FormControl>
      <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('accounts.helper')}</Typography>
    </Section>
  )
}

import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { RadioChoice } from '../../../ui/RadioChoice'
import { Section } from '../Section'
import type { PartProps } from './types'

/** Whose accounts may sign in, of what the connection can work with. */
export function AccountTypePart({ draft, authType, onChange }: PartProps) {
  const { t } = useTranslation('provision')
  return (
    <Section id="provision-accounts" title={t('accounts.title')}>
      <RadioChoice
        labelledBy="provision-accounts-title"
        value={draft.accountType}
        options={authType.accountTypes.map((value) => ({ value, label: t(`accounts.${value}`) }))}
        onChange={(accountType) => onChange({ accountType })}
      />
      <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('accounts.helper')}</Typography>
    </Section>
  )
}

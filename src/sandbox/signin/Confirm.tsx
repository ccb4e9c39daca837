import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Heading } from './Heading'
import type { StepProps } from './steps'

/** Stands for the second factor that a claims challenge asks for. */
export function Confirm({ step, answer }: StepProps<'confirm'>) {
  const { t } = useTranslation('sandbox')
  return (
    <>
      <Heading>{t('confirm.title')}</Heading>
      <Typography sx={{ mb: 2 }}>{t('confirm.intro', { name: step.persona.name })}</Typography>
      <Button
        variant="contained"
        onClick={() => answer({ oid: step.persona.oid, confirmed: true })}
        sx={{ mr: 1 }}
      >
        {t('confirm.approve')}
      </Button>
      <Button onClick={() => answer({ cancelled: true })}>{t('confirm.deny')}</Button>
    </>
  )
}

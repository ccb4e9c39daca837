import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Heading } from './Heading'
import { ScopeList } from './ScopeList'
import type { StepProps } from './steps'

/** What a person without a role sees where only an administrator may consent. */
export function Approval({ step, answer }: StepProps<'approval'>) {
  const { t } = useTranslation('sandbox')
  return (
    <>
      <Heading>{t('approval.title')}</Heading>
      <Typography>{t('approval.intro', { app: step.appName, name: step.persona.name })}</Typography>
      <ScopeList scopes={step.scopes} />
      <Button variant="contained" sx={{ mr: 1 }} onClick={() => answer({ switchAccount: true })}>
        {t('approval.switch')}
      </Button>
      <Button onClick={() => answer({ oid: step.persona.oid, consent: 'accept' })}>
        {t('approval.back')}
      </Button>
    </>
  )
}

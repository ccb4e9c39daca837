import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AdminConsentAnswer, adminConsentAnswer } from '../../../domain/changes/adminConsentAnswer'
import type { RegistrationFacts } from '../../../domain/directory'
import { invalidateRegistration } from '../../../graph/queries/registration'
import { Status, type StatusTone } from '../../../ui/Status'

/** What the address says on which the admin-consent page ended, and the next step: the tenant alone tells what is granted. */
export function ConsentAnswer({ facts, state }: { facts: RegistrationFacts; state: string }) {
  const { t } = useTranslation('handOver')
  const queryClient = useQueryClient()
  const [address, setAddress] = useState('')
  const { tenantId } = facts
  const answer = address.trim() === '' ? null : adminConsentAnswer(address, { state, tenantId })
  return (
    <>
      <TextField
        size="small"
        fullWidth
        label={t('answer.field')}
        helperText={t('answer.hint')}
        value={address}
        onChange={({ target }) => setAddress(target.value)}
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
      />
      <div role="status" data-answer={answer?.kind}>
        {answer && <Meaning answer={answer} />}
      </div>
      {answer && answer.kind !== 'no-answer' && (
        <Button
          size="small"
          variant="outlined"
          sx={{ justifySelf: 'start' }}
          onClick={() => void invalidateRegistration(queryClient, facts.appId)}
        >
          {t('answer.look')}
        </Button>
      )}
    </>
  )
}

const TONES: Readonly<Record<AdminConsentAnswer['kind'], StatusTone>> = {
  consented: 'neutral',
  unclear: 'neutral',
  'no-answer': 'neutral',
  refused: 'bad',
  'other-request': 'warning',
  'other-tenant': 'warning',
}

function Meaning({ answer }: { answer: AdminConsentAnswer }) {
  const { t } = useTranslation('handOver')
  const tone = TONES[answer.kind]
  if (answer.kind === 'other-tenant') {
    return <Status tone={tone}>{t('answer.other-tenant', { tenant: answer.tenant })}</Status>
  }
  if (answer.kind !== 'refused') return <Status tone={tone}>{t(`answer.${answer.kind}`)}</Status>
  const words = [answer.error, answer.description].filter(Boolean).join(' · ')
  return (
    <>
      <Status tone={tone}>{t(`answer.refused.${answer.cause}`)}</Status>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {t('answer.error', { error: words })}
      </Typography>
    </>
  )
}

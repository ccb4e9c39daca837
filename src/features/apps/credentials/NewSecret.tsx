import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../domain/directory'
import { changeIntent } from '../../../domain/preflight/input'
import { endAfter, lifetimesWithin, proposedLifetime } from '../../../domain/registrations/lifetimes'
import { useProvisioningPolicy } from '../../../graph/queries/useProvisioningPolicy'
import { useChangeReview } from '../../../ui/changeReview'
import { PolicyAsk } from '../../../ui/credentials/PolicyAsk'
import { SecretFields } from '../../../ui/credentials/SecretFields'
import { Status } from '../../../ui/Status'
import { Editor } from './Editor'
import type { Credential } from './rotation'

/** Description and lifetime of a new secret, within the tenant's rules; the review shows its value once. */
export function NewSecret({
  application,
  replaces,
  onClose,
}: {
  application: Application
  replaces: Credential | null
  onClose: () => void
}) {
  const { t } = useTranslation('rotate')
  const review = useChangeReview()
  const reading = useProvisioningPolicy()
  const secrets = reading.policy?.secrets
  const rules = secrets?.state === 'read' ? secrets.value : null
  const choices = lifetimesWithin(rules?.maxLifetimeDays ?? null)
  const old = replaces?.displayName
  const [wish, setWish] = useState({
    name: old ? t('new.proposed', { name: old }) : application.displayName,
    days: proposedLifetime(choices),
  })
  const days = choices.includes(wish.days) ? wish.days : proposedLifetime(choices)
  const make = () =>
    review({
      intent: changeIntent(application.appId, {
        addSecret: {
          displayName: wish.name.trim() || application.displayName,
          endDateTime: endAfter(new Date(), days),
        },
      }),
      onDone: ({ secrets: made }) => made.length > 0 && onClose(),
    })
  return (
    <Editor title={t('new.secretTitle')}>
      <Typography sx={{ fontSize: '0.875rem' }}>{t('new.intro')}</Typography>
      {rules?.allowed === false ? (
        <Status tone="bad">{t('policy.secretsForbidden')}</Status>
      ) : (
        <SecretFields wish={{ ...wish, days }} choices={choices} onChange={setWish} />
      )}
      {rules?.maxLifetimeDays != null && (
        <Status tone="neutral">{t('policy.mostSecret', { count: Math.floor(rules.maxLifetimeDays) })}</Status>
      )}
      {secrets?.state === 'unreadable' && (
        <PolicyAsk
          reason={secrets.reason}
          asking={reading.asking}
          error={reading.error}
          onAsk={reading.ask}
        />
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        {rules?.allowed !== false && (
          <Button variant="contained" size="small" onClick={make}>
            {t('new.action')}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {t('new.cancel')}
        </Button>
      </Box>
    </Editor>
  )
}

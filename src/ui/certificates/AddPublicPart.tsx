import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { CertificateKit } from '../../domain/certificates/tools'
import type { CertificateFacts } from '../../domain/certificates/types'
import { useChangeReview } from '../changeReview'
import { Status } from '../Status'

/** Offers to add the public part to a registration, by the change review; says so where it is there. */
export function AddPublicPart({
  kit,
  facts,
  registration,
}: {
  kit: CertificateKit
  facts: CertificateFacts
  registration: {
    appId: string
    displayName: string
    keyCredentials: readonly { thumbprint: string | null }[]
  }
}) {
  const { t } = useTranslation('certificates')
  const openReview = useChangeReview()
  const { appId, displayName: name, keyCredentials } = registration
  if (keyCredentials.some(({ thumbprint }) => thumbprint === facts.thumbprint)) {
    return <Status tone="good">{t('add.there', { name })}</Status>
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Button size="small" variant="outlined" onClick={() => openReview(kit.additionOf(appId, facts))}>
        {t('add.action', { name })}
      </Button>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {t('add.helper', { count: keyCredentials.length })}
      </Box>
    </Box>
  )
}

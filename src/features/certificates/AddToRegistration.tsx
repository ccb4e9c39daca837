import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import type { CertificateKit } from '../../domain/certificates/tools'
import type { CertificateFacts } from '../../domain/certificates/types'
import { useGraph } from '../../graph/GraphContext'
import { registrationQuery } from '../../graph/queries/registration'
import type { RegistrationName } from '../../graph/queries/registrationSearch'
import { useRegistrationSearch } from '../../graph/queries/useRegistrationSearch'
import { AddPublicPart } from '../../ui/certificates/AddPublicPart'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { RegistrationAutocomplete } from '../../ui/RegistrationAutocomplete'
import { Status } from '../../ui/Status'

/** A registration of the tenant, by name or client ID, to which the certificate's public part is to be added. */
export function AddToRegistration({ kit, facts }: { kit: CertificateKit; facts: CertificateFacts }) {
  const { t } = useTranslation('certificates')
  const [chosen, setChosen] = useState<RegistrationName | null>(null)
  const search = useRegistrationSearch()
  const { tenantId } = useSession()
  const { data, error, isPending, refetch } = useQuery({
    ...registrationQuery(useGraph(), tenantId, chosen?.appId ?? ''),
    enabled: chosen !== null,
  })
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <RegistrationAutocomplete id={useId()} current={chosen} search={search} onPick={setChosen} />
      <Box role="status">{chosen && isPending && <Status tone="neutral">{t('add.reading')}</Status>}</Box>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data?.application && <AddPublicPart kit={kit} facts={facts} registration={data.application} />}
    </Box>
  )
}

import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../auth/session'
import type { ResourcePrincipal } from '../../../domain/directory'
import { useGraph } from '../../../graph/GraphContext'
import { tenantIdentityQuery } from '../../../graph/queries/tenantIdentity'
import { RadioChoice } from '../../../ui/RadioChoice'
import { Status } from '../../../ui/Status'
import { Section } from '../Section'
import { permissionsOf } from './draft'
import { mayConsent } from './mayRegister'
import type { PartProps } from './types'

const WHEN = ['now', 'later'] as const

/** Whether the permissions are granted for everybody in the same go. */
export function ConsentPart({
  draft,
  authType,
  principal,
  onChange,
}: PartProps & { principal: ResourcePrincipal | null }) {
  const { t } = useTranslation('provision')
  const { tenantId } = useSession()
  const { data } = useQuery(tenantIdentityQuery(useGraph()))
  const permissions = permissionsOf(draft, authType)
  const may = data && principal ? mayConsent(permissions, { roles: data.roles, tenantId, principal }) : null
  return (
    <Section id="provision-consent" title={t('consent.title')}>
      <RadioChoice
        labelledBy="provision-consent-title"
        value={draft.consent ? 'now' : 'later'}
        options={WHEN.map((value) => ({ value, label: t(`consent.${value}`) }))}
        onChange={(when) => onChange({ consent: when === 'now' })}
      />
      <Box role="status" sx={{ fontSize: '0.8125rem' }}>
        {draft.consent && may === 'no' && <Status tone="warning">{t('consent.mayNot')}</Status>}
      </Box>
      <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {t(`consent.need.${authType.adminConsent}`)}
      </Typography>
    </Section>
  )
}

import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guid, RegistrationFacts } from '../../domain/directory'
import { portalLink, type PortalPage } from '../../domain/portalLinks'
import { useSession } from '../../auth/session'
import { ExternalLink } from '../../ui/ExternalLink'

/** One block of a registration's page, with the way to the same block in the portal. */
export function Section({
  title,
  portal,
  facts,
  children,
}: {
  title: string
  portal: PortalPage
  facts: Pick<RegistrationFacts, 'appId' | 'servicePrincipal'>
  children: ReactNode
}) {
  const { t } = useTranslation('apps')
  const { environment, tenantId } = useSession()
  const id = useId()
  const servicePrincipalId: Guid | null = facts.servicePrincipal?.objectId ?? null
  return (
    <Paper component="section" aria-labelledby={id} sx={{ p: 2, minWidth: 0 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          justifyContent: 'space-between',
          alignItems: 'baseline',
          mb: 1,
        }}
      >
        <Typography id={id} variant="h2">
          {title}
        </Typography>
        <Box sx={{ fontSize: '0.8125rem' }}>
          <ExternalLink
            href={portalLink(environment, portal, { appId: facts.appId, servicePrincipalId, tenantId })}
          >
            {t('detail.portal')}
            <span className="visually-hidden"> {t('detail.portalPage', { page: title })}</span>
          </ExternalLink>
        </Box>
      </Box>
      {children}
    </Paper>
  )
}

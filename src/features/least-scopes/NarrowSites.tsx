import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { siteRole } from '../../domain/leastScopes/narrowing'
import { type NarrowedApplication, siteScript } from '../../domain/leastScopes/scripts'
import { siteAddress } from '../../domain/leastScopes/siteAddress'
import { CodeBlock } from '../../ui/CodeBlock'
import { ExternalLink } from '../../ui/ExternalLink'
import { useFormat } from '../../ui/format'

const SOURCE = 'https://learn.microsoft.com/graph/permissions-selected-overview'
const EXAMPLE = 'https://contoso.sharepoint.com/sites/Finance'

/** Site by site: Sites.Selected in the place of what reaches every site. `application` null: none to narrow yet. */
export function NarrowSites({
  names,
  application,
}: {
  names: readonly string[]
  application: NarrowedApplication | null
}) {
  const { t } = useTranslation('leastScopes')
  const format = useFormat()
  const { environment, tenantId } = useSession()
  const [typed, setTyped] = useState('')
  const role = siteRole(names)
  const site = siteAddress(typed)
  const isBad = typed.trim() !== '' && site === null
  return (
    <Box sx={{ display: 'grid', gap: 1, fontSize: '0.875rem', minWidth: 0 }}>
      <Typography variant="h3" sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>
        {t('narrow.sites.title')}
      </Typography>
      <Typography sx={{ fontSize: 'inherit' }}>
        {t('narrow.sites.intro', { names: format.list(names), role })}{' '}
        <ExternalLink href={SOURCE}>{t('narrow.source')}</ExternalLink>
      </Typography>
      {application && (
        <>
          <TextField
            size="small"
            label={t('narrow.sites.site')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            error={isBad}
            helperText={isBad ? t('narrow.sites.bad') : undefined}
            placeholder={EXAMPLE}
            autoComplete="off"
            sx={{ mt: 0.5 }}
          />
          {site ? (
            <CodeBlock
              code={siteScript(application, { site, role, tenantId }, environment)}
              what={t('narrow.sites.script')}
            />
          ) : (
            <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {t('narrow.sites.need')}
            </Typography>
          )}
        </>
      )}
    </Box>
  )
}

import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { exchangeRole } from '../../domain/leastScopes/narrowing'
import { exchangeScript, type NarrowedApplication } from '../../domain/leastScopes/scripts'
import { CodeBlock } from '../../ui/CodeBlock'
import { ExternalLink } from '../../ui/ExternalLink'
import { useFormat } from '../../ui/format'
import { Status } from '../../ui/Status'

const SOURCE = 'https://learn.microsoft.com/exchange/permissions-exo/application-rbac'

/** Mailbox by mailbox: Exchange roles in the place of permissions. `application` null: none to narrow yet. */
export function NarrowExchange({
  names,
  application,
}: {
  names: readonly string[]
  application: NarrowedApplication | null
}) {
  const { t } = useTranslation('leastScopes')
  const format = useFormat()
  const { environment } = useSession()
  const [group, setGroup] = useState('')
  const [mailbox, setMailbox] = useState('')
  const given = { group: group.trim(), mailbox: mailbox.trim() }
  const roles = [...new Set(names.flatMap((name) => exchangeRole(name) ?? []))]
  return (
    <Box sx={{ display: 'grid', gap: 1, fontSize: '0.875rem', minWidth: 0 }}>
      <Typography variant="h3" sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>
        {t('narrow.exchange.title')}
      </Typography>
      <Typography sx={{ fontSize: 'inherit' }}>
        {t('narrow.exchange.intro', { names: format.list(names) })}{' '}
        <ExternalLink href={SOURCE}>{t('narrow.source')}</ExternalLink>
      </Typography>
      <Status tone="warning">{t('narrow.exchange.instead')}</Status>
      <Status tone="neutral">{t('narrow.exchange.time')}</Status>
      {application && (
        <>
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mt: 0.5 }}>
            <TextField
              size="small"
              label={t('narrow.exchange.group')}
              value={group}
              onChange={(event) => setGroup(event.target.value)}
              autoComplete="off"
            />
            <TextField
              size="small"
              label={t('narrow.exchange.mailbox')}
              value={mailbox}
              onChange={(event) => setMailbox(event.target.value)}
              autoComplete="off"
            />
          </Box>
          {given.group && given.mailbox ? (
            <CodeBlock
              code={exchangeScript(application, { roles, ...given }, environment)}
              what={t('narrow.exchange.script')}
            />
          ) : (
            <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {t('narrow.exchange.need')}
            </Typography>
          )}
        </>
      )}
    </Box>
  )
}

import EventIcon from '@mui/icons-material/EventOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { causesOf } from '../../../domain/lifecycle/causes'
import { calendarFile } from '../../../domain/lifecycle/calendar'
import type { Expiry } from '../../../domain/lifecycle/expiries'
import { download } from '../../../ui/download'
import { ExternalLink } from '../../../ui/ExternalLink'
import { useFormat } from '../../../ui/format'
import { RelativeDate } from '../../../ui/RelativeDate'
import { Status } from '../../../ui/Status'
import { useCheck } from '../ConnectionCheckContext'
import { Section } from '../Section'
import { usePortalLink } from '../usePortalLink'
import { useExpiries } from './useExpiries'

const TONES = { expired: 'bad', expiring: 'warning', live: 'good' } as const

/** What will break when, the dated first, and a calendar file for the dates. */
export function LifecycleSection() {
  const { t } = useTranslation('handoff')
  const { authType, facts } = useCheck()
  const href = usePortalLink()('credentials')
  const expiries = useExpiries()
  const causes = causesOf(authType)
  if (authType.lifecycle.length === 0 && authType.credential === 'none') return null
  return (
    <Section id="lifecycle" title={t('lifecycle.title')}>
      {authType.lifecycle.length > 0 && (
        <Box component="ul" sx={{ m: 0, mb: 1, pl: 2.5, fontSize: '0.875rem' }}>
          {authType.lifecycle.map((id) => (
            <li key={id}>{t(`lifecycle.${id}`)}</li>
          ))}
        </Box>
      )}
      {authType.credential !== 'none' && (
        <>
          <Typography variant="h3" sx={{ fontSize: '0.875rem' }}>
            {t(`lifecycle.dates.${authType.credential}`)}
          </Typography>
          {expiries.length > 0 ? (
            <Expiries expiries={expiries} />
          ) : (
            <Typography color="textSecondary">
              {t(facts?.application ? 'lifecycle.none' : 'lifecycle.notRead')}
            </Typography>
          )}
          {href && (
            <Box sx={{ fontSize: '0.875rem', mt: 0.5 }}>
              <ExternalLink href={href}>{t('lifecycle.portal')}</ExternalLink>
            </Box>
          )}
        </>
      )}
      {causes.length > 0 && (
        <>
          <Typography variant="h3" sx={{ fontSize: '0.875rem', mt: 1.5 }}>
            {t('lifecycle.undated')}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.875rem', '& li': { mt: 0.5 } }}>
            {causes.map((cause) => (
              <li key={cause}>
                <strong>{t(`lifecycle.cause.${cause}.title`)}</strong> {t(`lifecycle.cause.${cause}.do`)}
              </li>
            ))}
          </Box>
          <Box sx={{ fontSize: '0.875rem', mt: 0.5 }}>
            <ExternalLink href="https://learn.microsoft.com/entra/identity-platform/refresh-tokens#token-expiration">
              {t('lifecycle.source')}
            </ExternalLink>
          </Box>
        </>
      )}
    </Section>
  )
}

function Expiries({ expiries }: { expiries: Expiry[] }) {
  const { t } = useTranslation('handoff')
  const { facts } = useCheck()
  const format = useFormat()
  const application = facts?.application?.displayName ?? ''
  const dated = expiries.flatMap((one) => (one.endsAt === null ? [] : [{ ...one, endsAt: one.endsAt }]))
  const save = () => {
    const entries = dated.map(({ kind, name, keyId, endsAt }) => ({
      identity: `${facts?.tenantId}/${facts?.appId}/${keyId}`,
      endsAt,
      summary: t(`lifecycle.event.${kind}`, { name, application }),
      description: t(`lifecycle.event.do.${kind}`),
    }))
    download('expiries.ics', calendarFile(entries, new Date()), 'text/calendar;charset=utf-8')
  }
  return (
    <>
      {expiries.some(({ role }) => role === 'one-of') && (
        <Typography color="textSecondary">{t('lifecycle.oneOf')}</Typography>
      )}
      <Box component="ul" role="list" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '0.875rem' }}>
        {expiries.map(({ keyId, name, endsAt, state, kind }) => (
          <Box component="li" key={keyId} sx={{ mt: 0.5 }}>
            <Status tone={TONES[state]}>
              <bdi>{name}</bdi>{' '}
              {endsAt === null ? (
                t('lifecycle.endless')
              ) : (
                <>
                  {t(`lifecycle.state.${state === 'expired' ? 'ended' : 'ends'}`, {
                    date: format.date(endsAt),
                  })}{' '}
                  (<RelativeDate iso={endsAt} />)
                </>
              )}
            </Status>
            <Box sx={{ color: 'text.secondary', pl: '24px' }}>{t(`lifecycle.rotate.${kind}`)}</Box>
          </Box>
        ))}
      </Box>
      {dated.length > 0 && (
        <Button variant="outlined" size="small" startIcon={<EventIcon />} onClick={save} sx={{ mt: 1 }}>
          {t('lifecycle.calendar')}
        </Button>
      )}
    </>
  )
}

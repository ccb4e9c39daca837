import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { DEFAULT_SETUP } from '../../domain/connectors/setup'
import type { RegistrationFacts } from '../../domain/directory'
import { type ConnectionReadiness, readinessOfRegistration } from '../../domain/readiness/readiness'
import { paths } from '../../ui/paths'
import { Status } from '../../ui/Status'
import { Section } from './Section'
import { useReasonText } from './useReasonText'

const TONES = {
  ready: 'good',
  attention: 'warning',
  blocked: 'bad',
  unknown: 'neutral',
  needless: 'neutral',
} as const
const REASONS_SHOWN = 2

/** For which connections this registration is ready, why not for the others, and the way to each form. */
export function ConnectionsSection({ facts }: { facts: RegistrationFacts }) {
  const { t } = useTranslation('apps')
  const [now] = useState(() => new Date())
  const all = useMemo(
    () => readinessOfRegistration(facts, { now, setup: DEFAULT_SETUP, catalogue: null }),
    [facts, now],
  )
  return (
    <Section title={t('connections.heading')} portal="overview" facts={facts}>
      <Typography sx={{ mb: 1, fontSize: '0.875rem', color: 'text.secondary' }}>
        {t('connections.hint')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {all.map((one) => (
          <Connection key={`${one.connector.id}/${one.authType.id}`} readiness={one} appId={facts.appId} />
        ))}
      </Box>
    </Section>
  )
}

function Connection({ readiness, appId }: { readiness: ConnectionReadiness; appId: string }) {
  const { t, i18n } = useTranslation('apps')
  const reasonOf = useReasonText()
  const { connector, authType, state, findings } = readiness
  const own = i18n.language === 'fr' ? authType.nameInFrench : undefined
  const name = `${connector.name} · ${own ?? authType.name}`
  // The same fault of many permissions is one reason.
  const reasons = [...new Set(findings.map(reasonOf))]
  const more = reasons.length - REASONS_SHOWN
  return (
    <Box
      component="li"
      data-connection={`${connector.id}/${authType.id}`}
      data-state={state}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 2fr) minmax(0, 3fr) auto' },
        columnGap: 2,
        alignItems: 'start',
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: '0.875rem',
      }}
    >
      <Box>
        <Box lang={own ? undefined : 'en'}>{name}</Box>
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', gridRow: { xs: 2, sm: 'auto' } }}>
        <Status tone={TONES[state]}>{t(`connections.state.${state}`)}</Status>
        {reasons.length > 0 && (
          <Box sx={{ pl: 3, fontSize: '0.8125rem', color: 'text.secondary' }}>
            {reasons.slice(0, REASONS_SHOWN).join(' · ')}
            {more > 0 && ` · ${t('connections.more', { count: more })}`}
          </Box>
        )}
      </Box>
      <Box sx={{ minHeight: 24 }}>
        <Link
          component={RouterLink}
          to={paths.connection(connector.id, authType.id, state === 'needless' ? undefined : appId)}
          aria-label={t('connections.openWhat', { connection: name })}
        >
          {t('connections.open')}
        </Link>
      </Box>
    </Box>
  )
}

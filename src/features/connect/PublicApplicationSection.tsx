import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { ExternalLink } from '../../ui/ExternalLink'
import { Fact, FactList } from '../../ui/FactList'
import { Identifier } from '../../ui/Identifier'
import { Status } from '../../ui/Status'
import type { PublicApplicationChoice } from './check/usePublicApplication'
import { useCheck } from './ConnectionCheckContext'
import { consentState } from './consentState'
import { isolated } from '../../ui/isolated'
import { Section } from './Section'
import { usePortalLink } from './usePortalLink'

/** The vendor’s own application in this tenant: which one it is, and what was consented to. */
export function PublicApplicationSection() {
  const { t } = useTranslation('connect')
  const { publicApplication: choice } = useCheck()
  if (!choice) return null
  return (
    <Section id="public-application" title={t('publicApp.title')}>
      <Box sx={{ display: 'grid', gap: 1.5, fontSize: '0.875rem' }}>
        <Typography sx={{ fontSize: 'inherit' }}>{t('publicApp.what')}</Typography>
        <Candidates choice={choice} />
        {choice.clientId && <State clientId={choice.clientId} />}
      </Box>
    </Section>
  )
}

function Candidates({ choice }: { choice: PublicApplicationChoice }) {
  const { t } = useTranslation('connect')
  const { candidates, state, error, clientId, pick, again } = choice
  if (state === 'loading') return <Typography role="status">{t('publicApp.searching')}</Typography>
  if (state === 'failed') return <ErrorNotice error={error} onRetry={again} />
  if (candidates === null) return null
  if (candidates.length === 0) {
    return (
      <Box>
        <Status tone="neutral">{t('publicApp.none')}</Status>
        <Button size="small" onClick={again}>
          {t('publicApp.searchAgain')}
        </Button>
      </Box>
    )
  }
  return (
    <FormControl>
      <FormLabel id="public-applications" sx={{ fontSize: 'inherit' }}>
        {t('publicApp.pick')}
      </FormLabel>
      <RadioGroup
        aria-labelledby="public-applications"
        value={clientId}
        onChange={(_event, picked) => pick(picked)}
      >
        {candidates.map(({ appId, displayName }) => (
          <FormControlLabel
            key={appId}
            value={appId}
            control={<Radio size="small" />}
            label={
              <>
                {isolated(displayName)}{' '}
                <Box
                  component="code"
                  sx={{ fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}
                >
                  {appId}
                </Box>
              </>
            }
            slotProps={{ typography: { sx: { fontSize: '0.875rem' } } }}
          />
        ))}
      </RadioGroup>
    </FormControl>
  )
}

function State({ clientId }: { clientId: string }) {
  const { t } = useTranslation('connect')
  const { authType, facts, rows, registration } = useCheck()
  const linkTo = usePortalLink()
  const name = facts?.servicePrincipal?.displayName ?? authType.publicApplication?.name
  const pages = ['enterprise-app', 'enterprise-app-permissions'] as const
  return (
    <>
      <FactList look="wide">
        {name && <Fact term={t('publicApp.name')}>{isolated(name)}</Fact>}
        <Fact term={t('publicApp.clientId')}>
          <Identifier value={clientId} what={t('publicApp.clientId')} />
        </Fact>
        <Fact term={t('publicApp.consent')}>
          <div role="status">{registration === 'failed' ? t('publicApp.unread') : <Consent />}</div>
        </Fact>
      </FactList>
      <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {t('publicApp.compare', { count: rows.length })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.75 }}>
        {facts?.servicePrincipal &&
          pages.map((page) => {
            const href = linkTo(page)
            return (
              href && (
                <ExternalLink key={page} href={href}>
                  {t(`publicApp.open.${page}`)}
                </ExternalLink>
              )
            )
          })}
      </Box>
    </>
  )
}

function Consent() {
  const { t } = useTranslation('connect')
  const { facts, rows } = useCheck()
  const { state, granted, wanted } = consentState(facts, rows)
  const tones = {
    loading: 'neutral',
    absent: 'warning',
    unreadable: 'neutral',
    none: 'warning',
    some: 'warning',
    all: 'good',
  } as const
  return <Status tone={tones[state]}>{t(`publicApp.state.${state}`, { granted, wanted })}</Status>
}

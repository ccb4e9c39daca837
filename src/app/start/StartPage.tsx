import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignInProblem } from '../../auth/signInProblem'
import type { Presets } from '../../domain/settings'
import type { TabSession } from '../browserSettings'
import { paths } from '../../ui/paths'
import { LanguageSwitch } from '../LanguageSwitch'
import { Rejoin } from './Rejoin'
import { SandboxCard } from './SandboxCard'
import { Steps } from './Steps'

// Heavy parts: the page is there before them.
const OwnTenantForm = lazy(() =>
  import('./OwnTenantForm').then((module) => ({ default: module.OwnTenantForm })),
)
const PresetProblems = lazy(() =>
  import('./PresetProblems').then((module) => ({ default: module.PresetProblems })),
)
const SignInProblemNotice = lazy(() =>
  import('./SignInProblemNotice').then((module) => ({ default: module.SignInProblemNotice })),
)

/** What one sees when signed out: what the console is for, and the two ways in. */
export function StartPage({
  presets,
  problem,
  rejoin,
  onEnter,
}: {
  presets: Presets
  problem: SignInProblem | null
  /** The session of another tab, where the browser did not let this one join silently. */
  rejoin: { session: TabSession; user: string } | null
  onEnter: (session: TabSession, user: string | null) => void
}) {
  const { t } = useTranslation('shell')
  const [leaving, setLeaving] = useState(false)
  const enter = (session: TabSession, user: string | null = null) => {
    setLeaving(true)
    onEnter(session, user)
  }
  useEffect(() => {
    document.title = t('name')
  }, [t])
  const deepLink = window.location.pathname === '/' ? null : window.location.pathname

  return (
    <Box
      component="main"
      sx={{ maxWidth: 1080, mx: 'auto', px: 2, py: { xs: 2, md: 5 }, display: 'grid', gap: 3 }}
    >
      <Box
        component="header"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between' }}
      >
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
          <img src="/icon.svg" alt="" width={36} height={36} />
          <Typography variant="h1">{t('name')}</Typography>
        </Box>
        <LanguageSwitch hideLabel />
      </Box>
      <Box component="section" aria-labelledby="start-purpose">
        <Typography
          id="start-purpose"
          variant="h2"
          sx={{ fontSize: { xs: '1.375rem', md: '1.75rem' }, maxWidth: 760, textWrap: 'balance' }}
        >
          {t('start.purpose')}
        </Typography>
        <Steps />
      </Box>

      {deepLink && <Typography>{t('start.deepLink', { path: deepLink })}</Typography>}
      <Suspense>
        {problem && <SignInProblemNotice problem={problem} />}
        {presets.problems.length > 0 && <PresetProblems problems={presets.problems} />}
      </Suspense>
      {rejoin && <Rejoin {...rejoin} disabled={leaving} onEnter={enter} />}

      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
        }}
      >
        <Paper component="section" aria-labelledby="start-sandbox" sx={{ p: 3 }}>
          <Typography id="start-sandbox" variant="h2" sx={{ mb: 1 }}>
            {t('start.sandbox.title')}
          </Typography>
          <SandboxCard disabled={leaving} onEnter={(size) => enter({ kind: 'sandbox', size })} />
        </Paper>
        <Paper component="section" aria-labelledby="start-own" sx={{ p: 3 }}>
          <Typography id="start-own" variant="h2" sx={{ mb: 1 }}>
            {t('start.own.title')}
          </Typography>
          <Typography color="textSecondary" sx={{ mb: 2 }}>
            {t('start.own.intro')}
          </Typography>
          <Suspense fallback={<Box sx={{ minHeight: 360 }} />}>
            <OwnTenantForm
              presets={presets}
              disabled={leaving}
              onEnter={(connection) => enter({ kind: 'tenant', connection })}
            />
          </Suspense>
        </Paper>
      </Box>
      <Typography>
        {t('start.snapshot.text')} <Link href={paths.snapshot()}>{t('start.snapshot.open')}</Link>
      </Typography>
      <Typography role="status" className="visually-hidden">
        {leaving ? t('opening') : ''}
      </Typography>
    </Box>
  )
}

import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { lazy, Suspense, useState } from 'react'
import type { SandboxControls } from '../session/sandboxControls'
import { ErrorBoundary } from './ErrorBoundary'
import { HomeScreen } from './HomeScreen'
import { Navigation } from './Navigation'
import { NotFoundScreen } from './NotFoundScreen'
import { SandboxBanner } from './SandboxBanner'
import { TopBar } from './TopBar'

const AppsScreen = lazy(() =>
  import('../../features/apps/AppsScreen').then((module) => ({ default: module.AppsScreen })),
)
const AppScreen = lazy(() =>
  import('../../features/apps/AppScreen').then((module) => ({ default: module.AppScreen })),
)
const GalleryScreen = lazy(() =>
  import('../../features/connect/GalleryScreen').then((module) => ({ default: module.GalleryScreen })),
)
const ConnectScreen = lazy(() =>
  import('../../features/connect/ConnectScreen').then((module) => ({ default: module.ConnectScreen })),
)
const ProvisionScreen = lazy(() =>
  import('../../features/connect/provision/ProvisionScreen').then((module) => ({
    default: module.ProvisionScreen,
  })),
)
const ConsentScreen = lazy(() =>
  import('../../features/consent/ConsentScreen').then((module) => ({ default: module.ConsentScreen })),
)
const AuditRoute = lazy(() => import('./AuditRoute').then((module) => ({ default: module.AuditRoute })))
const CertificatesScreen = lazy(() =>
  import('../../features/certificates/CertificatesScreen').then((module) => ({
    default: module.CertificatesScreen,
  })),
)
const LeastScopesScreen = lazy(() =>
  import('../../features/least-scopes/LeastScopesScreen').then((module) => ({
    default: module.LeastScopesScreen,
  })),
)
const HandOffScreen = lazy(() =>
  import('../../features/handoff/HandOffScreen').then((module) => ({ default: module.HandOffScreen })),
)
const ChangesScreen = lazy(() =>
  import('../../features/changes/ChangesScreen').then((module) => ({ default: module.ChangesScreen })),
)
const SharedPlanScreen = lazy(() =>
  import('../../features/changes/SharedPlanScreen').then((module) => ({
    default: module.SharedPlanScreen,
  })),
)
const SettingsScreen = lazy(() =>
  import('./SettingsScreen').then((module) => ({ default: module.SettingsScreen })),
)

/** The frame of every signed-in screen. */
export function Shell({ sandbox }: { sandbox: SandboxControls | null }) {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  const [menuOpen, setMenuOpen] = useState(false)

  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <SkipLink text={t('nav.skip')} />
      {sandbox && <SandboxBanner sandbox={sandbox} />}
      <TopBar menuOpen={menuOpen} onMenu={() => setMenuOpen((open) => !open)} />
      <Box sx={{ flex: 1, display: 'flex', flexDirection: { xs: 'column', md: 'row' }, minWidth: 0 }}>
        <Navigation open={menuOpen} onChosen={() => setMenuOpen(false)} />
        <Box
          component="main"
          id="main"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, p: { xs: 2, md: 3 }, outline: 'none' }}
        >
          <ErrorBoundary key={pathname}>
            <Suspense fallback={<Loading />}>
              <Routes>
                <Route path="/" element={<HomeScreen />} />
                <Route path="/apps" element={<AppsScreen />} />
                <Route path="/apps/:appId" element={<AppScreen />} />
                <Route path="/connect" element={<GalleryScreen />} />
                <Route path="/connect/:connectorId/:authTypeId" element={<ConnectScreen />} />
                <Route path="/connect/:connectorId/:authTypeId/new" element={<ProvisionScreen />} />
                <Route path="/consent" element={<ConsentScreen />} />
                <Route path="/audit" element={<AuditRoute />} />
                <Route path="/certificates" element={<CertificatesScreen />} />
                <Route path="/least-scopes" element={<LeastScopesScreen />} />
                <Route path="/handoff" element={<HandOffScreen />} />
                <Route path="/changes" element={<ChangesScreen />} />
                <Route path="/plan" element={<SharedPlanScreen />} />
                <Route path="/settings" element={<SettingsScreen />} />
                <Route path="/index.html" element={<Navigate to="/" replace />} />
                <Route path="*" element={<NotFoundScreen />} />
              </Routes>
            </Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
    </Box>
  )
}

function Loading() {
  const { t } = useTranslation('common')
  return <p role="status">{t('state.loading')}</p>
}

function SkipLink({ text }: { text: string }) {
  return (
    <Box
      component="a"
      href="#main"
      sx={{
        position: 'absolute',
        left: 8,
        top: -80,
        zIndex: 'tooltip',
        p: 1,
        bgcolor: 'background.paper',
        color: 'primary.main',
        '&:focus': { top: 8 },
      }}
      onClick={(event) => {
        // The fragment would become part of the address that screens read.
        event.preventDefault()
        document.getElementById('main')?.focus()
      }}
    >
      {text}
    </Box>
  )
}

import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BrowserRouter } from 'react-router'
import { auditOfFiles } from '../../graph/audit/audits'
import { AuditContext } from '../../graph/audit/useAudit'
import { paths } from '../../ui/paths'
import { LanguageSwitch } from '../LanguageSwitch'
import { ErrorBoundary } from '../shell/ErrorBoundary'

const AuditScreen = lazy(() =>
  import('../../features/audit/AuditScreen').then((module) => ({ default: module.AuditScreen })),
)

/** A saved snapshot's report, for somebody who does not sign in: nothing here can reach a tenant. */
export function SnapshotApp() {
  const { t } = useTranslation(['shell', 'common'])
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }))
  // Lives as long as the page does: leaving it is leaving this program.
  const [audit] = useState(auditOfFiles)

  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <Box
          component="header"
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 2,
            alignItems: 'center',
            justifyContent: 'space-between',
            px: { xs: 2, md: 3 },
            py: 1,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          {/* Leaving for the start page is leaving this program: a plain link. */}
          <Link
            href={paths.home()}
            sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', minHeight: 36 }}
          >
            <img src="/icon.svg" alt="" width={24} height={24} />
            {t('name')}
          </Link>
          <LanguageSwitch hideLabel />
        </Box>
        <Box component="main" id="main" sx={{ p: { xs: 2, md: 3 }, minWidth: 0 }}>
          <ErrorBoundary>
            <Suspense fallback={<p role="status">{t('common:state.loading')}</p>}>
              <AuditContext value={audit}>
                <AuditScreen />
              </AuditContext>
            </Suspense>
          </ErrorBoundary>
        </Box>
      </BrowserRouter>
    </QueryClientProvider>
  )
}

import Box from '@mui/material/Box'
import { lazy, memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditView } from './auditUrl'

const SummarySection = lazy(() =>
  import('./charts/SummarySection').then((module) => ({ default: module.SummarySection })),
)
const ChartsSection = lazy(() =>
  import('./charts/ChartsSection').then((module) => ({ default: module.ChartsSection })),
)
const FindingsSection = lazy(() =>
  import('./findings/FindingsSection').then((module) => ({ default: module.FindingsSection })),
)
const WhoMaySection = lazy(() =>
  import('./who-may/WhoMaySection').then((module) => ({ default: module.WhoMaySection })),
)
const FootprintSection = lazy(() =>
  import('./footprint/FootprintSection').then((module) => ({ default: module.FootprintSection })),
)
const CompareSection = lazy(() =>
  import('./compare/CompareSection').then((module) => ({ default: module.CompareSection })),
)

/** Every part of the screen but the table; loaded when first wanted. */
export const ViewSection = memo(function ViewSection({
  view,
  filter,
  question,
  onFilter,
  onAsk,
}: {
  view: Exclude<AuditView, 'table'>
  filter: string
  /** See `AuditUrl`. */
  question: string
  /** Shows the rows of another filter. */
  onFilter(filter: string): void
  onAsk(question: string): void
}) {
  const { t } = useTranslation('common')
  const section = {
    overview: () => (
      <Box sx={{ display: 'grid', gap: 2 }}>
        <SummarySection onFilter={onFilter} />
        <ChartsSection filter={filter} onFilter={onFilter} />
      </Box>
    ),
    findings: () => <FindingsSection onFilter={onFilter} />,
    who: () => <WhoMaySection question={question} onAsk={onAsk} onFilter={onFilter} />,
    footprint: () => <FootprintSection onFilter={onFilter} />,
    compare: () => <CompareSection />,
  }[view]
  return <Suspense fallback={<p role="status">{t('state.loading')}</p>}>{section()}</Suspense>
})

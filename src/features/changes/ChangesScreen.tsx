import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { PageHeader } from '../../ui/PageHeader'
import { PageIntro } from '../../ui/PageIntro'
import { ElsewhereView } from './elsewhere/ElsewhereView'
import { HistoryView } from './history/HistoryView'

const VIEWS = ['history', 'elsewhere'] as const
type View = (typeof VIEWS)[number]

/** `/changes`: what was changed here, its result and the way back; `?view=elsewhere`: what the tenant's log tells of others. */
export function ChangesScreen() {
  const { t } = useTranslation('changeHistory')
  const [params, setParams] = useSearchParams()
  const view: View = params.get('view') === 'elsewhere' ? 'elsewhere' : 'history'
  return (
    <>
      <PageHeader title={t('title')}>
        <PageIntro>{t('intro')}</PageIntro>
      </PageHeader>
      <Tabs
        value={view}
        onChange={(_event, chosen: View) => setParams(chosen === 'elsewhere' ? { view: chosen } : {})}
        aria-label={t('views.label')}
        sx={{ minHeight: 36, mb: 2, '& .MuiTab-root': { minHeight: 36, textTransform: 'none' } }}
      >
        {VIEWS.map((one) => (
          <Tab
            key={one}
            value={one}
            id={`changes-tab-${one}`}
            aria-controls="changes-panel"
            label={t(`views.${one}`)}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="changes-panel" aria-labelledby={`changes-tab-${view}`}>
        {view === 'history' ? <HistoryView /> : <ElsewhereView />}
      </Box>
    </>
  )
}

import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Footprint } from '../../../domain/audit/api'
import { useFormat } from '../../../ui/format'
import { Identifier } from '../../../ui/Identifier'
import { Panel } from '../../../ui/Panel'
import { RiskLabel } from '../../../ui/risk/RiskLabel'
import { Answered } from '../insights/Answered'
import { AppLink } from '../insights/AppLink'
import { MoreButton } from '../insights/MoreButton'
import { RowsButton } from '../insights/RowsButton'
import { ServedConnections } from './ServedConnections'
import { useFootprint } from './useFootprint'

const PAGE = 50

/** The automation platform in this tenant: its public applications, and every registration that serves a connector. */
export function FootprintSection({ onFilter }: { onFilter: (filter: string) => void }) {
  const { t } = useTranslation('auditInsights')
  const footprint = useFootprint()
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {(['public', 'registrations'] as const).map((part) => (
        <Panel key={part} title={t(`footprint.${part}`)}>
          <Typography sx={{ fontSize: '0.875rem' }}>{t(`footprint.${part}Note`)}</Typography>
          <Answered of={footprint}>
            {({ publicApplications, registrations }) =>
              part === 'public' ? (
                <PublicApplications all={publicApplications} onFilter={onFilter} />
              ) : (
                <Registrations all={registrations} onFilter={onFilter} />
              )
            }
          </Answered>
        </Panel>
      ))}
    </Box>
  )
}

type Parts = { onFilter: (filter: string) => void }

function PublicApplications({ all, onFilter }: Parts & { all: Footprint['publicApplications'] }) {
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  if (all.length === 0) return <div>{t('footprint.noPublic')}</div>
  return (
    <List>
      {all.map(({ appId, displayName, rows, highest, filter }) => (
        <Entry
          key={appId}
          appId={appId}
          name={displayName}
          filter={filter}
          rows={t('footprint.rows', { count: rows, shown: format.number(rows) })}
          onFilter={onFilter}
        >
          <Box sx={{ fontSize: '0.8125rem' }}>
            <RiskLabel level={highest} />
          </Box>
        </Entry>
      ))}
    </List>
  )
}

function Registrations({ all, onFilter }: Parts & { all: Footprint['registrations'] }) {
  const { t } = useTranslation('auditInsights')
  const [shown, setShown] = useState(PAGE)
  if (all.length === 0) return <div>{t('footprint.noRegistrations')}</div>
  return (
    <>
      <List>
        {all.slice(0, shown).map(({ appId, displayName, ready, attention, filter }) => (
          <Entry
            key={appId}
            appId={appId}
            name={displayName}
            filter={filter}
            rows={t('footprint.showRows')}
            onFilter={onFilter}
          >
            <ServedConnections keys={ready} state="ready" appId={appId} />
            <ServedConnections keys={attention} state="attention" appId={appId} />
          </Entry>
        ))}
      </List>
      <MoreButton
        shown={Math.min(shown, all.length)}
        count={all.length}
        onMore={() => setShown(shown + PAGE * 4)}
      />
    </>
  )
}

function List({ children }: { children: ReactNode }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {children}
    </Box>
  )
}

function Entry({
  appId,
  name,
  filter,
  rows,
  onFilter,
  children,
}: Parts & {
  appId: string
  name: string
  /** Its rows, and what the button says that shows them. */
  filter: string
  rows: string
  children: ReactNode
}) {
  const { t } = useTranslation('auditInsights')
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 0.25 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 1.5,
          alignItems: 'center',
          overflowWrap: 'anywhere',
        }}
      >
        <Box component="span" sx={{ fontWeight: 600 }}>
          <AppLink appId={appId} name={name} />
        </Box>
        <Identifier value={appId} what={t('ids.clientId')} />
        <Box component="span" sx={{ ml: { sm: 'auto' }, fontSize: '0.8125rem' }}>
          <RowsButton filter={filter} rest={name || t('unnamed')} onFilter={onFilter}>
            {rows}
          </RowsButton>
        </Box>
      </Box>
      {children}
    </Box>
  )
}

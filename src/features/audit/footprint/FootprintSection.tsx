import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Footprint } from '../../../domain/audit/api'
import type { NotReadWhat } from '../../../domain/audit/types'
import { useFormat } from '../../../ui/format'
import { Identifier } from '../../../ui/Identifier'
import { isolated } from '../../../ui/isolated'
import { Panel } from '../../../ui/Panel'
import { RiskLabel } from '../../../ui/risk/RiskLabel'
import { Status } from '../../../ui/Status'
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
            {({ publicApplications, registrations, lacking }) => (
              <>
                <Lacking what={lacking[part]} />
                {part === 'public' ? (
                  <PublicApplications
                    all={publicApplications}
                    read={!lacking.public.includes('principals')}
                    onFilter={onFilter}
                  />
                ) : (
                  <Registrations
                    all={registrations}
                    read={lacking.registrations.length === 0}
                    onFilter={onFilter}
                  />
                )}
              </>
            )}
          </Answered>
        </Panel>
      ))}
    </Box>
  )
}

const MARK_TONES = { 'client-id': 'good', publisher: 'good', name: 'warning' } as const

function Lacking({ what }: { what: readonly NotReadWhat[] }) {
  const { t } = useTranslation(['auditInsights', 'audit'])
  const format = useFormat()
  if (what.length === 0) return null
  return (
    <Box sx={{ fontSize: '0.875rem' }}>
      <Status tone="warning">
        {t('footprint.lacking', { what: format.list(what.map((one) => t(`audit:what.${one}`))) })}
      </Status>
    </Box>
  )
}

/** `read`: what would be in the list was read, so that an empty one means that there is nothing. */
type Parts = { onFilter: (filter: string) => void; read: boolean }

function PublicApplications({ all, read, onFilter }: Parts & { all: Footprint['publicApplications'] }) {
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  if (all.length === 0) return read && <div>{t('footprint.noPublic')}</div>
  return (
    <List>
      {all.map(({ appId, displayName, by, verifiedPublisher, rows, highest, filter }) => (
        <Entry
          key={appId}
          appId={appId}
          name={displayName}
          filter={filter}
          rows={rows > 0 ? t('footprint.rows', { count: rows, shown: format.number(rows) }) : null}
          onFilter={onFilter}
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, fontSize: '0.8125rem' }}>
            <Status tone={MARK_TONES[by]}>
              {t(`footprint.by.${by}`, { name: isolated(verifiedPublisher ?? '') })}
            </Status>
            {highest ? <RiskLabel level={highest} /> : t('footprint.noRows')}
          </Box>
        </Entry>
      ))}
    </List>
  )
}

function Registrations({ all, read, onFilter }: Parts & { all: Footprint['registrations'] }) {
  const { t } = useTranslation('auditInsights')
  const [shown, setShown] = useState(PAGE)
  if (all.length === 0) return read && <div>{t('footprint.noRegistrations')}</div>
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
}: Pick<Parts, 'onFilter'> & {
  appId: string
  name: string
  /** Its rows, and what the button says that shows them; null: there are none. */
  filter: string
  rows: string | null
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
        {rows !== null && (
          <Box component="span" sx={{ ml: { sm: 'auto' }, fontSize: '0.8125rem' }}>
            <RowsButton filter={filter} rest={name || t('unnamed')} onFilter={onFilter}>
              {rows}
            </RowsButton>
          </Box>
        )}
      </Box>
      {children}
    </Box>
  )
}

import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ReadinessSummary } from '../../domain/readiness/types'
import type { CredentialSummary, RegistrationRow, SortKey } from '../../domain/registrations/types'
import { CopyCell } from '../../ui/table/CopyCell'
import type { GridColumn } from '../../ui/table/columns'
import type { Format } from '../../ui/format'
import { paths } from '../../ui/paths'
import type { StatusTone } from '../../ui/Status'
import { StatusCell } from './StatusCell'

const CREDENTIAL_TONES = { none: 'neutral', live: 'good', expiring: 'warning', expired: 'bad' } as const
const PRINCIPAL_TONES = { enabled: 'good', disabled: 'warning', missing: 'neutral' } as const

function credentialsText(summary: CredentialSummary, t: TFunction<'apps'>, format: Format): string {
  const state = t(`credentialState.${summary.state}`)
  const both = summary.both ? ` · ${t('list.both')}` : ''
  if (summary.expiry === null) return `${state}${both}`
  return `${state} · ${format.date(new Date(summary.expiry).toISOString())}${both}`
}

function readyCell({ ready, attention, unknown }: ReadinessSummary, t: TFunction<'apps'>): ReactNode {
  if (ready.length > 0)
    return <StatusCell tone="good">{t('ready.ready', { count: ready.length })}</StatusCell>
  if (attention.length > 0)
    return <StatusCell tone="warning">{t('ready.attention', { count: attention.length })}</StatusCell>
  if (unknown.length > 0) return <StatusCell tone="neutral">{t('ready.unknown')}</StatusCell>
  return <span className="grid-text grid-muted">{t('ready.none')}</span>
}

/** Columns of the list; ids are the keys that it is sorted by. */
export function registrationColumns(
  t: TFunction<'apps'>,
  format: Format,
): (GridColumn<RegistrationRow> & { id: SortKey })[] {
  const unknown = <span className="grid-muted">{t('list.notKnown')}</span>
  const undeclaredTone = (count: number): StatusTone => (count > 0 ? 'warning' : 'good')
  return [
    {
      id: 'name',
      header: t('columns.name'),
      width: 'minmax(200px, 2.4fr)',
      sortable: true,
      essential: true,
      interactive: true,
      cell: (row, tabIndex) => (
        <Link
          className="grid-open grid-text"
          to={paths.app(row.appId)}
          tabIndex={tabIndex}
          title={row.displayName}
        >
          {row.displayName}
        </Link>
      ),
    },
    {
      id: 'clientId',
      header: t('columns.clientId'),
      width: 'minmax(104px, 308px)',
      sortable: true,
      interactive: true,
      cell: (row, tabIndex) => (
        <CopyCell
          value={row.appId}
          what={t('list.clientIdOf', { name: row.displayName })}
          tabIndex={tabIndex}
        />
      ),
    },
    {
      id: 'owner',
      header: t('columns.owner'),
      width: 'minmax(140px, 0.8fr)',
      sortable: true,
      cell: (row) => (
        <span className="grid-text">
          {row.audience ? t(`audienceShort.${row.audience}`) : t(`owner.${row.owner}`)}
        </span>
      ),
    },
    {
      id: 'credentials',
      header: t('columns.credentials'),
      width: 'minmax(196px, 1.2fr)',
      sortable: true,
      essential: true,
      cell: ({ credentials, owner }) =>
        credentials ? (
          <StatusCell tone={CREDENTIAL_TONES[credentials.state]}>
            {credentialsText(credentials, t, format)}
          </StatusCell>
        ) : (
          <span className="grid-text grid-muted">
            {owner === 'this' ? t('list.noRegistration') : t('list.elsewhere')}
          </span>
        ),
    },
    {
      id: 'ready',
      header: t('columns.ready'),
      width: 'minmax(132px, 0.7fr)',
      sortable: true,
      cell: ({ readiness }) => (readiness ? readyCell(readiness, t) : unknown),
    },
    {
      id: 'principal',
      header: t('columns.principal'),
      width: 'minmax(128px, 0.7fr)',
      sortable: true,
      cell: ({ principal }) =>
        principal ? (
          <StatusCell tone={PRINCIPAL_TONES[principal]}>{t(`principal.${principal}`)}</StatusCell>
        ) : (
          unknown
        ),
    },
    {
      id: 'undeclared',
      header: t('columns.undeclared'),
      width: 'minmax(112px, 0.6fr)',
      sortable: true,
      cell: ({ undeclared }) =>
        undeclared === null ? (
          unknown
        ) : (
          <StatusCell tone={undeclaredTone(undeclared)}>
            {undeclared === 0 ? t('list.noneUndeclared') : format.number(undeclared)}
          </StatusCell>
        ),
    },
    {
      id: 'created',
      header: t('columns.created'),
      width: 'minmax(112px, 0.4fr)',
      sortable: true,
      cell: ({ created }) => (created ? <time dateTime={created}>{format.date(created)}</time> : unknown),
    },
  ]
}

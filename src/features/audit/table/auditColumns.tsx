import type { TFunction } from 'i18next'
import type { AuditColumn, AuditLine, AuditRow } from '../../../domain/audit/report'
import type { Format } from '../../../ui/format'
import { RISK_TONES } from '../../../ui/risk/RiskLabel'
import type { StatusTone } from '../../../ui/Status'
import { CopyCell } from '../../../ui/table/CopyCell'
import type { GridColumn } from '../../../ui/table/columns'
import { cellText } from './auditCells'
import { rowCheck } from './rowCheck'

/** Columns that every table has beside those of the report. */
const SELECT_COLUMN = 'select'
const ACTIONS_COLUMN = 'actions'

type Translate = TFunction<readonly ['audit', 'common']>

export interface Handlers {
  /** `line`: its number in the table; `range`: from the line chosen last. */
  onToggle(line: number, range: boolean): void
  onActions(row: AuditRow, anchor: HTMLElement): void
}

/** How each column looks: a CSS grid track, and whether it stays in a narrow window. */
const LOOKS: Readonly<
  Record<AuditColumn, { width: string; essential?: boolean; descendingFirst?: boolean; code?: boolean }>
> = {
  risk: { width: 'minmax(96px, 0.5fr)', essential: true, descendingFirst: true },
  principal: { width: 'minmax(208px, 1.6fr)', essential: true },
  permission: { width: 'minmax(296px, 2fr)', essential: true, code: true },
  kind: { width: 'minmax(100px, 0.5fr)' },
  resource: { width: 'minmax(128px, 1fr)' },
  consent: { width: 'minmax(132px, 0.8fr)' },
  status: { width: 'minmax(112px, 0.6fr)' },
  publisher: { width: 'minmax(104px, 0.9fr)' },
  enabled: { width: 'minmax(104px, 0.6fr)' },
  credentials: { width: 'minmax(112px, 0.6fr)' },
  owners: { width: 'minmax(120px, 1fr)' },
  granted: { width: 'minmax(112px, 0.6fr)', descendingFirst: true },
  clientId: { width: 'minmax(120px, 308px)', code: true },
}

/** Columns whose word has an icon beside it, by what it says. */
const TONES: Partial<Record<AuditColumn, (row: AuditRow) => StatusTone | null>> = {
  risk: ({ risk }) => RISK_TONES[risk.level],
  status: ({ status }) => (status === 'hidden' ? 'warning' : status === 'declared' ? 'good' : 'neutral'),
  enabled: ({ enabled }) => (enabled === null ? null : enabled ? 'good' : 'warning'),
  credentials: ({ credentials }) =>
    credentials &&
    ({ none: 'neutral', live: 'good', expiring: 'warning', expired: 'bad' } as const)[credentials],
}

const TONE_LOOKS: Readonly<Record<StatusTone, string>> = {
  good: 'grid-tone grid-tone-good',
  warning: 'grid-tone grid-tone-warning',
  bad: 'grid-tone grid-tone-bad',
  neutral: 'grid-tone grid-tone-neutral',
}

/** What the text of a column depends on, where there are few of them. */
const FEW_TEXTS: Partial<Record<AuditColumn, (row: AuditRow) => string>> = {
  risk: ({ risk }) => (risk.overridden ? `own ${risk.level}` : risk.level),
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  enabled: ({ enabled }) => String(enabled),
  credentials: ({ credentials }) => String(credentials),
}

/** Looks a text up once: a scrolled screen asks for hundreds. */
function remembered(
  key: ((row: AuditRow) => string) | undefined,
  text: (row: AuditRow) => string,
): (row: AuditRow) => string {
  if (!key) return text
  const known = new Map<string, string>()
  return (row) => {
    const of = key(row)
    const found = known.get(of) ?? text(row)
    known.set(of, found)
    return found
  }
}

/** What a row's checkbox or button is called; the sentence is looked up once for all rows. */
function about(sentence: 'selectRow' | 'actionsOf', t: Translate): (row: AuditRow) => string {
  // Characters that stand in no text.
  const [name, permission] = ['\u{F0000}', '\u{F0001}']
  const parts = t(`table.${sentence}`, { name, permission }).split(/([\u{F0000}\u{F0001}])/u)
  return (row) =>
    parts
      .map((part) => (part === name ? row.appDisplayName : part === permission ? row.permission : part))
      .join('')
}

const rowOf = (line: AuditLine): AuditRow | null => (line.kind === 'row' ? line.row : null)

/** The columns of the table, in the order in which they are wanted. */
export function auditColumns(
  order: readonly AuditColumn[],
  t: Translate,
  format: Format,
  narrow: boolean,
  { onToggle, onActions }: Handlers,
): GridColumn<AuditLine>[] {
  return [
    selectColumn(t, onToggle),
    ...order.map((id) => reportColumn(id, t, format, narrow)),
    actionsColumn(t, onActions),
  ]
}

function reportColumn(id: AuditColumn, t: Translate, format: Format, narrow: boolean): GridColumn<AuditLine> {
  const { code, ...look } = LOOKS[id]
  const text = remembered(FEW_TEXTS[id], (row) => cellText(row, id, t, format))
  // The whole of it is the cell's title.
  const short = id === 'status' ? remembered(FEW_TEXTS[id], (row) => t(`statusShort.${row.status}`)) : text
  return {
    id,
    header: t(`columns.${id}`),
    sortable: true,
    ...look,
    ...(narrow && id === 'principal' && { width: 'minmax(128px, 1fr)' }),
    interactive: id === 'clientId',
    text: (line) => (line.kind === 'row' ? text(line.row) : ''),
    plain(line) {
      const row = rowOf(line)
      if (!row || (id === 'clientId' && row.appId)) return undefined
      // No button within: Space chooses the row there as in every other cell, and Enter opens it.
      if (id === 'principal') return { text: text(row), title: text(row), look: 'grid-name', opens: true }
      const tone = TONES[id]?.(row)
      const look = tone ? TONE_LOOKS[tone] : code ? 'grid-code' : undefined
      return { text: short(row), title: text(row), look }
    },
    cell(line, tabIndex) {
      const row = rowOf(line)
      return (
        row?.appId && (
          <CopyCell
            value={row.appId}
            what={t('table.clientIdOf', { name: row.appDisplayName })}
            tabIndex={tabIndex}
          />
        )
      )
    },
  }
}

function selectColumn(t: Translate, onToggle: Handlers['onToggle']): GridColumn<AuditLine> {
  const selectName = about('selectRow', t)
  return {
    id: SELECT_COLUMN,
    header: t('table.select'),
    width: '40px',
    essential: true,
    quiet: true,
    interactive: true,
    stateless: true,
    cell(line, tabIndex, { selected = false }) {
      const row = rowOf(line)
      if (!row) return null
      return rowCheck({ name: selectName(row), tabIndex, checked: selected, onToggle })
    },
  }
}

function actionsColumn(t: Translate, onActions: Handlers['onActions']): GridColumn<AuditLine> {
  const actionsName = about('actionsOf', t)
  return {
    id: ACTIONS_COLUMN,
    header: t('table.actions'),
    width: '40px',
    quiet: true,
    interactive: true,
    stateless: true,
    cell(line, tabIndex) {
      const row = rowOf(line)
      if (!row) return null
      return (
        <button
          type="button"
          className="grid-action grid-more"
          tabIndex={tabIndex}
          aria-haspopup="menu"
          aria-label={actionsName(row)}
          onClick={(event) => onActions(row, event.currentTarget)}
        />
      )
    },
  }
}

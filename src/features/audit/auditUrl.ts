import {
  AUDIT_COLUMNS,
  AUDIT_GROUPS,
  type AuditColumn,
  type AuditGrouping,
  type AuditSort,
} from '../../domain/audit/report'
import { clampWidth } from '../../ui/table/ResizeHandle'

/** Parts of the screen; texts: `audit:views.{id}`. */
export const AUDIT_VIEWS = ['table', 'overview', 'findings', 'who', 'footprint', 'compare'] as const
export type AuditView = (typeof AUDIT_VIEWS)[number]

/** In px, of columns that somebody made wider or narrower. */
export type AuditWidths = Readonly<Partial<Record<AuditColumn, number>>>

/** What the screen's URL says. */
export interface AuditUrl {
  view: AuditView
  /** In the filter language. */
  filter: string
  sort: readonly AuditSort[]
  group: AuditGrouping
  /** Those that are shown, in their order. */
  columns: readonly AuditColumn[]
  widths: AuditWidths
  /** What “who may …?” asks: a capability’s id or a permission’s name; empty: nothing. */
  question: string
  /** The row whose story is told, by its name (`rowIdOf`), since its number changes; null: none. */
  row: string | null
}

/** Worst first, then by who holds it. */
export const FIRST_SORT: readonly AuditSort[] = [
  { column: 'risk', descending: true },
  { column: 'principal', descending: false },
]
/** The others are for those who look for them. */
export const FIRST_COLUMNS: readonly AuditColumn[] = AUDIT_COLUMNS.slice(0, AUDIT_COLUMNS.indexOf('enabled'))

export function isAuditColumn(text: string): text is AuditColumn {
  return (AUDIT_COLUMNS as readonly string[]).includes(text)
}

function writeSort(sort: readonly AuditSort[]): string {
  return sort.map(({ column, descending }) => `${descending ? '-' : ''}${column}`).join(',')
}

function readSort(text: string | null): readonly AuditSort[] {
  const sorts = (text ?? '').split(',').flatMap((part): AuditSort[] => {
    const column = part.replace(/^-/u, '')
    return isAuditColumn(column) ? [{ column, descending: part.startsWith('-') }] : []
  })
  const once = sorts.filter((one, at) => sorts.findIndex(({ column }) => column === one.column) === at)
  return once.length > 0 ? once : FIRST_SORT
}

function readColumns(text: string | null): readonly AuditColumn[] {
  const columns = [...new Set((text ?? '').split(',').filter(isAuditColumn))]
  return columns.length > 0 ? columns : FIRST_COLUMNS
}

/** `risk.96,permission.300`, in an order of its own: the same widths are the same view. */
function writeWidths(widths: AuditWidths): string {
  return AUDIT_COLUMNS.flatMap((column) => {
    const width = widths[column]
    return width === undefined ? [] : [`${column}.${width}`]
  }).join(',')
}

function readWidths(text: string | null): AuditWidths {
  const widths = (text ?? '').split(',').flatMap((part) => {
    const [, column = '', width] = /^(\w+)\.(\d{1,4})$/u.exec(part) ?? []
    return isAuditColumn(column) ? [[column, clampWidth(Number(width))] as const] : []
  })
  return Object.fromEntries(widths)
}

/** Reads the screen's state; what it does not know is as if it were not there. */
export function readAuditUrl(params: URLSearchParams): AuditUrl {
  return {
    view: AUDIT_VIEWS.find((view) => view === params.get('view')) ?? 'table',
    filter: params.get('q') ?? '',
    sort: readSort(params.get('sort')),
    group: AUDIT_GROUPS.find((group) => group === params.get('group')) ?? 'none',
    columns: readColumns(params.get('columns')),
    widths: readWidths(params.get('widths')),
    question: params.get('ask') ?? '',
    row: params.get('row') || null,
  }
}

/** The same as a query string's parameters, without what is as it always is. */
export function writeAuditUrl({
  view,
  filter,
  sort,
  group,
  columns,
  widths,
  question,
  row,
}: AuditUrl): URLSearchParams {
  const params = new URLSearchParams()
  if (view !== 'table') params.set('view', view)
  if (filter !== '') params.set('q', filter)
  if (writeSort(sort) !== writeSort(FIRST_SORT)) params.set('sort', writeSort(sort))
  if (group !== 'none') params.set('group', group)
  if (columns.join() !== FIRST_COLUMNS.join()) params.set('columns', columns.join())
  if (writeWidths(widths) !== '') params.set('widths', writeWidths(widths))
  if (question !== '') params.set('ask', question)
  if (row !== null) params.set('row', row)
  return params
}

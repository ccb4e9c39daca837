import type { AuditColumn, AuditRow } from '../../report'
import type { Party } from '../../rows/types'
import type { ExportSource, Pieces } from '../source'
import { statedRisk } from '../statedRisk'
import * as values from '../values'
import type { Words } from '../words'
import { datum, escaped } from './escape'
import { HTML_MOST } from './limits'
import { byRisk } from './order'
import { heading, identifier, named, paragraph, TABLE_END, tableStart, time } from './parts'

/** What is the same for all rows of a principal, and so stands in its head. */
const OF_PRINCIPAL = ['principal', 'clientId', 'publisher', 'enabled', 'credentials', 'owners'] as const
type PrincipalColumn = (typeof OF_PRINCIPAL)[number]
type RowColumn = Exclude<AuditColumn, PrincipalColumn>

const isOfPrincipal = (column: AuditColumn): column is PrincipalColumn =>
  (OF_PRINCIPAL as readonly string[]).includes(column)

/** The rows by principal, risk first. */
export function* rowSection({ table, selection, request, words }: ExportSource): Pieces {
  const own = request.columns.filter((column): column is RowColumn => !isOfPrincipal(column))
  const columns: readonly RowColumn[] = own.includes('permission') ? own : ['permission', ...own]
  const shared = request.columns.filter(isOfPrincipal)
  yield '<section aria-labelledby="rows">\n'
  yield heading(2, 'rows', words.html('section.rows'))
  if (selection.rows.length === 0) {
    yield `${paragraph(words.html('rows.none'))}</section>\n`
    return
  }
  yield paragraph(words.html('rows.order'))
  const heads = columns.map((column) => ({ html: words.html(`column.${column}`) }))
  yield tableStart(
    words.html('rows.caption', { count: selection.rows.length }),
    heads,
    words.text('section.rows'),
  )

  yield null
  const groups = byRisk(table, selection.rows)
  yield null
  let left: number = HTML_MOST.rows
  let position = 0
  // One piece for each row, by which the progress is told.
  let before = ''
  for (; position < groups.count && left > 0; position++) {
    const { party, rows } = groups.at(position)
    const holder = table.parties[party]
    if (!holder) continue
    const shown = rows.subarray(0, Math.min(left, HTML_MOST.rowsOfPrincipal))
    before += `<tbody>\n${groupHead(holder, rows.length, shared, columns.length, words)}`
    for (const index of shown) {
      yield before + lineOf(table.row(index), columns, words)
      before = ''
    }
    if (shown.length < rows.length)
      before += `<tr><td colspan="${columns.length}">${words.html('rows.moreOfPrincipal', { count: rows.length - shown.length })}</td></tr>\n`
    before += '</tbody>\n'
    left -= shown.length
  }
  yield before + TABLE_END
  if (position < groups.count) yield paragraph(words.html('rows.more', { count: groups.count - position }))
  yield '</section>\n'
}

function groupHead(
  party: Party,
  count: number,
  shared: readonly PrincipalColumn[],
  width: number,
  words: Words,
): string {
  const facts = [
    ...shared.flatMap((column) => aboutPrincipal(party, column, words) ?? []),
    words.html('rows.count', { count }),
  ]
  return `<tr class="group"><th scope="rowgroup" colspan="${width}">${named(party.displayName, words)} <span class="about">${facts.join(' · ')}</span></th></tr>\n`
}

function aboutPrincipal(party: Party, column: PrincipalColumn, words: Words): string | null {
  switch (column) {
    case 'principal':
      return escaped(values.typeWord(party.type, words))
    case 'clientId':
      return party.appId === null ? words.html('rows.gone') : identifier(party.appId)
    case 'publisher': {
      const owner = escaped(values.publisherWord(party.publisher, words))
      const verified = party.verifiedPublisher
      if (party.publisher !== 'other' || verified === undefined) return owner
      return `${owner}, ${verified === null ? words.html('rows.unverified') : words.html('rows.verified', { name: verified })}`
    }
    case 'enabled':
      return escaped(values.enabledWord(party.enabled, words))
    case 'credentials':
      return party.credentials === null
        ? null
        : words.html('rows.credentials', { state: values.credentialsWord(party.credentials, words) })
    case 'owners':
      if (party.owners === null) return null
      return party.owners.length === 0
        ? words.html('rows.noOwner')
        : words.html('rows.owners', { names: party.owners.join(', ') })
  }
}

function lineOf(row: AuditRow, columns: readonly RowColumn[], words: Words): string {
  const cells = columns.map((column) =>
    column === 'permission'
      ? `<th scope="row">${cellOf(row, column, words)}</th>`
      : `<td>${cellOf(row, column, words)}</td>`,
  )
  return `<tr>${cells.join('')}</tr>\n`
}

const sub = (html: string): string => `<span class="sub">${html}</span>`

function cellOf(row: AuditRow, column: RowColumn, words: Words): string {
  switch (column) {
    case 'risk': {
      const { level, source, reason } = statedRisk(row.risk, words)
      return `<span class="level ${level}">${escaped(values.levelWord(level, words))}</span>${sub(`${datum(reason)} (${escaped(values.sourceWord(source, words))})`)}`
    }
    case 'permission':
      return `${named(row.permission, words)}${row.known ? '' : sub(words.html('rows.unknown'))}`
    case 'kind':
      return escaped(values.kindWord(row.kind, words))
    case 'resource':
      return named(row.resourceDisplayName, words)
    case 'consent': {
      const word = escaped(values.consentWord(row, words))
      const user = row.userName ?? row.userId
      return user === null ? word : `${word}${sub(datum(user))}`
    }
    case 'status':
      return escaped(values.statusWord(row.status, words))
    case 'granted':
      return row.grantedAt === null
        ? row.granted
          ? words.html('rows.noDate')
          : escaped(values.consentWord(row, words))
        : time(row.grantedAt, words)
  }
}

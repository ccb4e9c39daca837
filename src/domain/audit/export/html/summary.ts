import { RISK_LEVELS, type RiskLevel } from '../../../permissions/risk/types'
import type { RowTable } from '../../rows/types'
import { unreadOf } from '../../rows/unread'
import { isTold } from '../../summary/summary'
import type { RowNumbers } from '../selection'
import type { ExportSource, Pieces } from '../source'
import { levelWord } from '../values'
import { riskRanks } from './order'
import { heading, paragraph, TABLE_END, tableStart } from './parts'

/** How a permission is held, as the summary counts it. */
const HELD = ['application', 'everybody', 'user', 'unused'] as const
type Held = (typeof HELD)[number]

const ROWS_AT_ONCE = 50_000

interface Sums {
  rows: Record<RiskLevel, Record<Held, number>>
  /** Principals by the highest risk that is granted to them. */
  principals: Record<RiskLevel, number>
  hidden: number
  granted: number
  /** With anything granted. */
  holders: number
}

/** What the rows add up to. */
export function* summary({ table, selection, words }: ExportSource): Pieces {
  const sums = yield* sumsOf(table, selection.rows)
  const worst = sums.principals.critical + sums.principals.high
  yield '<section aria-labelledby="summary">\n'
  yield heading(2, 'summary', words.html('section.summary'))
  yield paragraph(words.html('summary.granted', { count: sums.granted, principals: sums.holders }))
  yield paragraph(words.html('summary.worst', { count: worst }))
  if (isTold('hidden', sums.hidden, unreadOf(table.snapshot.coverage)))
    yield paragraph(words.html('summary.hidden', { count: sums.hidden }))
  const columns = [
    { html: words.html('column.risk') },
    ...HELD.map((held) => ({ html: words.html(`summary.held.${held}`), number: true })),
    { html: words.html('summary.principals'), number: true },
  ]
  yield tableStart(words.html('summary.caption'), columns, words.text('summary.caption'))
  yield '<tbody>\n'
  for (const level of [...RISK_LEVELS].reverse()) {
    const cells = [...HELD.map((held) => sums.rows[level][held]), sums.principals[level]]
      .map((value) => `<td class="number">${words.number(value)}</td>`)
      .join('')
    yield `<tr><th scope="row"><span class="level ${level}">${levelWord(level, words)}</span></th>${cells}</tr>\n`
  }
  yield `</tbody>${TABLE_END}</section>\n`
}

/** Pauses now and then. */
function* sumsOf(table: RowTable, rows: RowNumbers): Generator<null, Sums> {
  const none = () => ({ application: 0, everybody: 0, user: 0, unused: 0 })
  const sums: Sums = {
    rows: { low: none(), medium: none(), high: none(), critical: none() },
    principals: { low: 0, medium: 0, high: 0, critical: 0 },
    hidden: 0,
    granted: 0,
    holders: 0,
  }
  const ranks = riskRanks(table)
  const highest = new Int8Array(table.parties.length).fill(-1)
  let summed = 0
  for (const row of rows) {
    if (++summed % ROWS_AT_ONCE === 0) yield null
    const { kind, risk, index } = table.permission(row)
    const granted = table.granted(row)
    const status = table.status(row)
    if (status === 'hidden') sums.hidden++
    if (granted || status !== 'unknown')
      sums.rows[risk.level][granted ? heldAs(kind, table.consent(row)) : 'unused']++
    if (!granted) continue
    sums.granted++
    const party = table.columns.party[row] ?? -1
    highest[party] = Math.max(highest[party] ?? -1, ranks[index] ?? -1)
  }
  for (const rank of highest) {
    const level = RISK_LEVELS[rank]
    if (level === undefined) continue
    sums.principals[level]++
    sums.holders++
  }
  yield null
  return sums
}

function heldAs(kind: 'Delegated' | 'Application', consent: ReturnType<RowTable['consent']>): Held {
  if (kind === 'Application') return 'application'
  return consent === 'Principal' ? 'user' : 'everybody'
}

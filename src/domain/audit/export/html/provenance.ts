import { ENVIRONMENTS } from '../../../environments'
import type { Coverage } from '../../types'
import type { ExportSource, Pieces } from '../source'
import type { Words } from '../words'
import { datum } from './escape'
import { definition, heading, identifier, named, paragraph, time } from './parts'

/** Where the report comes from, and what it lacks. */
export function* provenance({ table, facts, request, selection, words }: ExportSource): Pieces {
  const { tenantId, environment, takenAt, scopes, coverage, rulesVersion, overrides } = facts
  const { part } = selection
  yield '<section aria-labelledby="provenance">\n'
  yield heading(2, 'provenance', words.html('section.provenance'))
  yield coverageNotice(coverage, words)
  yield `<dl>\n${[
    request.tenantName === null
      ? ''
      : definition(words.html('provenance.tenant'), named(request.tenantName, words)),
    definition(words.html('provenance.tenantId'), identifier(tenantId)),
    definition(words.html('provenance.environment'), datum(ENVIRONMENTS[environment].label)),
    definition(words.html('provenance.takenAt'), time(takenAt, words)),
    definition(words.html('provenance.judgedAt'), time(new Date(table.now).toISOString(), words)),
    definition(
      words.html('provenance.scopes'),
      scopes.length === 0 ? words.html('provenance.noScopes') : scopes.map(identifier).join(', '),
    ),
    definition(words.html('provenance.rulesVersion'), datum(rulesVersion)),
    definition(words.html('provenance.overrides'), words.number(overrides)),
    definition(words.html('provenance.selection'), selectionSentence(part, table.count, words)),
    ...countsOf(coverage, words),
  ].join('')}</dl>\n</section>\n`
}

function selectionSentence(part: ExportSource['selection']['part'], count: number, words: Words): string {
  if (part === null) return words.html('selection.everything', { count })
  const { filter, rows, of } = part
  if (filter === '') return words.html('selection.picked', { count: rows, of })
  return words.html('selection.filtered', { count: rows, of, filter })
}

function coverageNotice({ complete, notRead }: Coverage, words: Words): string {
  if (complete && notRead.length === 0) {
    return `<div class="notice whole">${words.html('coverage.complete')}</div>\n`
  }
  const missing = notRead.map(({ what, why, count, asOf }) => {
    const params = { what: words.text(`what.${what}`), why: words.text(`why.${why}`) }
    const lacks =
      count === undefined
        ? words.html('coverage.lacks', params)
        : words.html('coverage.lacksCount', { ...params, count })
    return `<li>${lacks}${asOf === undefined ? '' : ` ${words.html('coverage.asOf', { at: asOf })}`}</li>`
  })
  const first = words.html(complete ? 'coverage.completeBut' : 'coverage.incomplete')
  return `<div class="notice">${paragraph(first)}<ul>${missing.join('')}</ul></div>\n`
}

/** How much was read, with Graph's own counts beside it where it gave some. */
function countsOf({ counts, counted }: Coverage, words: Words): string[] {
  const own: Readonly<Record<string, number | null>> = counted
  return Object.entries(counts).map(([key, read]) => {
    const graph = own[key] ?? null
    return definition(
      words.html(`count.${key}`),
      graph === null ? words.number(read) : words.html('count.both', { read, graph }),
    )
  })
}

import type { AuditLine, AuditMatch, AuditQuery } from '../../../domain/audit/report'
import type { Audit } from '../../../graph/audit/protocol'
import { createLineWindow, type LineWindow } from '../../../graph/lines/lineWindow'

/** Whoever scrolls gets there within a moment. */
const AHEAD = 64

/** The lines of an audit that a person can see. */
export type AuditWindow = LineWindow<AuditQuery, AuditMatch, AuditLine>

/** What a query says, apart from the groups that are open: whoever opened one wants to stay where they are. */
export function placeKey(query: AuditQuery | null): string {
  return JSON.stringify(query && { ...query, expanded: [] })
}

/** A window on what the audit's worker answers. */
export function createAuditWindow(audit: Pick<Audit, 'ask'>): AuditWindow {
  return createLineWindow<AuditQuery, AuditMatch, AuditLine>({
    async query(query, from, to) {
      const { meanwhile, ...literal } = query
      const slice = await audit.ask('query', literal, from, to)
      if (meanwhile === undefined) return { answered: query, match: slice, lines: slice.page }
      // What is found as it stands is no other place once the typing ends.
      if (slice.rows > 0) return { answered: literal, match: slice, lines: slice.page }
      const other = await audit.ask('query', { ...literal, filter: meanwhile }, from, to)
      return { answered: query, match: other, lines: other.page }
    },
    more: (match, from, to) => audit.ask('lines', match.viewId, from, to),
    count: (match) => match.lines,
    place: placeKey,
    ahead: AHEAD,
  })
}

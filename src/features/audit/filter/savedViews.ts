import { readAuditUrl, writeAuditUrl, type AuditUrl } from '../auditUrl'

/** A way to look at the table, by the query string that leads to it. */
export interface SavedView {
  name: string
  query: string
}

/** Views that everybody has; texts: `audit:builtIn.{id}`. */
export const BUILT_IN_VIEWS = [
  { id: 'hidden', query: 'q=status%3Ahidden' },
  { id: 'highApplication', query: 'q=risk%3E%3Dhigh+kind%3Aapplication+granted%3Ayes' },
  { id: 'userHighRisk', query: 'q=consent%3Auser+risk%3E%3Dhigh' },
  { id: 'unused', query: 'q=status%3Aunused&group=principal' },
  { id: 'unverified', query: 'q=publisher%3Aother+verified%3Ano+granted%3Ayes&group=principal' },
  { id: 'disabled', query: 'q=enabled%3Ano+granted%3Ayes' },
  { id: 'expired', query: 'q=credentials%3Aexpired+granted%3Ayes&group=principal' },
] as const

const KEY = 'gcc.audit.views'
/** Nobody finds anything in more. */
const MOST = 50
const LONGEST_NAME = 80

/** What a view keeps: the filter, the order, the groups and the columns with their widths; no row, no question, and always the table. */
export function viewQuery(state: AuditUrl): string {
  return writeAuditUrl({ ...state, view: 'table', question: '', row: null }).toString()
}

export function stateOfView(query: string): AuditUrl {
  return readAuditUrl(new URLSearchParams(query))
}

/** The kept views, whatever else somebody put there. */
export function readViews(text: string | null): SavedView[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept
      .flatMap((one: unknown): SavedView[] => {
        const { name, query } = (one ?? {}) as { name?: unknown; query?: unknown }
        return typeof name === 'string' && typeof query === 'string'
          ? [{ name: name.slice(0, LONGEST_NAME), query: viewQuery(stateOfView(query)) }]
          : []
      })
      .slice(0, MOST)
  } catch {
    return []
  }
}

/** The views with one more; one of the same name is replaced. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const name = view.name.trim().slice(0, LONGEST_NAME)
  if (!name) return [...views]
  return [...views.filter((other) => other.name !== name), { ...view, name }].slice(-MOST)
}

export function loadViews(): SavedView[] {
  try {
    return readViews(localStorage.getItem(KEY))
  } catch {
    return []
  }
}

/** Keeps them in this browser; false: it keeps nothing. */
export function keepViews(views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(views))
    return true
  } catch {
    return false
  }
}

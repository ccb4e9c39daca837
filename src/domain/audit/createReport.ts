import { type AuditReport, type RevokeWhat, type RiskOverride, ROWS_CHANGED } from './api'
import { whoMay } from './capabilities/whoMay'
import { createExport } from './export/createExport'
import { createFilter } from './filter/evaluate'
import { auditCredentials } from './findings/credentials'
import { auditFindings } from './findings/findings'
import { createFootprint } from './footprint/footprint'
import type { AuditFinding, AuditFindingId, FindingGroup } from './report'
import { once } from './rows/once'
import { findRow } from './rows/rowId'
import { createRevoking, type RevokedRows } from './revoke/createRevoking'
import { createRowTable } from './rows/table'
import type { RowTable } from './rows/types'
import { summaryFacts } from './summary/summary'
import { factsOf } from './snapshotFacts'
import type { TenantSnapshot } from './types'
import { charts } from './view/charts'
import { facetValues } from './view/facets'
import { grantStory } from './view/story'
import { createViews } from './view/view'

const SEVERITIES = ['high', 'medium', 'low'] as const

/** An audit’s answers, and what they are about. */
interface Report extends AuditReport {
  /** From now on the answers are about this snapshot. Costs nothing until something is asked. */
  show(snapshot: TenantSnapshot): void
  /** null: nothing is shown. */
  table(): RowTable | null
}

/** Answers about the snapshot shown; about none, everything is empty and `facts` throws. `now` in ms. */
export function createReport(now: () => number): Report {
  let snapshot: TenantSnapshot | null = null
  let overrides: RiskOverride[] = []
  let current: Answers | null = null
  /** For exports of rows by their numbers; null: those are about what is shown. */
  let held: Answers | null = null
  let exporting: ReturnType<typeof createExport> | null = null
  let revoking: ReturnType<typeof createRevoking> | null = null
  let views = 0

  const answers = (): Answers => (current ??= createAnswers(shown(), overrides, now(), views, () => ++views))
  const shown = (): TenantSnapshot => snapshot ?? NOTHING
  // An export or a plan under way holds the rows that it began with, and ends with them.
  const forget = () => {
    current = null
  }
  const facts: AuditReport['facts'] = () => {
    if (!snapshot) throw new Error('No snapshot is shown')
    return factsOf(snapshot, overrides.length)
  }

  return {
    show(next) {
      snapshot = next
      forget()
    },
    table: () => (snapshot ? answers().table : null),
    facts,
    query: (...asked) => answers().views.query(...asked),
    lines: (...asked) => answers().views.lines(...asked),
    indices: (...asked) => answers().views.indices(...asked),
    match: (filter) => answers().views.match(filter),
    rows(viewId, indices) {
      const { table, has } = answers()
      return has(viewId) ? existing(table, indices).map(table.row) : null
    },
    facet: (field, filter, starting, limit) =>
      facetValues(answers().table, answers().filter, { field, filter, starting, limit }),
    charts: (filter) => charts(answers().table, answers().filter, filter),
    summary: () => summaryFacts(answers().table, answers().findings()),
    findingGroups: () => groupsOf(answers().findings()),
    findings(id, from, to) {
      const found = answers().byId().get(id) ?? []
      return { count: found.length, items: found.slice(Math.max(0, from), Math.max(0, to)) }
    },
    story(id) {
      const { table, filter, findings } = answers()
      const row = findRow(table, id)
      return row === null ? null : grantStory(table, filter, findings(), row)
    },
    whoMay: (question, limit) => whoMay(answers().table, answers().filter, question, limit),
    credentials: () => answers().credentials(),
    footprint: () => answers().footprint().next(),
    revokeStart(request) {
      revoking = createRevoking(answers().table, revokedRows(answers(), request.what), request, now())
      return revoking.next()
    },
    revokeMore() {
      if (!revoking) throw new Error('Nothing is being planned')
      const progress = revoking.next()
      if (progress.planned) revoking = null
      return progress
    },
    revokeCancel() {
      revoking = null
    },
    setOverrides(next) {
      overrides = next
      forget()
    },
    exportHold(viewId) {
      held = viewId !== null && answers().has(viewId) ? answers() : null
      return held !== null
    },
    exportStart(request) {
      const source = (request.rows && held) ?? answers()
      exporting = createExport(
        source.table,
        { ...source, rowsOf: source.views.rowsOf },
        request.rows ? { ...request, rows: existing(source.table, request.rows) } : request,
      )
      return exporting.next()
    },
    exportMore() {
      if (!exporting) throw new Error('Nothing is being exported')
      const progress = exporting.next()
      if (progress.file) exporting = null
      return progress
    },
    exportCancel() {
      exporting = null
    },
  }
}

type Answers = ReturnType<typeof createAnswers>

function createAnswers(
  snapshot: TenantSnapshot,
  overrides: readonly RiskOverride[],
  now: number,
  lastId: number,
  nextId: () => number,
) {
  const table = createRowTable(snapshot, overrides, now)
  const findings = once(() => auditFindings(table, now))
  const filter = createFilter(table, findings)
  return {
    table,
    facts: () => factsOf(snapshot, overrides.length),
    filter,
    views: createViews(table, filter, nextId),
    /** A view is of these rows. */
    has: (viewId: number) => viewId > lastId,
    findings,
    byId: once(() => byId(findings())),
    credentials: once(() => auditCredentials(table, now)),
    footprint: once(() => createFootprint(table, new Date(now))),
  }
}

/** Numbers of rows that the table has: a selection may be older than it. */
function existing(table: RowTable, indices: readonly number[]): number[] {
  return indices.filter((index) => Number.isInteger(index) && index >= 0 && index < table.count)
}

function rowCalled(table: RowTable, id: string): number[] {
  const row = findRow(table, id)
  return row === null ? [] : [row]
}

function revokedRows(of: Answers, what: RevokeWhat): RevokedRows {
  const { table, views, has } = of
  switch (what.of) {
    case 'rows':
      if (!has(what.viewId))
        throw Object.assign(new Error('Other rows are shown by now'), { name: ROWS_CHANGED })
      return { rows: [...new Set(existing(table, what.rows))], everything: false }
    case 'query':
      return { rows: views.rowsOf(what.query), everything: false }
    case 'findings':
      return { rows: rowsToFix(of, what.id), everything: false }
    case 'row':
      return { rows: rowCalled(table, what.row), everything: false }
    case 'principal':
      return { rows: rowCalled(table, what.row).flatMap((row) => rowsOfParty(table, row)), everything: true }
  }
}

/** Rows of the findings of a kind that a change plan would fix, each once. */
function rowsToFix({ filter, findings }: Answers, id: AuditFindingId): number[] {
  const rows = new Set<number>()
  for (const finding of findings()) {
    if (finding.id === id && isRevocable(finding))
      filter.visit(finding.revokeFilter ?? finding.filter, (row) => rows.add(row))
  }
  return [...rows]
}

/** Would its plan revoke rows? Others mend a registration, each by itself. */
function isRevocable({ fix, revokeFilter }: AuditFinding): boolean {
  return Boolean(revokeFilter ?? fix?.revoke.length)
}

/** Rows that are granted to the application of this row. */
function rowsOfParty(table: RowTable, row: number): number[] {
  const { firstRow, rowCount } = table.party(row)
  return Array.from({ length: rowCount }, (_, at) => firstRow + at).filter(table.granted)
}

function byId(findings: readonly AuditFinding[]): Map<AuditFindingId, AuditFinding[]> {
  const map = new Map<AuditFindingId, AuditFinding[]>()
  for (const finding of findings) {
    const known = map.get(finding.id)
    if (known) known.push(finding)
    else map.set(finding.id, [finding])
  }
  return map
}

/** Findings by kind, the gravest kinds first; a kind is as grave as its gravest finding. */
function groupsOf(findings: readonly AuditFinding[]): FindingGroup[] {
  const gravity = (severity: FindingGroup['severity']) => SEVERITIES.indexOf(severity)
  return [...byId(findings)]
    .map(([id, found]) => ({
      id,
      severity: found.reduce<FindingGroup['severity']>(
        (worst, { severity }) => (gravity(severity) < gravity(worst) ? severity : worst),
        'low',
      ),
      count: found.length,
      fixable: found.filter(({ fix, revokeFilter }) => fix !== null || revokeFilter !== undefined).length,
      revocable: found.filter(isRevocable).length,
    }))
    .sort((one, other) => gravity(one.severity) - gravity(other.severity) || other.count - one.count)
}

/** What is shown before anything is. */
const NOTHING: TenantSnapshot = {
  tenantId: '',
  environment: 'global',
  takenAt: '1970-01-01T00:00:00Z',
  scopes: [],
  applications: [],
  principals: [],
  grants: [],
  assignments: [],
  users: [],
  owners: null,
  coverage: {
    complete: false,
    notRead: [],
    counts: {
      applications: 0,
      principals: 0,
      grants: 0,
      assignments: 0,
      assignmentsToPeople: 0,
      resourcesAsked: 0,
      users: 0,
    },
    counted: { applications: null, principals: null, grants: null },
  },
}

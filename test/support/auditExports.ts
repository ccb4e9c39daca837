import type { ExportFormat, ExportProgress, ExportRequest, RiskOverride } from '../../src/domain/audit/api'
import { AUDIT_COLUMNS } from '../../src/domain/audit/report'
import { createExport, type ExportParts } from '../../src/domain/audit/export/createExport'
import { exportTexts } from '../../src/domain/audit/export/texts'
import { auditCredentials } from '../../src/domain/audit/findings/credentials'
import { auditFindings } from '../../src/domain/audit/findings/findings'
import { createRowTable } from '../../src/domain/audit/rows/table'
import { AUDIT_NOW } from '../../src/domain/audit/rows/testing'
import type { RowTable } from '../../src/domain/audit/rows/types'
import { factsOf } from '../../src/domain/audit/snapshotFacts'
import type { TenantSnapshot } from '../../src/domain/audit/types'
import auditEnglish from '../../src/locales/en/audit'
import auditFindingsEnglish from '../../src/locales/en/auditFindings'
import auditReportEnglish from '../../src/locales/en/auditReport'
import riskEnglish from '../../src/locales/en/risk'
import auditFrench from '../../src/locales/fr/audit'
import auditFindingsFrench from '../../src/locales/fr/auditFindings'
import auditReportFrench from '../../src/locales/fr/auditReport'
import riskFrench from '../../src/locales/fr/risk'

/* Whole files of an audit, as the worker writes them. */

export const TEXTS = {
  en: exportTexts({
    auditReport: auditReportEnglish,
    auditFindings: auditFindingsEnglish,
    audit: auditEnglish,
    risk: riskEnglish,
  }),
  fr: exportTexts({
    auditReport: auditReportFrench,
    auditFindings: auditFindingsFrench,
    audit: auditFrench,
    risk: riskFrench,
  }),
}

/** Keys of the texts below this one, e.g. `audit.what`. */
export function keysUnder(path: string): string[] {
  const below = Object.keys(TEXTS.en).filter((key) => key.startsWith(`${path}.`))
  return below.map((key) => key.slice(path.length + 1)).sort()
}

/** What a report answers to an export. */
export function partsOf(table: RowTable): ExportParts {
  const all = Int32Array.from({ length: table.count }, (_, row) => row)
  return {
    findings: () => auditFindings(table, AUDIT_NOW),
    credentials: () => auditCredentials(table, AUDIT_NOW),
    facts: () => factsOf(table.snapshot, 0),
    // Any filter finds every second row.
    rowsOf: ({ filter }) => (filter === '' ? all : all.filter((row) => row % 2 === 0)),
  }
}

/** Everything with all columns, but for the changes. */
export const requestOf = (format: ExportFormat, changes: Partial<ExportRequest> = {}): ExportRequest => ({
  format,
  rows: null,
  query: { filter: '', sort: [], group: 'none', expanded: [] },
  columns: [...AUDIT_COLUMNS],
  language: 'en',
  texts: TEXTS[changes.language ?? 'en'],
  tenantName: 'Contoso',
  ...changes,
})

/** How far the file was after each part; the last one brings the file. */
export function progressOf(table: RowTable, request: ExportRequest): ExportProgress[] {
  const running = createExport(table, partsOf(table), request)
  const progress: ExportProgress[] = []
  for (;;) {
    const part = running.next()
    progress.push(part)
    if ((part.done === part.total) !== (part.file !== null))
      throw new Error('Done without a file, or a file before the end')
    if (part.file) return progress
  }
}

/** The whole file as text. */
export async function exported(table: RowTable, request: ExportRequest): Promise<string> {
  const bytes = await progressOf(table, request).at(-1)?.file?.arrayBuffer()
  // `text()` would drop the byte order mark.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

export const tableOf = (snapshot: TenantSnapshot, overrides: RiskOverride[] = []) =>
  createRowTable(snapshot, overrides, AUDIT_NOW)

import type { ExportProgress } from '../api'
import type { ExportSource } from './source'

const PROVENANCE_SCHEMA = 'permission-audit-provenance/1'

/** Where a file’s rows come from and what they lack, as `docs/permission-audit.md` describes it. */
export function provenanceOf({ facts, selection, words }: ExportSource) {
  const { tenantId, environment, takenAt, scopes, coverage, rulesVersion, overrides } = facts
  const { complete, notRead, counts, counted } = coverage
  return {
    tenantId,
    environment,
    takenAt,
    language: words.language,
    rulesVersion,
    overrides,
    scopes,
    selection: selection.part,
    coverage: { complete, notRead, counts, counted },
  }
}

/** The same as a file of its own, for one that has no place for it. */
export function provenanceFile(source: ExportSource, file: string): NonNullable<ExportProgress['beside']> {
  const rowCount = source.selection.rows.length
  const told = { schema: PROVENANCE_SCHEMA, file, rowCount, ...provenanceOf(source) }
  return {
    fileName: `${file.replace(/\.\w+$/u, '')}-provenance.json`,
    file: new Blob([`${JSON.stringify(told, null, 2)}\n`], { type: 'application/json' }),
  }
}

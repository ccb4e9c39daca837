import type { AuditQuery, AuditCredential, AuditFacts, AuditFinding } from '../report'
import type { ExportFormat, ExportProgress, ExportRequest } from '../api'
import type { RowTable } from '../rows/types'
import { csvPieces } from './csv'
import { exportFileName } from './fileName'
import { htmlEntries } from './html/entries'
import { htmlPieces } from './html/page'
import { type ExportRun, type ExportStep, inParts } from './inParts'
import { jsonPieces } from './json'
import { provenanceFile } from './provenance'
import { concerns, type Selection } from './selection'
import type { ExportSource, Pieces } from './source'
import { createWords } from './words'

interface Writer {
  type: string
  write(source: ExportSource): Pieces
  /** Pieces that one part takes: some 10 ms. */
  atOnce: number
  /** It also tells findings and credentials. */
  tellsAll: boolean
  /** Pieces that the file has, but for a few. */
  count(table: RowTable, selection: Selection): number
  beside?: (source: ExportSource, fileName: string) => ExportProgress['beside']
}

const allOf = ({ rows, findings, credentials }: Selection): number =>
  rows.length + findings.length + credentials.length

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  csv: {
    type: 'text/csv;charset=utf-8',
    write: csvPieces,
    atOnce: 1000,
    tellsAll: false,
    count: (_, selection) => allOf(selection),
    beside: provenanceFile,
  },
  json: {
    type: 'application/json',
    write: jsonPieces,
    atOnce: 2000,
    tellsAll: true,
    count: (_, selection) => allOf(selection),
  },
  html: {
    type: 'text/html;charset=utf-8',
    write: htmlPieces,
    atOnce: 500,
    tellsAll: true,
    count: htmlEntries,
  },
}

/** What an audit answers to whoever exports it. */
export interface ExportParts {
  findings(): AuditFinding[]
  credentials(): AuditCredential[]
  facts(): AuditFacts
  /** Numbers of the rows that a query finds, in its order. */
  rowsOf(query: AuditQuery): Int32Array
}

/** Writes an audit as a file. Each part costs some 10 ms, save what the first ones ask of `parts`. To cancel, call no more. */
export function createExport(table: RowTable, parts: ExportParts, request: ExportRequest): ExportRun {
  const facts = parts.facts()
  const fileName = exportFileName(facts, request.tenantName, request.format)
  return inParts(fileName, run(table, parts, request, facts, fileName))
}

function* run(
  table: RowTable,
  parts: ExportParts,
  request: ExportRequest,
  facts: AuditFacts,
  fileName: string,
): Generator<ExportStep, void> {
  const { type, write, atOnce, tellsAll, count, beside } = WRITERS[request.format]
  const rows = request.rows ?? parts.rowsOf(request.query)
  const filter = request.rows ? '' : request.query.filter.trim()
  const whole = request.rows === null && filter === ''
  yield { done: 0, total: 1, file: null }

  const isConcerned = tellsAll && !whole ? concerns(table, rows) : () => true
  const findings = tellsAll ? parts.findings().filter(isConcerned) : []
  yield { done: 0, total: 1, file: null }
  const credentials = tellsAll ? parts.credentials().filter(isConcerned) : []
  const selection: Selection = {
    part: whole ? null : { filter, rows: rows.length, of: table.count },
    rows,
    findings,
    credentials,
  }
  const total = Math.max(1, count(table, selection))
  yield { done: 0, total, file: null }

  const words = createWords(request.language, request.texts)
  const source = { table, facts, selection, request, words }
  const blobs: Blob[] = []
  let text = ''
  let done = 0
  for (const piece of write(source)) {
    text += piece ?? ''
    if (piece !== null && ++done % atOnce !== 0) continue
    // At once, so that the whole text is never in the worker's own memory.
    blobs.push(new Blob([text]))
    text = ''
    yield { done: Math.min(done, total - 1), total, file: null }
  }
  yield {
    done: total,
    total,
    file: new Blob([...blobs, text], { type }),
    beside: beside?.(source, fileName),
  }
}

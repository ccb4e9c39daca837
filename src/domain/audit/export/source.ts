import type { ExportRequest } from '../api'
import type { AuditFacts } from '../report'
import type { RowTable } from '../rows/types'
import type { Selection } from './selection'
import type { Words } from './words'

/** What a file is written from. */
export interface ExportSource {
  table: RowTable
  facts: AuditFacts
  selection: Selection
  request: ExportRequest
  words: Words
}

/** A file piece by piece, about one for each row; the pieces one after the other are the file. null: much work was done, so this part ends here. */
export type Pieces = Generator<string | null, void>

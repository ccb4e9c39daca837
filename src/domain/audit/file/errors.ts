/** Stable words for why a file is no snapshot that can be shown. */
export const SNAPSHOT_FILE_ERRORS = [
  /** More than a tab could hold once it is read: refused by its size, before a byte of it is read. */
  'too-large',
  /** The browser could not read it: moved, changed or locked since it was chosen. */
  'unreadable',
  'not-a-snapshot',
  /** A snapshot, but of a format that this console does not know. */
  'other-version',
  /** It ends before its end. */
  'truncated',
  /** Changed since it was written: `line` is the first line that cannot be right. */
  'damaged',
  /** Sound, but of another tenant than the snapshot that it was to be compared with. */
  'other-tenant',
] as const
type SnapshotFileErrorCode = (typeof SNAPSHOT_FILE_ERRORS)[number]

/** `message` is the code, so that it survives a worker’s boundary. */
export class SnapshotFileError extends Error {
  readonly code: SnapshotFileErrorCode
  /** From 1; null where no line in particular is wrong. */
  readonly line: number | null
  constructor(code: SnapshotFileErrorCode, line: number | null = null) {
    super(code)
    this.name = 'SnapshotFileError'
    this.code = code
    this.line = line
  }
}

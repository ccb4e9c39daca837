/** A hand-off as it came in, not yet read. */
export interface Given {
  source: 'link' | 'file' | 'pasted'
  text: string
  /** The file's name. */
  name?: string
}

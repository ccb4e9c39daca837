/** Of an overrides file; a browser keeps it whole. */
export const OVERRIDES_SCHEMA = 'risk-overrides/1'
/** In characters: thousands of ratings with a sentence each. */
export const OVERRIDES_MOST_CHARACTERS = 512 * 1024
export const OVERRIDES_MOST_ENTRIES = 5_000
export const REASON_MOST_CHARACTERS = 500

/** Stable words for why an overrides file is refused; texts: `risk:overrides.error.{code}`. */
export type OverridesErrorCode =
  | 'too-large'
  | 'unreadable'
  | 'not-json'
  /** JSON, but no overrides file. */
  | 'not-overrides'
  | 'other-version'
  | 'too-many'
  /** An entry that is no object. */
  | 'not-an-entry'
  | 'missing'
  | 'unknown-field'
  /** The same outside the entries. */
  | 'unknown-part'
  | 'bad-value'
  /** Not one of the words that the field knows. */
  | 'unknown-word'
  | 'too-long'
  /** Control or direction characters, which make a text look like another one. */
  | 'hostile-text'
  /** Another entry rates the same permission. */
  | 'duplicate'

/** What a text needs; 0 or empty where the code has no use for it. */
export interface OverridesErrorParams {
  /** From 1. */
  entry: number
  /** The other of two entries, from 1. */
  other: number
  /** Bounded and free of control characters. */
  field: string
  limit: number
  /** What the field may be. */
  known: string
  schema: string
}
export const NO_PARAMS: OverridesErrorParams = {
  entry: 0,
  other: 0,
  field: '',
  limit: 0,
  known: '',
  schema: '',
}

export interface OverridesError {
  code: OverridesErrorCode
  params: OverridesErrorParams
}

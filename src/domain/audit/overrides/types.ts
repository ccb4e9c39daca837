/** Of an overrides file; a browser keeps it whole. */
export const OVERRIDES_SCHEMA = 'risk-overrides/1'
/** In characters: thousands of ratings with a sentence each. */
export const OVERRIDES_MOST_CHARACTERS = 512 * 1024
export const OVERRIDES_MOST_ENTRIES = 5_000
export const REASON_MOST_CHARACTERS = 500

/** Stable words for why an overrides file is refused. */
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
  | 'bad-value'
  | 'too-long'
  /** Control or direction characters, which make a text look like another one. */
  | 'hostile-text'
  /** Another entry rates the same permission. */
  | 'duplicate'

export interface OverridesError {
  code: OverridesErrorCode
  /** Always bounded and free of control characters. `entry` counts from 1; `other` too; `known`: what the field may be. */
  params: {
    entry?: number
    field?: string
    other?: number
    limit?: number
    known?: string
    schema?: string
  }
}

/** Fields of the filter language; what each knows is in `fields`. */
export type FilterField =
  | 'risk'
  | 'source'
  | 'overridden'
  | 'kind'
  | 'consent'
  | 'status'
  | 'declared'
  | 'granted'
  | 'hidden'
  | 'known'
  | 'principal'
  | 'app'
  | 'type'
  | 'enabled'
  | 'publisher'
  | 'verified'
  | 'credentials'
  | 'expires'
  | 'owner'
  | 'resource'
  | 'permission'
  | 'user'
  | 'finding'
  | 'capability'
  | 'row'

export type FilterOperator = ':' | '>' | '>=' | '<' | '<='

/**
 * A stretch of time. `ms`: `from` (included) to `to` (excluded) since the epoch; `days`: more than `from` to at most `to`
 * days from now.
 */
export interface FilterRange {
  unit: 'ms' | 'days'
  from: number
  to: number
}

/** One value of a term; positions are those of its text, quotes included. */
export interface FilterValue {
  from: number
  to: number
  /** As meant: without quotes and escapes. */
  text: string
  quoted: boolean
  operator: FilterOperator
  /** What stands between the wildcards; one part: there is none. */
  parts: string[]
  /** The field's own words that it stands for; empty: it is a name or a time. */
  choices: string[]
  range: FilterRange | null
}

/** A condition; all of them must hold. Any one of its values is enough. */
export interface FilterTerm {
  from: number
  to: number
  negated: boolean
  /** null: free words, looked for in names and ids. */
  field: FilterField | null
  values: FilterValue[]
}

export type FilterErrorCode =
  | 'unknown-field'
  | 'unknown-value'
  | 'empty-value'
  | 'unfinished-quote'
  | 'bad-date'
  /** A comparison that the field does not know. */
  | 'bad-comparison'

/** A part that cannot be understood, and so matches nothing. Texts: `audit:filterErrors.{code}`. */
export interface FilterError {
  code: FilterErrorCode
  from: number
  to: number
  /** As typed. */
  field: string
  value: string
  /** The known field or value that is nearest to what was typed. */
  suggestion: string | null
  /** What the field knows; empty where it takes any name. */
  known: readonly string[]
}

export interface ParsedFilter {
  terms: FilterTerm[]
  errors: FilterError[]
}

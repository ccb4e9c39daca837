/** What a notice can say about any thrown value. */
export interface ErrorFacts {
  /** Whose error: Graph's answers, the token's, or neither. */
  source: 'graph' | 'token' | 'other'
  kind: string
  code: string
  status: number
  requestId: string | null
  /** Delegated permissions that a token was wanted for. */
  scopes: string[]
  message: string
}

/** Reads GraphError and TokenError by their fields: `ui` may not import the classes. */
export function errorFacts(error: unknown): ErrorFacts {
  const fields: Record<string, unknown> = error instanceof Error ? { ...error } : {}
  const name = error instanceof Error ? error.name : ''
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    source: name === 'GraphError' ? 'graph' : name === 'TokenError' ? 'token' : 'other',
    kind: text(fields.kind),
    code: text(fields.code) || (text(fields.aadsts) && `AADSTS${text(fields.aadsts)}`),
    status: typeof fields.status === 'number' ? fields.status : 0,
    requestId: text(fields.requestId) || null,
    scopes: Array.isArray(fields.scopes) ? fields.scopes.map(String) : [],
    message: error instanceof Error ? error.message : String(error),
  }
}

/** Errors of the authority with their numbers: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export interface AuthorityError {
  /** OAuth's code. */
  error: string
  aadsts: number
  message: string
  suberror?: string
  claims?: string
}

export const fault = (
  error: string,
  aadsts: number,
  message: string,
  more: Partial<AuthorityError> = {},
): AuthorityError => ({
  error,
  aadsts,
  message,
  ...more,
})

/** Entra's shape of an error: text with number, trace and time. */
export function describe(
  { aadsts, message }: AuthorityError,
  traceId: string,
  correlationId: string,
  now: number,
): string {
  const time = new Date(now).toISOString().replace('T', ' ').slice(0, 19) + 'Z'
  return `AADSTS${aadsts}: ${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${time}`
}

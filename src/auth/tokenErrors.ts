import { TokenError, type TokenErrorKind } from './session'

/** The fields of MSAL's errors that count, read by shape so that anything may be handed in. */
interface MsalErrorFields {
  errorCode: string
  subError: string
  message: string
  errorNo: string
  interaction: boolean
}

function fieldsOf(error: unknown): MsalErrorFields {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    errorCode: text(fields.errorCode),
    subError: text(fields.subError),
    message: text(fields.errorMessage) || text(fields.message),
    errorNo: text(fields.errorNo),
    interaction: fields.name === 'InteractionRequiredAuthError',
  }
}

/** The AADSTS number in an error of MSAL or in any text of the authority: `65001`. */
export function aadstsOf(error: unknown): string | undefined {
  const { message, errorNo } = fieldsOf(error)
  return /AADSTS(\d+)/u.exec(typeof error === 'string' ? error : message)?.[1] ?? (errorNo || undefined)
}

/** The authority's own words, without MSAL's error name before them; MSAL's code where all it has is a link. */
export function rawText(error: unknown): string {
  const { message, errorCode } = fieldsOf(error)
  return (message.startsWith('See https://aka.ms/') ? errorCode : message) || String(error)
}

const BLOCKED = ['popup_window_error', 'empty_window_error']
const CANCELLED = ['user_cancelled', 'interaction_in_progress_cancelled', 'redirect_bridge_empty_response']
/** No answer of the authority. https://learn.microsoft.com/entra/msal/javascript/browser/errors */
const UNREACHABLE = ['no_network_connectivity', 'post_request_failed', 'get_request_failed', 'network_error']
/** The person pressed Cancel, an administrator has to consent, the policy forbids it, or the account is not assigned. */
const DENIED_NUMBERS = ['65004', '90094', '90093', '90095', '90008', '50105', '53003', '900941', '900981']

/** Consent is missing, as opposed to another prompt (MFA, an old session) that no permission is lacking for. */
export function lacksConsent(error: unknown): boolean {
  const { errorCode, subError } = fieldsOf(error)
  return aadstsOf(error) === '65001' || subError === 'consent_required' || errorCode === 'consent_required'
}

function kindOf(error: unknown, inPopup: boolean): TokenErrorKind {
  const { errorCode, interaction } = fieldsOf(error)
  const aadsts = aadstsOf(error)
  if (BLOCKED.includes(errorCode)) return 'blocked'
  if (aadsts && DENIED_NUMBERS.includes(aadsts)) return 'denied'
  if (errorCode === 'access_denied') return 'denied'
  // The hidden frame of a silent renewal also times out: the browser keeps the authority's cookies from it.
  if (errorCode === 'timed_out') return inPopup ? 'cancelled' : 'interaction-required'
  if (CANCELLED.includes(errorCode)) return 'cancelled'
  if (interaction || errorCode === 'no_account_error') return 'interaction-required'
  return 'failed'
}

/** What MSAL threw while getting a token for `scopes`, as the one error that the console knows. */
export function toTokenError(error: unknown, scopes: readonly string[], inPopup: boolean): TokenError {
  if (error instanceof TokenError) return error
  return new TokenError(kindOf(error, inPopup), scopes, {
    aadsts: aadstsOf(error),
    unreachable: UNREACHABLE.includes(fieldsOf(error).errorCode),
    message: rawText(error),
    cause: error,
  })
}

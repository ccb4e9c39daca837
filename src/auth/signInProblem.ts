import { aadstsOf, rawText } from './tokenErrors'

/** The setting (or thing outside of the console) to put right. */
export type SignInBlame =
  | 'clientId'
  | 'tenant'
  | 'environment'
  | 'redirectUri'
  | 'platform'
  | 'permissions'
  | 'consent'
  | 'assignment'
  | 'account'
  | 'conditionalAccess'
  | 'network'
  | 'nothing'

/** Texts: `shell:signInProblem.{cause}`. */
export type SignInCause =
  | 'unknownClientId'
  | 'applicationDisabled'
  | 'unknownTenant'
  | 'otherCloud'
  | 'redirectMismatch'
  | 'notSpa'
  | 'singleTenant'
  | 'wrongAccount'
  | 'permissionMissing'
  | 'declined'
  | 'adminApproval'
  | 'notAssigned'
  | 'conditionalAccess'
  | 'noAnswer'
  | 'cancelled'
  | 'other'

export interface SignInProblem {
  cause: SignInCause
  blame: SignInBlame
  /** As the authority says it, e.g. `65004`. */
  aadsts: string | null
  /** The authority's own text, to be shown as it is. */
  raw: string
}

/**
 * Only for words on the page; nothing behaves by these numbers, which may change.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const CAUSES: readonly (readonly [SignInCause, SignInBlame, readonly string[]])[] = [
  ['unknownClientId', 'clientId', ['700016', '7000229']],
  ['applicationDisabled', 'clientId', ['7000112', '70001']],
  ['unknownTenant', 'tenant', ['90002', '50059', '50128', '90019']],
  ['otherCloud', 'environment', ['90038', '900382', '900432', '50049', '1000104']],
  ['redirectMismatch', 'redirectUri', ['50011', '70004', '900971', '500113']],
  ['notSpa', 'platform', ['9002326', '7000218', '700025']],
  ['singleTenant', 'tenant', ['50194', '9001023', '90130', '90124']],
  ['wrongAccount', 'account', ['50020', '16000', '50034', '51004', '90072', '500208']],
  ['permissionMissing', 'permissions', ['65005', '650056', '650057', '70011']],
  ['declined', 'consent', ['65004']],
  ['adminApproval', 'consent', ['65001', '90094', '90093', '90095', '90008', '900941', '900981']],
  ['notAssigned', 'assignment', ['50105']],
  [
    'conditionalAccess',
    'conditionalAccess',
    ['53003', '53000', '53001', '530032', '530035', '50005', '50131'],
  ],
]

/** MSAL's own codes, where no number came from the authority. */
const CODES: Readonly<Record<string, readonly [SignInCause, SignInBlame]>> = {
  access_denied: ['declined', 'consent'],
  user_cancelled: ['cancelled', 'nothing'],
  no_network_connectivity: ['noAnswer', 'network'],
  post_request_failed: ['noAnswer', 'network'],
  get_request_failed: ['noAnswer', 'network'],
  network_error: ['noAnswer', 'network'],
  endpoints_resolution_error: ['unknownTenant', 'tenant'],
  openid_config_error: ['unknownTenant', 'tenant'],
}

/** Why a sign-in failed, in terms of what can be put right. */
export function signInProblem(error: unknown): SignInProblem {
  const aadsts = aadstsOf(error) ?? null
  const raw = rawText(error)
  const byNumber = CAUSES.find(([, , numbers]) => aadsts !== null && numbers.includes(aadsts))
  if (byNumber) return { cause: byNumber[0], blame: byNumber[1], aadsts, raw }
  const code = (error as { errorCode?: unknown } | null)?.errorCode
  const [cause, blame] = (typeof code === 'string' ? CODES[code] : undefined) ?? ['other', 'nothing']
  return { cause, blame, aadsts, raw }
}

/** What stands where something secret stood. */
export const MASK = '•••'

/** Authorization codes have hundreds of characters, Graph's longest error code has half as many as this. */
const SHORTEST_CODE = 80

const JWT = /\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?(?:\.[\w-]+){0,2}/gu
const NAMES =
  'access_token|refresh_token|id_token|client_secret|client_assertion|assertion|device_code|code_verifier|password|passwd|code|id_token_hint'
const IN_JSON = new RegExp(String.raw`("(?:${NAMES})"\s*:\s*")(?:[^"\\]|\\[\s\S])*`, 'giu')
/** JSON inside of a JSON text, as logs write it. */
const IN_QUOTED_JSON = new RegExp(String.raw`(\\"(?:${NAMES})\\"\s*:\s*\\")(?:[^"\\]|\\(?!"))*`, 'giu')
const IN_FORM = new RegExp(String.raw`((?:^|[?#&\s;'"])(?:${NAMES})=)[^&\s'"]+`, 'giu')
const BEARER = /(\bBearer\s+)[\w.~+/=-]{8,}/giu

/** The text with tokens, secrets and codes masked. What only looks like a name (`"code": "InvalidRequest"`) stays. */
export function maskSecrets(text: string): string {
  return text
    .replace(JWT, MASK)
    .replace(IN_JSON, maskUnlessWord)
    .replace(IN_QUOTED_JSON, maskUnlessWord)
    .replace(IN_FORM, maskUnlessWord)
    .replace(BEARER, `$1${MASK}`)
}

/** `code` is also the word for the kind of an error; an authorization code is long. */
function maskUnlessWord(whole: string, before: string): string {
  const isCode = /\bcode\b/iu.test(before)
  return isCode && whole.length - before.length < SHORTEST_CODE ? whole : before + MASK
}

import type { RedirectPlatform } from '../../../domain/changes/steps'

/** Why Entra would refuse a redirect URI. Texts: `apps:authentication.problem.{problem}`. */
export type RedirectProblem = 'empty' | 'no-address' | 'fragment' | 'not-https' | 'too-long' | 'there'

/** https://learn.microsoft.com/entra/identity-platform/reply-url#maximum-uri-length */
const LONGEST = 256
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u

/**
 * What is wrong with a redirect URI before Entra says so; null: nothing. `others`: what the registration has.
 * https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export function redirectProblem(
  text: string,
  platform: RedirectPlatform,
  others: readonly string[],
): RedirectProblem | null {
  const uri = text.trim()
  if (uri === '') return 'empty'
  if (uri.length > LONGEST) return 'too-long'
  if (others.includes(uri)) return 'there'
  if (!URL.canParse(uri) || /\s/u.test(uri)) return 'no-address'
  const { protocol, hostname } = new URL(uri)
  if (uri.includes('#')) return 'fragment'
  // A program on the machine may have a scheme of its own.
  if (platform === 'public-client') return null
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname)) ? null : 'not-https'
}

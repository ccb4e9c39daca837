/** A redirect URI taken apart; host without user, port and a dot at its end, in lower case. */
export interface RedirectAddress {
  uri: string
  scheme: string
  host: string
  /** What comes after the host and port. */
  rest: string
}

/** null: it is no address with a host (`urn:…`, `msal123://`, a word). */
export function parseRedirect(uri: string): RedirectAddress | null {
  // Browsers take a backslash for a slash, and drop what cannot be seen.
  const plain = uri.replace(/[\p{Cc}\s]/gu, '').replaceAll('\\', '/')
  const [, scheme = '', authority = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/iu.exec(plain) ?? []
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/u, '')
    .replace(/\.$/u, '')
    .toLowerCase()
  return host ? { uri, scheme: scheme.toLowerCase(), host, rest } : null
}

/** The person's own machine. https://learn.microsoft.com/entra/identity-platform/reply-url#localhost-exceptions */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    /^127(?:\.\d{1,3}){3}$/u.test(host) ||
    host === '[::1]'
  )
}

/** Why nothing lasting can be behind a host; null: nothing is known against it. */
type DeadHost = 'tunnel' | 'reserved' | 'private' | 'retired'

/** Addresses that the next one who asks may be given. */
const TUNNELS = [
  'ngrok.io',
  'ngrok.app',
  'ngrok.dev',
  'ngrok-free.app',
  'ngrok-free.dev',
  'trycloudflare.com',
  'loca.lt',
  'localtunnel.me',
  'serveo.net',
  'localhost.run',
  'lhr.life',
  'lhr.rocks',
  'pagekite.me',
  'devtunnels.ms',
  'tunnelmole.net',
  'bore.pub',
  'telebit.io',
  'pinggy.link',
  'pinggy.online',
  'webhook.site',
  'requestbin.com',
  'pipedream.net',
]
/** https://www.rfc-editor.org/rfc/rfc2606, https://www.rfc-editor.org/rfc/rfc6762 and https://www.rfc-editor.org/rfc/rfc6761 */
const RESERVED = ['example.com', 'example.net', 'example.org', 'example', 'test', 'invalid', 'local']
/** Azure's classic cloud services, retired on 31 August 2024. https://learn.microsoft.com/azure/cloud-services/cloud-services-choose-me */
const RETIRED = ['cloudapp.net']

/** By name alone: nothing is asked of any host. */
export function deadHost(host: string): DeadHost | null {
  const isUnder = (domain: string) => host === domain || host.endsWith(`.${domain}`)
  if (TUNNELS.some(isUnder)) return 'tunnel'
  if (RESERVED.some(isUnder)) return 'reserved'
  if (isPrivateAddress(host)) return 'private'
  return RETIRED.some(isUnder) ? 'retired' : null
}

/** https://www.rfc-editor.org/rfc/rfc1918, https://www.rfc-editor.org/rfc/rfc3927 and https://www.rfc-editor.org/rfc/rfc4193 */
function isPrivateAddress(host: string): boolean {
  if (/^\[f[cd][0-9a-f]{2}:|^\[fe[89ab][0-9a-f]:/u.test(host)) return true
  const [, one, two] = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/u.exec(host) ?? []
  const first = Number(one ?? Number.NaN)
  const second = Number(two ?? Number.NaN)
  return (
    first === 10 ||
    first === 0 ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 169 && second === 254)
  )
}

/** Domains under which anybody can have a name. */
const SHARED = [
  'azurewebsites.net',
  'azurestaticapps.net',
  'azurecontainerapps.io',
  'cloudapp.azure.com',
  'cloudapp.net',
  'trafficmanager.net',
  'azureedge.net',
  'azurefd.net',
  'web.core.windows.net',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'netlify.app',
  'vercel.app',
  'pages.dev',
  'workers.dev',
  'web.app',
  'firebaseapp.com',
  'amazonaws.com',
  'cloudfront.net',
  ...TUNNELS,
]

/** Does `*` stand for a name that anybody can take: directly under a shared domain, or a whole top-level domain? */
export function isOpenWildcard(host: string): boolean {
  if (!host.includes('*')) return false
  const fixed = host.slice(host.lastIndexOf('*') + 1).replace(/^[^.]*\.?/u, '')
  return !fixed.includes('.') || SHARED.some((domain) => fixed === domain || isRegionOf(fixed, domain))
}

/** `westeurope.azurecontainerapps.io`, `eastus.cloudapp.azure.com`: as shared as the domain above. */
function isRegionOf(host: string, domain: string): boolean {
  return host.endsWith(`.${domain}`) && /^[a-z]+\d?$/u.test(host.slice(0, -domain.length - 1))
}

import { ENVIRONMENTS } from '../../domain/environments'
import { AUTH_PATH } from '../paths'

/** `page`: everything; `auth`: the redirect page, which MSAL opens in a frame of our own origin. */
export type PageKind = 'page' | 'auth'

export function pageKind(pathname: string): PageKind {
  return pathname === AUTH_PATH || pathname.startsWith(`${AUTH_PATH}/`) ? 'auth' : 'page'
}

type Directives = Record<string, readonly string[]>

const authorities = [...new Set(Object.values(ENVIRONMENTS).map(({ authority }) => authority))]
const graphs = [...new Set(Object.values(ENVIRONMENTS).map(({ graph }) => graph))]

const POLICY: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // Emotion, MUI's style engine, writes <style> elements: see docs/decisions/csp-and-headers.md.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'", ...graphs, ...authorities],
  // MSAL's silent renewal opens the authority in a hidden frame, which then comes back to our own /auth.
  'frame-src': ["'self'", ...authorities],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
}

const written = (directives: Directives) =>
  Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')

/** The policy for the `<meta>` of index.html; a meta element cannot carry frame-ancestors (https://www.w3.org/TR/CSP3/#meta-element). */
export function metaPolicy(): string {
  return written(POLICY)
}

/** The policy as a header. */
export function headerPolicy(kind: PageKind): string {
  return written({ ...POLICY, 'frame-ancestors': [kind === 'auth' ? "'self'" : "'none'"] })
}

/**
 * The same for Vite's development server alone, whose page has the inline preamble of React Refresh and a web socket.
 * Nothing of this reaches a build.
 */
export function developmentPolicy(kind: PageKind): string {
  return written({
    ...POLICY,
    'script-src': ["'self'", "'unsafe-inline'"],
    'connect-src': [...(POLICY['connect-src'] ?? []), 'ws:'],
    'frame-ancestors': [kind === 'auth' ? "'self'" : "'none'"],
  })
}

const DENIED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/**
 * What goes with every page besides the policy. There is no Cross-Origin-Opener-Policy on purpose: it would cut the
 * sign-in popup off from the page that opened it.
 */
export function plainHeaders(kind: PageKind): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': kind === 'auth' ? 'SAMEORIGIN' : 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  }
}

/** All headers of a page in production. */
export function pageHeaders(kind: PageKind): Record<string, string> {
  return { 'Content-Security-Policy': headerPolicy(kind), ...plainHeaders(kind) }
}

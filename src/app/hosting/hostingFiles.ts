import { AUTH_PATH } from '../paths'
import { pageHeaders } from './securityHeaders'

const FOREVER = 'public, max-age=31536000, immutable'
const FRESH = 'no-store'

/** staticwebapp.config.json. https://learn.microsoft.com/azure/static-web-apps/configuration */
export function staticWebAppConfig(): string {
  const page = 'index.html'
  return JSON.stringify(
    {
      navigationFallback: { rewrite: `/${page}`, exclude: ['/assets/*', '/config.json'] },
      globalHeaders: pageHeaders('page'),
      routes: [
        { route: AUTH_PATH, rewrite: `/${page}`, headers: pageHeaders('auth') },
        { route: `${AUTH_PATH}/*`, rewrite: `/${page}`, headers: pageHeaders('auth') },
        { route: '/config.json', headers: { 'Cache-Control': FRESH } },
        { route: '/assets/*', headers: { 'Cache-Control': FOREVER } },
      ],
    },
    null,
    2,
  )
}

/**
 * `_headers` of Cloudflare Pages. It joins the headers of every rule that matches, and two policies mean the stricter
 * of each, so /auth first takes the inherited ones away (`!`, which Netlify does not know: there this file would keep
 * the silent renewal from its frame).
 * https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(): string {
  const block = (path: string, lines: string[]) => [path, ...lines.map((line) => `  ${line}`)].join('\n')
  const lines = (headers: Record<string, string>) =>
    Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const detach = ['! Content-Security-Policy', '! X-Frame-Options']
  const auth = lines(pageHeaders('auth')).filter((line) =>
    /^(Content-Security-Policy|X-Frame-Options)/u.test(line),
  )
  return [
    block('/*', lines(pageHeaders('page'))),
    block(AUTH_PATH, [...detach, ...auth]),
    block(`${AUTH_PATH}/*`, [...detach, ...auth]),
    block('/config.json', [`Cache-Control: ${FRESH}`]),
    block('/assets/*', [`Cache-Control: ${FOREVER}`]),
    '',
  ].join('\n\n')
}

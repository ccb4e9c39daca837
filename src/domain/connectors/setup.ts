import type { ConnectionSetup, RedirectSpec } from './types'

/** Automation Cloud, and what new Studio projects target. */
export const DEFAULT_SETUP: ConnectionSetup = { baseUrl: 'cloud.uipath.com', targetFramework: 'net5' }

/** The redirect URIs that a registration needs for this setup, the most important first. */
export function redirectUris(redirect: RedirectSpec, setup: ConnectionSetup): string[] {
  const own =
    redirect.pattern === null ? redirect.uris : [redirect.pattern.replace('{baseURL}', setup.baseUrl)]
  return setup.targetFramework === 'net5' ? [...own, ...(redirect.urisWhenNet5 ?? [])] : own
}

import type { Application } from '../../directory'
import type { MoveRedirectUrisStep, RedirectPlatform, RedirectUriStep, StepRequest } from '../steps'

export const PLATFORMS: readonly RedirectPlatform[] = ['web', 'spa', 'public-client']

/** Properties of a registration by platform. https://learn.microsoft.com/graph/api/resources/application#properties */
export const PLATFORM_PROPERTY: Readonly<Record<RedirectPlatform, 'web' | 'spa' | 'publicClient'>> = {
  web: 'web',
  spa: 'spa',
  'public-client': 'publicClient',
}

export type RedirectUris = Readonly<Record<RedirectPlatform, string[]>>

/** The redirect URIs that a registration has on a platform. */
export function redirectUrisOf(
  application: Pick<Application, 'web' | 'spa' | 'publicClient'>,
  platform: RedirectPlatform,
): string[] {
  return application[PLATFORM_PROPERTY[platform]].redirectUris
}

/** The redirect URIs of a registration by platform. */
export function allRedirectUris(application: Application): RedirectUris {
  return {
    web: application.web.redirectUris,
    spa: application.spa.redirectUris,
    'public-client': application.publicClient.redirectUris,
  }
}

/**
 * The write of a redirect URI step: the platform's whole list with these in or out. Other platforms are not touched, nor
 * what else the platform's property holds: Graph merges it, and replaces the list.
 * https://learn.microsoft.com/graph/api/application-update
 */
export function redirectRequest(
  { kind, applicationObjectId, platform, uris }: RedirectUriStep,
  present: RedirectUris,
): StepRequest | null {
  const adds = kind === 'add-redirect-uris'
  const own = present[platform]
  const changed = uris.filter((uri) => own.includes(uri) !== adds)
  if (changed.length === 0) return null
  const redirectUris = adds ? [...own, ...changed] : own.filter((uri) => !changed.includes(uri))
  return {
    method: 'PATCH',
    path: `/applications/${applicationObjectId}`,
    body: { [PLATFORM_PROPERTY[platform]]: { redirectUris } },
  }
}

/**
 * The write of a move: both platforms in one request, since one URI cannot be on two, nor should be on none meanwhile. One
 * that is on neither any more is not brought back, nor is the step done: `isChangedSince` says so.
 */
export function moveRequest(
  { applicationObjectId, from, to, uris }: MoveRedirectUrisStep,
  present: RedirectUris,
): StepRequest | null {
  if (uris.every((uri) => present[to].includes(uri) && !present[from].includes(uri))) return null
  const moved = uris.filter((uri) => present[from].includes(uri))
  const stay = present[from].filter((uri) => !moved.includes(uri))
  const arrived = [...present[to], ...moved.filter((uri) => !present[to].includes(uri))]
  return {
    method: 'PATCH',
    path: `/applications/${applicationObjectId}`,
    body: {
      [PLATFORM_PROPERTY[from]]: { redirectUris: stay },
      [PLATFORM_PROPERTY[to]]: { redirectUris: arrived },
    },
  }
}

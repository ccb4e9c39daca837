import type { RedirectPlatform } from '../../../domain/changes/steps'

/** Platforms as plans name them, and as a registration does. */
export const PLATFORMS = [
  { id: 'web', key: 'web' },
  { id: 'spa', key: 'spa' },
  { id: 'public-client', key: 'publicClient' },
] as const satisfies readonly { id: RedirectPlatform; key: string }[]

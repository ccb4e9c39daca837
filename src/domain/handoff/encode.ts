import { toBase64 } from '../certificates/base64'
import { LIMITS } from './limits'
import type { HandOff } from './types'

/** Begins the fragment. Neither it nor base64url has a `=` or `&`, so that nobody takes it for an answer of the authority. */
export const FRAGMENT_START = 'handoff.'
/** Says in a file what it is. */
export const FILE_KIND = 'graph-connection-console/hand-off'

/** The fragment of a link, without `#`; null where it would be longer than a link may be. A file has room for more. */
export function encodeFragment(handOff: HandOff): string | null {
  const bytes = new TextEncoder().encode(JSON.stringify(handOff))
  const base64url = toBase64(bytes).replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=+$/u, '')
  const fragment = FRAGMENT_START + base64url
  return fragment.length <= LIMITS.fragment ? fragment : null
}

/** A file's text, to be read by people too. */
export function encodeFile(handOff: HandOff): string {
  return `${JSON.stringify({ kind: FILE_KIND, ...handOff }, null, 2)}\n`
}

/** A file's name: what connection it is about. */
export function handOffFileName({ connectorId, authTypeId }: HandOff): string {
  return `hand-off-${connectorId}-${authTypeId}.json`
}

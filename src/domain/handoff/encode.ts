import { type Carrier, toFile, toFragment } from './carrier'
import { LIMITS } from './limits'
import { HAND_OFF_VERSION, type HandOff } from './types'

/** Begins the fragment. */
export const FRAGMENT_START = 'handoff.'
/** Says in a file what it is. */
export const FILE_KIND = 'graph-connection-console/hand-off'

export const HAND_OFF_CARRIER: Carrier = {
  start: FRAGMENT_START,
  kind: FILE_KIND,
  version: HAND_OFF_VERSION,
  limits: LIMITS,
}

/** The fragment of a link, without `#`; null where it would be longer than a link may be. A file has room for more. */
export function encodeFragment(handOff: HandOff): string | null {
  return toFragment(HAND_OFF_CARRIER, handOff)
}

/** A file's text, to be read by people too. */
export function encodeFile(handOff: HandOff): string {
  return toFile(HAND_OFF_CARRIER, handOff)
}

/** A file's name: what connection it is about. */
export function handOffFileName({ connectorId, authTypeId }: HandOff): string {
  return `hand-off-${connectorId}-${authTypeId}.json`
}

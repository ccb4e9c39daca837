import { decodeHandOff } from './decode'
import { encodeFile } from './encode'
import type { HandOff } from './types'

/** A hand-off as the router's state, from its own screen to the form that it fills. */
export function passOn(handOff: HandOff): { handOff: string } {
  return { handOff: encodeFile(handOff) }
}

/** What {@link passOn} put there; null for anything else: the browser keeps that state, so it is read as strictly as a link. */
export function passedOn(state: unknown): HandOff | null {
  if (typeof state !== 'object' || state === null || !('handOff' in state)) return null
  const reading = typeof state.handOff === 'string' ? decodeHandOff(state.handOff) : null
  return reading?.ok ? reading.handOff : null
}

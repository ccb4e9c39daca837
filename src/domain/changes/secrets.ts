import type { AddSecretStep, Observation } from './steps'

/**
 * A secret cannot be made twice with the effect of once, and its value is in the answer alone. So where that answer was
 * lost: read again, and remove what `lostSecrets` names (`removalOfSecret`) before the request is sent anew, so that no
 * secret stays of which nobody has the value. Wait before reading: the secret may not be visible yet.
 */

/**
 * Key IDs of secrets that are there now, were not before the write, and are what it would have made: at most one. Of two
 * like it one may be somebody else's, so none is named.
 */
export function lostSecrets(step: AddSecretStep, before: Observation, now: Observation): string[] {
  const known = new Set(before.kind === 'secrets' ? before.entries.map((one) => one.keyId) : [])
  const lost = likelySecrets(step, now).filter((keyId) => !known.has(keyId))
  return lost.length === 1 ? lost : []
}

/**
 * Key IDs of the secrets that look as if this step made them, by name and end: for a step of which it is unknown whether
 * it came about (the console was closed while it was being written).
 */
export function likelySecrets(step: AddSecretStep, now: Observation): string[] {
  if (now.kind !== 'secrets') return []
  const end = seconds(step.endDateTime)
  return now.entries
    .filter((one) => one.displayName === step.displayName && seconds(one.endDateTime ?? '') === end)
    .map((one) => one.keyId)
}

/** Graph may round what is beyond seconds. */
function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000)
}

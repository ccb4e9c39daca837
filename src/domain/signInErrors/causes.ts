import { GRAPH } from './graphCauses'
import { SIGN_IN } from './signInCauses'
import type { Cause } from './cause'

export type CauseId = (typeof SIGN_IN)[number]['cause'] | (typeof GRAPH)[number]['cause']
type Known = Cause & { cause: CauseId }

export const SIGN_IN_CAUSES: readonly Known[] = SIGN_IN
export const GRAPH_CAUSES: readonly Known[] = GRAPH

const BY_NUMBER = new Map(
  SIGN_IN_CAUSES.flatMap((one) => one.codes.map((code) => [String(code), one] as const)),
)

/** The cause that an AADSTS number stands for; undefined where it is not known. */
export function causeOfNumber(code: string): Known | undefined {
  return BY_NUMBER.get(code)
}

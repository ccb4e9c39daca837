import type { Finding } from '../preflight/types'
import { GRAPH_CAUSES, SIGN_IN_CAUSES } from './causes'
import type { Diagnosis } from './types'

const FINDINGS = new Map([...SIGN_IN_CAUSES, ...GRAPH_CAUSES].map(({ cause, findings }) => [cause, findings]))

/** Faults of the form's findings that explain a code: those that name it, then those of the same cause, worst first. */
export function seenBefore(
  { code, cause }: Pick<Diagnosis, 'code' | 'cause'>,
  findings: readonly Finding[],
): Finding[] {
  const related = cause ? (FINDINGS.get(cause) ?? []) : []
  const rank = ({ wouldFailWith, severity }: Finding) =>
    (wouldFailWith === code ? 0 : 2) + (severity === 'blocks' ? 0 : 1)
  return findings
    .filter(({ severity }) => severity === 'blocks' || severity === 'warns')
    .filter(({ id, wouldFailWith }) => wouldFailWith === code || related.includes(id))
    .sort((one, other) => rank(one) - rank(other))
}

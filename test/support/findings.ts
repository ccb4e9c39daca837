import { type Finding, FINDING_IDS } from '../../src/domain/preflight/types'
import { ALL_CASES } from '../../src/domain/testing/cases/all'
import { runCase } from '../../src/domain/testing/cases/case'

/** Ids of every finding that there is, and every finding that the cases of the domain's tests bring about. */
export function allFindings(): { ids: readonly string[]; findings: readonly Finding[] } {
  return { ids: FINDING_IDS, findings: ALL_CASES.flatMap(runCase) }
}

import type { Guid, Instant } from '../directory'
import type { EnvironmentId } from '../environments'
import { sameGuid } from '../identifiers'

/** Why something that was handed over is not opened here. Texts: `received:remark.{reason}`. */
export type Elsewhere = 'other-tenant' | 'other-environment'
/** What its date says against it. Texts: `received:remark.{doubt}`. */
export type AgeDoubt = 'old' | 'from-the-future'

/** What may be said of anything that was handed over. */
export type CommonRemark = Elsewhere | AgeDoubt

interface Place {
  tenantId: Guid
  environment: EnvironmentId
}

const DAY = 86_400_000
/** A tenant changes; what is older than this is likely done or no longer wanted. */
const OLD_MS = 30 * DAY

const COMMON: readonly string[] = [
  'other-tenant',
  'other-environment',
  'old',
  'from-the-future',
] satisfies CommonRemark[]

/** Is this one of those, and none of a sort of content's own? */
export function isCommonRemark(id: string): id is CommonRemark {
  return COMMON.includes(id)
}

/** Does it belong to where it is opened? The tenant that it names is only compared. */
export function elsewhere(made: Place, opened: Place): Elsewhere[] {
  return [
    ...(made.environment === opened.environment ? [] : (['other-environment'] as const)),
    ...(sameGuid(made.tenantId, opened.tenantId) ? [] : (['other-tenant'] as const)),
  ]
}

/** Is it older than what is likely still wanted, or its date a day or more ahead? */
export function ageDoubts(createdAt: Instant, now: Date): AgeDoubt[] {
  const age = now.getTime() - Date.parse(createdAt)
  if (age > OLD_MS) return ['old']
  return age < -DAY ? ['from-the-future'] : []
}

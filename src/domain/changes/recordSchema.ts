import * as v from 'valibot'
import type { Guid } from '../directory'
import type { PermissionRef } from '../permissions/types'
import type { ChangeRecord } from './record'
import { CERTIFICATE, shape, type Shape, STEP, text } from './stepSchema'
import type {
  ChangePlan,
  ImpossibleAddition,
  ImpossiblePermission,
  PlanWarning,
  StepFailure,
  StepOutcome,
} from './types'

/** Of what is kept; another version is not read. */
export const RECORD_VERSION = 1

const texts = v.array(text)
const instant = v.pipe(
  text,
  v.check((given) => !Number.isNaN(Date.parse(given))),
)
/** A word of the console's own, by which a text is chosen: of a list that may grow, and never an inherited property. */
const word = <T extends string>() => v.pipe(text, v.regex(/^[a-z]+(?:-[a-z]+)*$/u)) as unknown as Shape<T>

const PLAN = shape<ChangePlan>({
  id: v.pipe(text, v.minLength(1)),
  tenantId: text,
  appId: v.nullable(text),
  appDisplayName: text,
  createdAt: instant,
  steps: v.array(STEP),
  impossible: v.array(
    shape<ImpossiblePermission>({
      permission: shape<PermissionRef>({
        resourceAppId: text,
        kind: v.picklist(['Delegated', 'Application']),
        value: text,
      }),
      reason: word<ImpossiblePermission['reason']>(),
    }),
  ),
  impossibleAdditions: v.optional(
    v.array(shape<ImpossibleAddition>({ what: text, reason: word<ImpossibleAddition['reason']>() })),
  ),
  warnings: v.optional(v.array(shape<PlanWarning>({ code: word<PlanWarning['code']>(), stepIds: texts }))),
  undoOf: v.optional(text),
  left: v.optional(v.number()),
})

const OUTCOME = shape<StepOutcome>({
  stepId: text,
  state: v.picklist(['applied', 'already', 'failed', 'skipped', 'cancelled', 'unknown']),
  skippedBecause: v.optional(v.picklist(['dependency', 'in-use'])),
  error: v.optional(
    shape<StepFailure>({
      name: text,
      kind: text,
      code: text,
      status: v.number(),
      requestId: v.nullable(text),
    }),
  ),
  added: texts,
  removed: texts,
  removedCertificate: v.optional(CERTIFICATE),
  objectId: v.nullable(text),
  appId: v.optional(text),
  createdId: v.nullable(text),
  requestIds: texts,
})

const RECORD = shape<ChangeRecord>({
  plan: PLAN,
  outcomes: v.array(OUTCOME),
  visibility: v.record(text, v.picklist(['visible', 'not-yet'])),
  plannedAt: instant,
  startedAt: instant,
  finishedAt: v.nullable(instant),
  verifiedAt: v.optional(v.nullable(instant)),
  actor: shape<ChangeRecord['actor']>({ objectId: text, displayName: text, userPrincipalName: text }),
  tenantName: text,
  running: texts,
})

/**
 * A record as it was read back, or null where it is none: another version of the console, or somebody else, may have
 * written it, and what is undone or continued is made from it. What a record does not have is dropped.
 * @param owner whose it has to be
 */
export function readRecord(given: unknown, owner: { tenantId: Guid; actorId: Guid }): ChangeRecord | null {
  const read = v.safeParse(RECORD, given)
  if (!read.success) return null
  const { plan, actor } = read.output
  const isTheirs = plan.tenantId === owner.tenantId && actor.objectId === owner.actorId
  return isTheirs && isWhole(read.output) ? read.output : null
}

/** Do outcomes and dependencies speak of steps that there are, each once? */
function isWhole({ plan, outcomes, running }: ChangeRecord): boolean {
  const ids = new Set(plan.steps.map((step) => step.id))
  const told = new Set(outcomes.map((one) => one.stepId))
  return (
    ids.size === plan.steps.length &&
    told.size === outcomes.length &&
    [...told, ...running].every((stepId) => ids.has(stepId))
  )
}

import { type ChangeRecord, outcomesOf, type RecordState, withoutHints } from './record'
import type { ChangeStep } from './steps'
import type { StepOutcome } from './types'

const FORMAT = 'graph-connection-console/changes'

/** Records as JSON text for a file. Neither a record nor what is made of it here holds a secret, or the beginning of one. */
export function recordJson(records: readonly ChangeRecord[], now: Date): string {
  const content = {
    format: FORMAT,
    version: 1,
    exportedAt: now.toISOString(),
    records: records.map((record) => ({ ...record, plan: withoutHints(record.plan) })),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** Words of a ticket in the reader's language. */
export interface TicketTexts {
  /** A line that names something: "Application: Mailer". */
  line(name: TicketFact, value: string): string
  state(state: RecordState): string
  several(applications: number): string
  /** What a step does, in one sentence. */
  step(step: ChangeStep): string
  /** What it was to add and to remove, by name. */
  changes(step: ChangeStep): { added: string[]; removed: string[] }
  outcome(outcome: StepOutcome, visibility: 'visible' | 'not-yet' | undefined): string
  added(names: string): string
  removed(names: string): string
  requestIds(ids: string): string
  /** "212 steps: 200 applied, 12 failed" */
  counts(steps: number, states: ReadonlyMap<StepOutcome['state'], number>): string
  more(steps: number): string
}

type TicketFact =
  | 'application'
  | 'appId'
  | 'tenant'
  | 'state'
  | 'by'
  | 'planned'
  | 'started'
  | 'finished'
  | 'verified'
  | 'plan'
  | 'undoOf'
  | 'steps'

/** Steps that are told one by one; of a bulk change a sample. */
export const TICKET_STEPS = 50
const BULK_SAMPLE = 10

/** A record as plain text for a ticket: what, by whom, when (ISO 8601, UTC), with Graph's request ids. Names cannot forge lines. */
export function ticketText(record: ChangeRecord, state: RecordState, texts: TicketTexts): string {
  const { plan, actor } = record
  const outcomes = outcomesOf(record)
  const targets = targetCount(record)
  const facts: [TicketFact, string | null | undefined][] = [
    ['application', targets > 1 ? texts.several(targets) : plan.appDisplayName],
    ['appId', plan.appId],
    ['tenant', `${record.tenantName} (${plan.tenantId})`],
    ['state', texts.state(state)],
    ['by', `${actor.displayName} (${actor.userPrincipalName})`],
    ['planned', utc(record.plannedAt)],
    ['started', utc(record.startedAt)],
    ['finished', utc(record.finishedAt)],
    ['verified', utc(record.verifiedAt)],
    ['plan', plan.id],
    ['undoOf', plan.undoOf],
    ['steps', texts.counts(plan.steps.length, countStates(outcomes))],
  ]
  const told = plan.steps.length > TICKET_STEPS ? plan.steps.slice(0, BULK_SAMPLE) : plan.steps
  const byStep = new Map(outcomes.map((one) => [one.stepId, one]))
  const left = plan.steps.length - told.length
  return [
    ...facts.flatMap(([name, value]) => (value ? [texts.line(name, oneLine(value))] : [])),
    '',
    ...told.flatMap((step, index) => stepLines(step, index + 1, byStep.get(step.id), record, texts)),
    ...(left > 0 ? [texts.more(left)] : []),
    '',
  ].join('\n')
}

/** How many applications a plan changes. */
export function targetCount({ plan }: ChangeRecord): number {
  const names = plan.steps.map(({ target }) => target && (target.appId ?? target.displayName))
  return new Set(names).size
}

/** How many outcomes are of each state. */
export function countStates(outcomes: readonly StepOutcome[]): ReadonlyMap<StepOutcome['state'], number> {
  const counts = new Map<StepOutcome['state'], number>()
  for (const { state } of outcomes) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}

function stepLines(
  step: ChangeStep,
  number: number,
  outcome: StepOutcome | undefined,
  { visibility }: ChangeRecord,
  texts: TicketTexts,
): string[] {
  const { added, removed } = texts.changes(step)
  const ids = outcome?.requestIds ?? []
  const failure = outcome?.error
  const code = failure ? [failure.code || failure.kind, failure.status || '', failure.requestId ?? ''] : []
  return [
    `${number}. ${oneLine(texts.step(step))}`,
    ...(added.length > 0 ? [`   ${oneLine(texts.added(added.join(', ')))}`] : []),
    ...(removed.length > 0 ? [`   ${oneLine(texts.removed(removed.join(', ')))}`] : []),
    ...(outcome ? [`   ${oneLine(texts.outcome(outcome, visibility[step.id]))}`] : []),
    ...(failure ? [`   ${oneLine(code.filter(Boolean).join(' '))}`] : []),
    ...(ids.length > 0 ? [`   ${oneLine(texts.requestIds(ids.join(', ')))}`] : []),
  ]
}

function utc(at: string | null | undefined): string | null {
  return at ? new Date(at).toISOString() : null
}

/** What somebody else named may hold line breaks, or characters that turn the direction of what follows. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}

import { type ChangeRecord, RECORD_STATES, type RecordState, stateOf } from '../../../domain/changes/record'

/** A record and how far it came. */
export interface HistoryEntry {
  record: ChangeRecord
  state: RecordState
  /** The record of the plan that took it back. */
  undoneBy: ChangeRecord | null
}

interface HistoryFilter {
  text: string
  state: RecordState | ''
}

/** What needs somebody comes first: what was interrupted, then what is under way; else the newest first. */
const URGENCY: Readonly<Partial<Record<RecordState, number>>> = { interrupted: 0, running: 1 }

/** All records with their states, in the order in which they are shown. */
export function historyOf(records: readonly ChangeRecord[], underWay: ReadonlySet<string>): HistoryEntry[] {
  const undos = new Map<string, ChangeRecord>()
  // Newest first, so that the last word is the newest's.
  for (const record of [...records].reverse()) {
    if (record.plan.undoOf) undos.set(record.plan.undoOf, record)
  }
  const entries = records.map((record): HistoryEntry => {
    const state = stateOf(record, records, underWay)
    return { record, state, undoneBy: state === 'undone' ? (undos.get(record.plan.id) ?? null) : null }
  })
  const urgency = ({ state }: HistoryEntry) => URGENCY[state] ?? 2
  return entries.sort((one, other) => urgency(one) - urgency(other))
}

/** Entries that hold every word of the filter somewhere, and are of its state. */
export function filterHistory(entries: readonly HistoryEntry[], filter: HistoryFilter): HistoryEntry[] {
  const words = filter.text.toLowerCase().split(/\s+/u).filter(Boolean)
  return entries.filter(({ record, state }) => {
    if (filter.state && state !== filter.state) return false
    if (words.length === 0) return true
    const text = searchText(record)
    return words.every((word) => text.includes(word))
  })
}

/** A state as the address bar has it. */
export function stateFrom(given: string | null): RecordState | '' {
  return RECORD_STATES.find((state) => state === given) ?? ''
}

const texts = new WeakMap<ChangeRecord, string>()

/** All that people search for in a record: names, permissions, ids, in lower case. */
function searchText(record: ChangeRecord): string {
  const known = texts.get(record)
  if (known !== undefined) return known
  const { plan, outcomes, actor } = record
  const requestIds = outcomes.flatMap((one) => one.requestIds)
  const steps = plan.steps.map(({ scopes: _scopes, dependsOn: _waits, ...step }) => Object.values(step))
  const parts = [
    plan.appDisplayName,
    plan.appId,
    plan.id,
    plan.undoOf,
    ...Object.values(actor),
    ...requestIds,
  ]
  const text = JSON.stringify([parts, steps]).toLowerCase()
  texts.set(record, text)
  return text
}

import type { AuditSlice } from '../../domain/audit/report'
import type { Remote } from '../directory/remote'
import type { AuditWorkerApi } from './protocol'

type Question = Parameters<AuditWorkerApi['query']>

/** What the screen asks of the rows, put to the worker again together with the making of the first ones. */
export interface FirstAnswer {
  ask(...question: Question): Promise<AuditSlice>
  /** Rows are being made: by the time that the screen heard of it and asked, the worker would be at the next page. */
  askAhead(): void
  /** Other rows are there by now: what was asked ahead no longer holds. */
  forget(): void
}

export function createFirstAnswer(worker: () => Pick<Remote<AuditWorkerApi>, 'call'>): FirstAnswer {
  let last: Question | null = null
  let ahead: { to: string; answer: Promise<AuditSlice> } | null = null
  return {
    ask(...question) {
      last = question
      const known = ahead
      ahead = null
      return known?.to === JSON.stringify(question) ? known.answer : worker().call('query', question)
    },
    askAhead() {
      ahead = last && { to: JSON.stringify(last), answer: worker().call('query', last) }
      ahead?.answer.catch(() => undefined)
    },
    forget: () => (ahead = null),
  }
}

import { readsFor, readsLists } from '../../domain/changes/requests'
import type { Bindings, ChangeStep, Observation } from '../../domain/changes/steps'
import { valuesOf } from '../batchParts'
import type { GraphBatchResult, GraphCallOptions, GraphClient, GraphRequest } from '../types'
import { GraphError } from '../types'
import { absenceAnswers, observationOf } from './observe'
import { type Scoped, type Sent, sendTogether } from './sendTogether'

/** What was read of a step's object, or why it could not be. */
export type Reading = { ok: true; observed: Observation } | { ok: false; error: unknown }

/**
 * Reads for many steps in as few requests as may be: together in batches, and what several steps ask only once. Never
 * rejects; one answer a step, in their order.
 */
export async function readSteps(
  graph: GraphClient,
  steps: readonly ChangeStep[],
  bindings: Bindings,
  options: Omit<GraphCallOptions, 'scopes'> = {},
): Promise<Reading[]> {
  const questions = new Map<string, Scoped>()
  const ask = (step: ChangeStep, path: string): Scoped => {
    // With other permissions it is another question: one of the two may be refused.
    const key = `${path} ${step.scopes.join(' ')}`
    const question = questions.get(key) ?? { request: { method: 'GET', path }, scopes: step.scopes }
    questions.set(key, question)
    return question
  }
  // One that cannot be read at all (an entry of a record that is damaged) stops no other.
  const asked = steps.map((step): { ok: true; list: Scoped[] } | { ok: false; error: unknown } => {
    try {
      return { ok: true, list: readsFor(step, bindings).map(({ path }) => ask(step, path)) }
    } catch (error) {
      return { ok: false, error }
    }
  })
  const all = [...questions.values()]
  const sent =
    all.length === 0
      ? []
      : await sendTogether(graph, all, options).catch((error: unknown) =>
          all.map((): Sent => ({ ok: false, error })),
        )
  const answerTo = new Map(all.map((question, index) => [question, sent[index] as Sent]))
  return Promise.all(
    steps.map((step, index): Reading | Promise<Reading> => {
      const own = asked[index]
      if (!own?.ok) return { ok: false, error: own?.error }
      const answers = own.list.map((question) => [question.request, answerTo.get(question) as Sent] as const)
      return reading(graph, step, answers, bindings, { ...options, scopes: step.scopes })
    }),
  )
}

async function reading(
  graph: GraphClient,
  step: ChangeStep,
  answers: readonly (readonly [GraphRequest, Sent])[],
  bindings: Bindings,
  call: GraphCallOptions,
): Promise<Reading> {
  try {
    const bodies = await Promise.all(
      answers.map(async ([request, answer]) => {
        if (isAbsent(answer) && absenceAnswers(step)) return null
        if (!answer.ok) throw answer.error
        if (!readsLists(step)) return answer.response.body
        return { value: await valuesOf<unknown>(graph, request, answer, call) }
      }),
    )
    return { ok: true, observed: observationOf(step, bodies, bindings) }
  } catch (error) {
    return { ok: false, error }
  }
}

function isAbsent(answer: GraphBatchResult | Sent): boolean {
  return !answer.ok && answer.error instanceof GraphError && answer.error.kind === 'not-found'
}

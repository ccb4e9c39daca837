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
  const asked = steps.map((step) =>
    readsFor(step, bindings).map(({ path }): Scoped => {
      // With other permissions it is another question: one of the two may be refused.
      const key = `${path} ${step.scopes.join(' ')}`
      const known = questions.get(key)
      if (known) return known
      const question: Scoped = { request: { method: 'GET', path }, scopes: step.scopes }
      questions.set(key, question)
      return question
    }),
  )
  if (questions.size === 0) return []
  const all = [...questions.values()]
  const sent = await sendTogether(graph, all, options).catch((error: unknown) =>
    all.map((): Sent => ({ ok: false, error })),
  )
  const answerTo = new Map(all.map((question, index) => [question, sent[index] as Sent]))
  return Promise.all(
    steps.map((step, index) => {
      const answers = (asked[index] ?? []).map(
        (question) => [question.request, answerTo.get(question) as Sent] as const,
      )
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

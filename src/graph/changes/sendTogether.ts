import {
  type GraphBatchResult,
  type GraphCallOptions,
  type GraphClient,
  GraphError,
  type GraphRequest,
} from '../types'

/** A request, and the permissions that it needs. */
export interface Scoped {
  request: GraphRequest
  scopes: readonly string[]
}

/**
 * Sends several requests in one $batch, a single one by itself, with a token that carries the permissions of all; the
 * answers in their order. Where such a token is not to be had, those that need the same are sent together, so that one
 * permission that is missing stops nothing else: what is refused then is thrown only if nothing could be sent.
 * @throws TokenError, AbortError; GraphError where the batch as a whole failed
 */
export async function sendTogether(
  graph: GraphClient,
  all: readonly Scoped[],
  call: Omit<GraphCallOptions, 'scopes'>,
): Promise<Sent[]> {
  const groups = byScopes(all)
  try {
    return await sendAlike(graph, all, call)
  } catch (error) {
    if (groups.length < 2 || (error as Error | null)?.name !== 'TokenError') throw error
  }
  const sent = new Map<Scoped, Sent>()
  for (const group of groups) {
    const answers = await sendAlike(graph, group, { ...call, reserved: false }).catch((error: unknown) =>
      group.map((): Sent => ({ ok: false, error })),
    )
    group.forEach((one, index) => sent.set(one, answers[index] as Sent))
  }
  return all.map((one) => sent.get(one) as Sent)
}

/** An answer, or why there is none: a GraphError, or of a group that could not be sent whatever stopped it. */
export type Sent = GraphBatchResult | { ok: false; error: unknown }

async function sendAlike(
  graph: GraphClient,
  all: readonly Scoped[],
  call: Omit<GraphCallOptions, 'scopes'>,
): Promise<GraphBatchResult[]> {
  const [one] = all
  const options = { ...call, scopes: [...new Set(all.flatMap(({ scopes }) => scopes))] }
  const requests = all.map(({ request }) => request)
  if (!one || all.length > 1) return graph.batch(requests, options)
  try {
    return [{ ok: true, response: await graph.send(one.request, options) }]
  } catch (error) {
    if (error instanceof GraphError) return [{ ok: false, error }]
    throw error
  }
}

function byScopes(all: readonly Scoped[]): Scoped[][] {
  const groups = new Map<string, Scoped[]>()
  for (const one of all) {
    const key = [...one.scopes].sort().join(' ')
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

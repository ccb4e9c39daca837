import { answered, malformed } from '../errors'
import { chunks } from '../odata'
import type { GraphBatchResult, GraphCallOptions, GraphRequest } from '../types'
import { createAuthorization } from './authorization'
import { isIdempotent, retryDelay } from './retry'
import { parseJson } from './transport'
import type { Send, TransportOptions } from './transport'
import { relativeUrl } from './url'

/** Most parts of one $batch. https://learn.microsoft.com/graph/json-batching#batch-size-limitations */
const BATCH_SIZE = 20

interface Part {
  id: string
  request: GraphRequest
}

interface PartAnswer {
  id: string
  status: number
  headers?: Record<string, string> | null
  body?: unknown
}

function toWire(part: Part, graphOrigin: string) {
  const { request } = part
  const headers = {
    ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(request.eventual ? { ConsistencyLevel: 'eventual' } : {}),
  }
  return {
    id: part.id,
    method: request.method,
    url: relativeUrl(graphOrigin, request),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(request.body === undefined ? {} : { body: request.body }),
  }
}

function header(answer: PartAnswer, name: string): string | null {
  const found = Object.entries(answer.headers ?? {}).find(([key]) => key.toLowerCase() === name)
  return found ? String(found[1]) : null
}

function answersById(body: unknown, request: GraphRequest): Map<string, PartAnswer> {
  const responses = (body as { responses?: unknown } | null | undefined)?.responses
  if (!Array.isArray(responses)) throw malformed(request, 'The answer is no batch')
  const sound = (responses as (PartAnswer | null)[]).filter((answer) => typeof answer?.status === 'number')
  return new Map(sound.map((answer) => [String(answer?.id), answer as PartAnswer]))
}

export function createBatch(send: Send, transport: TransportOptions) {
  /** One $batch and its re-sendings; every part ends as a result. */
  async function runGroup(
    group: Part[],
    options: GraphCallOptions,
    done: (part: Part, result: GraphBatchResult) => void,
  ): Promise<void> {
    const authorization = createAuthorization(transport.getToken, options)
    let open = group
    for (let tries = 1; open.length > 0; tries += 1) {
      const batch: GraphRequest = {
        method: 'POST',
        path: '/$batch',
        body: { requests: open.map((part) => toWire(part, transport.graphOrigin)) },
        repeatable: open.every((part) => isIdempotent(part.request)),
      }
      const { bytes } = await send(batch, options, authorization)
      const answers = answersById(parseJson(bytes, batch), batch)
      const again: Part[] = []
      let wait = 0
      let renewed: boolean | undefined
      for (const part of open) {
        const { request } = part
        const answer = answers.get(part.id)
        if (!answer) {
          done(part, { ok: false, error: malformed(request, 'The batch was answered without this part') })
          continue
        }
        const requestId = header(answer, 'request-id')
        if (answer.status >= 200 && answer.status < 300) {
          done(part, { ok: true, response: { status: answer.status, body: answer.body, requestId } })
          continue
        }
        if (answer.status === 401) renewed ??= authorization.challenge(header(answer, 'www-authenticate'))
        const failure = { status: answer.status, retryAfter: header(answer, 'retry-after') }
        const delay =
          answer.status === 401 && renewed ? 0 : retryDelay(failure, isIdempotent(request), tries, transport)
        if (delay === null) {
          done(part, { ok: false, error: answered(request, answer.status, answer.body, requestId) })
        } else {
          again.push(part)
          wait = Math.max(wait, delay)
        }
      }
      // One wait, as long as the most patient part asks: none is sent again before its time.
      if (wait > 0) await transport.sleep(wait, options.signal)
      open = again
    }
  }

  return async function batch<T>(
    requests: readonly GraphRequest[],
    options: GraphCallOptions,
  ): Promise<GraphBatchResult<T>[]> {
    const parts = requests.map((request, index) => ({ id: String(index + 1), request }))
    const results = new Map<Part, GraphBatchResult>()
    await Promise.all(
      chunks(parts, BATCH_SIZE).map((group) =>
        runGroup(group, options, (part, result) => results.set(part, result)),
      ),
    )
    return parts.map((part) => results.get(part) as GraphBatchResult<T>)
  }
}

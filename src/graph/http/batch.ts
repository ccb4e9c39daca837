import { answered, malformed } from '../errors'
import { chunks } from '../odata'
import { GraphError } from '../types'
import type { BatchPart, GraphBatchResult, GraphCallOptions, GraphClient, GraphRequest } from '../types'
import { type Authorization, createAuthorization } from './authorization'
import { isIdempotent, retryDelay } from './retry'
import { ownHeaders, parseJson, readAs, SHARE_HEADER, shareOfQuota, waitOut } from './transport'
import type { Send, TransportOptions } from './transport'
import { relativeUrl } from './url'
import { BATCH_PATH, writesIn } from './writeAllowance'

/** Most parts of one $batch. https://learn.microsoft.com/graph/json-batching#batch-size-limitations */
export const BATCH_SIZE = 20

interface Part {
  id: string
  request: GraphRequest
}

function toWire(part: Part, graphOrigin: string) {
  const { request } = part
  const headers = ownHeaders(request)
  return {
    id: part.id,
    method: request.method,
    url: relativeUrl(graphOrigin, request),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(request.body === undefined ? {} : { body: request.body }),
  }
}

function header(answer: BatchPart, name: string): string | null {
  const found = Object.entries(answer.headers ?? {}).find(([key]) => key.toLowerCase() === name)
  return found ? String(found[1]) : null
}

/** Why a part did not come about, when sending it again failed with `error`. */
function endOf(error: unknown, part: Part, refusals: ReadonlyMap<Part, GraphError>): GraphError {
  const refusal = refusals.get(part)
  return error instanceof GraphError || !refusal ? (error as GraphError) : refusal
}

const isWrite = ({ request }: Part): boolean => writesIn(request) > 0
const isRead = (part: Part): boolean => !isWrite(part)

/** The largest share of the quota that the answers to these parts tell; null: none does. */
function largestShare(parts: readonly Part[], answers: ReadonlyMap<string, BatchPart>): number | null {
  const shares = parts.flatMap(({ id }) => {
    const answer = answers.get(id)
    return (answer && shareOfQuota(header(answer, SHARE_HEADER))) ?? []
  })
  return shares.length > 0 ? Math.max(...shares) : null
}

/**
 * The answers of a $batch, as they came; answers without a status are left out. Also for a worker that reads the bytes.
 * @throws SyntaxError where it is no batch
 */
export function batchParts(body: unknown): BatchPart[] {
  const responses = (body as { responses?: unknown } | null | undefined)?.responses
  if (!Array.isArray(responses)) throw new SyntaxError('The answer is no batch')
  return (responses as (BatchPart | null)[])
    .filter((answer) => typeof answer?.status === 'number')
    .map((answer) => ({ ...(answer as BatchPart), id: String(answer?.id) }))
}

/** Of a part whose body somebody else has read: what the client still looks at. */
export function withoutBody(answer: BatchPart): BatchPart {
  const { id, status } = answer
  const share = header(answer, SHARE_HEADER)
  return share === null ? { id, status } : { id, status, headers: { [SHARE_HEADER]: share } }
}

/** As a whole: what holds of every part, or what one part forbids. */
function repeatableAs(parts: readonly Part[]): GraphRequest['repeatable'] {
  if (parts.some(({ request }) => request.repeatable === false)) return false
  return parts.every(({ request }) => isIdempotent(request)) || undefined
}

function hasToken(authorization: Authorization): Promise<boolean> {
  return authorization.token().then(
    () => true,
    () => false,
  )
}

type Read = (bytes: ArrayBuffer, batch: GraphRequest) => Promise<BatchPart[]>

const readHere: Read = async (bytes, batch) => batchParts(parseJson(bytes, batch))

export function createBatches(
  send: Send,
  transport: TransportOptions,
): Pick<GraphClient, 'batch' | 'pageBatch'> {
  /** One $batch and its re-sendings; every part ends as a result. */
  async function runGroup(
    group: Part[],
    options: GraphCallOptions,
    read: Read,
    done: (part: Part, result: GraphBatchResult) => void,
  ): Promise<void> {
    const authorization = createAuthorization(transport.getToken, options)
    let open = group
    /** Why parts are sent again: of each it is known that it was not done. */
    let refusals = new Map<Part, GraphError>()
    for (let tries = 1; open.length > 0; tries += 1) {
      const batch: GraphRequest = {
        method: 'POST',
        path: BATCH_PATH,
        body: { requests: open.map((part) => toWire(part, transport.graphOrigin)) },
        repeatable: repeatableAs(open),
      }
      let bytes: ArrayBuffer
      try {
        // What was reserved is used up by the first sending.
        const call = tries === 1 ? options : { ...options, reserved: false }
        bytes = (await send(batch, call, authorization)).bytes
      } catch (error) {
        // What other parts did in the meantime must not be lost with the rest.
        if (tries === 1 || options.signal?.aborted) throw error
        for (const part of open) done(part, { ok: false, error: endOf(error, part, refusals) })
        return
      }
      options.signal?.throwIfAborted()
      const parts = await readAs(read(bytes, batch), batch, 'The answer is no batch')
      const answers = new Map(parts.map((part) => [part.id, part]))
      transport.allowance.told(writesIn(batch), largestShare(open.filter(isWrite), answers))
      // The allowance keeps writes close to their quota, which is another one than that of reads.
      transport.pace.answered(largestShare(open.filter(isRead), answers))
      const again: Part[] = []
      /** Parts that are not sent again, though Graph did not do them. */
      const left = new Map<Part, (notDone: boolean) => GraphError>()
      refusals = new Map()
      let wait = { delay: 0, failure: { status: 0, retryAfter: null as string | null } }
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
        const refusal = (notDone = false) => answered(request, answer.status, answer.body, requestId, notDone)
        if (delay === null) {
          done(part, { ok: false, error: refusal() })
          continue
        }
        if (request.repeatable === false) left.set(part, refusal)
        else {
          again.push(part)
          refusals.set(part, refusal())
        }
        if (delay > wait.delay) wait = { delay, failure }
      }
      // One wait, as long as the most patient part asks: none is sent again before its time.
      if (wait.delay > 0) {
        const wrote = [...again, ...left.keys()].some(isWrite)
        const signal = options.signal ?? options.unsent
        await waitOut(wait.failure, wait.delay, transport, { signal, wrote }).catch((error: unknown) => {
          if (options.signal) throw error
        })
      }
      // The new token lies ready for whoever sends anew; where there is none, sending anew is of no use.
      const isReady = !renewed || again.length > 0 || (await hasToken(authorization))
      for (const [part, refusal] of left) done(part, { ok: false, error: refusal(isReady) })
      open = again
    }
  }

  async function run<T>(
    requests: readonly GraphRequest[],
    options: GraphCallOptions,
    read: Read,
  ): Promise<GraphBatchResult<T>[]> {
    const parts = requests.map((request, index) => ({ id: String(index + 1), request }))
    const results = new Map<Part, GraphBatchResult>()
    await Promise.all(
      chunks(parts, BATCH_SIZE).map((group) =>
        runGroup(group, options, read, (part, result) => results.set(part, result)),
      ),
    )
    return parts.map((part) => results.get(part) as GraphBatchResult<T>)
  }

  return {
    batch: (requests, options) => run(requests, options, readHere),
    pageBatch: (requests, options, parse) => run(requests, options, parse),
  }
}

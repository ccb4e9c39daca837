/** Contracts between the Graph client and its callers. */

export type GraphMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** One Graph request, relative to `{graph host}/v1.0`. */
export interface GraphRequest {
  method: GraphMethod
  /** Begins with a slash, query string included. Or a next link, as Graph gave it: refused unless it stays on the session's Graph. */
  path: string
  body?: unknown
  /**
   * true: a POST that has the effect of once when sent twice (getByIds only reads), sent again when no answer came.
   * false: a PATCH or DELETE that is not, not even after a 429 or with another token, since it was computed from what was
   * read right before: the caller reads again (see {@link GraphError.notDone}).
   */
  repeatable?: boolean
  /** Sends `ConsistencyLevel: eventual`, on every page. https://learn.microsoft.com/graph/aad-advanced-queries */
  eventual?: boolean
}

export interface GraphCallOptions {
  /** The least delegated permissions for this call; the token must carry them. */
  scopes: readonly string[]
  signal?: AbortSignal
  /** Ends the wait for being sent, or sent again after a 429; what is under way is waited for, unlike with `signal`. */
  unsent?: AbortSignal
  /** Its writes were reserved ({@link GraphClient.writes}), so that it need not wait for them. */
  reserved?: boolean
  /** The call follows a click: token popups are allowed. */
  interactive?: boolean
  /** Goes before what else waits for its turn, as others follow from its answer. */
  first?: boolean
  /** Told how the body of a successful answer begins, some thousand characters, while the rest is on its way. */
  head?: (text: string) => void
}

export interface GraphResponse<T = unknown> {
  status: number
  body: T
  requestId: string | null
}

/** An answer within a $batch: an error of one part does not fail the others. */
export type GraphBatchResult<T = unknown> =
  { ok: true; response: GraphResponse<T> } | { ok: false; error: GraphError }

/** An answer within a $batch as it came. https://learn.microsoft.com/graph/json-batching#response-format */
export interface BatchPart<T = unknown> {
  id: string
  status: number
  headers?: Record<string, string> | null
  /** Of a failure Graph's error, of a success whatever was made of it. */
  body?: T
}

/**
 * Talks to one tenant's Microsoft Graph: throttling, paging, batches, claims challenges, cancelling.
 * Every method rejects with {@link GraphError}, TokenError (auth/session) or an AbortError.
 */
export interface GraphClient {
  /** Does this cloud's Graph know `verifiedPublisher`? Absent: no. */
  readonly knowsPublishers?: boolean
  /** Where the session's Graph stands, version included: references in bodies are addresses. */
  readonly root?: string
  /** The session's tenant: plans of another one are refused. Absent: not looked at. */
  readonly tenantId?: string
  /** One request, retried as its method and Graph's answer allow. */
  send<T>(request: GraphRequest, options: GraphCallOptions): Promise<GraphResponse<T>>
  /** The values of every page, in order. */
  list<T>(request: GraphRequest, options: GraphCallOptions): Promise<T[]>
  /**
   * Any number of requests in $batch calls of 20, in the order given. Parts that Graph asks to wait are sent again together,
   * after the longest of their waits.
   */
  batch<T>(requests: readonly GraphRequest[], options: GraphCallOptions): Promise<GraphBatchResult<T>[]>
  /** Pages as raw bytes, for a worker: `parse` takes each page's buffer and answers its next link. */
  pages(
    request: GraphRequest,
    options: GraphCallOptions,
    parse: (page: ArrayBuffer) => Promise<{ nextLink: string | null }>,
  ): Promise<void>
  /**
   * Like `batch`, with each answer as raw bytes, for a worker: `parse` takes the buffer and answers its parts, numbered
   * from '1' in the order of `requests`; of failed parts it keeps headers and error, of others the share of the quota
   * where a header tells it (`withoutBody` of http/batch.ts). It is called again for parts that had to be sent again, and
   * rejects with a SyntaxError where the bytes are no batch.
   */
  pageBatch<T>(
    requests: readonly GraphRequest[],
    options: GraphCallOptions,
    parse: (answer: ArrayBuffer) => Promise<BatchPart[]>,
  ): Promise<GraphBatchResult<T>[]>
  /**
   * Writes that Graph allows by now. Whoever reads before a write reserves it before the read, so that nothing lies
   * between the two; what is reserved and not sent must be given back. Every other write waits by itself.
   */
  readonly writes?: {
    reserve(count: number, signal?: AbortSignal): Promise<void>
    giveBack(count: number): void
  }
  /** Until when Graph has asked for patience (ms since the epoch; null: it has not), during which nothing is sent. */
  readonly throttle?: { until(): number | null; subscribe(listener: () => void): () => void }
}

/**
 * unauthorized 401, forbidden 403, not-found 404, conflict (409 or a 400 that says it exists already), throttled 429 after
 * all retries, invalid other 4xx, server 5xx, network (no answer), refused (the client itself would not send it), malformed (the answer is not what Graph promises).
 */
export type GraphErrorKind =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'throttled'
  | 'invalid'
  | 'server'
  | 'network'
  | 'refused'
  | 'malformed'

/** The one error of everything that goes over HTTP to Graph; made in graph/errors.ts only. */
export class GraphError extends Error {
  readonly kind: GraphErrorKind
  readonly status: number
  /** Graph's error.code, e.g. `Authorization_RequestDenied`; empty where there is none. */
  readonly code: string
  readonly requestId: string | null
  /** `GET /applications`: what failed, without query or ids of persons. */
  readonly call: string
  /**
   * Of a request that is not `repeatable`: Graph did not do it, and what it asked for (patience, another token) was seen
   * to, so that it may be made anew.
   */
  readonly notDone: boolean

  constructor(fields: {
    kind: GraphErrorKind
    status: number
    code: string
    message: string
    requestId: string | null
    call: string
    cause?: unknown
    notDone?: boolean
  }) {
    super(fields.message, { cause: fields.cause })
    this.name = 'GraphError'
    this.kind = fields.kind
    this.status = fields.status
    this.code = fields.code
    this.requestId = fields.requestId
    this.call = fields.call
    this.notDone = fields.notDone ?? false
  }
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { certificateFor } from '../../authority/tls'
import { badRequest, unauthorized, type Answer, textOf } from './answers'
import { createGraph, type Question } from './graph'
import { createQuota, UNITS, WRITES, WRITES_WINDOW_MS } from './quota'
import { generateTenant, type Tenant, type TenantSize } from './tenant'

export const GRAPH_HOST = 'graph.microsoft.com'

export interface Statistics {
  /** Requests over the wire, preflights apart; a batch is one. */
  requests: number
  /** Questions in them. */
  questions: number
  units: number
  throttled: number
  /** Writes that were done or refused for what they are, not throttled ones. */
  writes: number
  /** Requests that came during the time of a Retry-After, which was known when they were sent. */
  early: number
  preflights: number
  /** Of answers. */
  bytes: number
  /** Requests under way at once, at most. */
  atOnce: number
  /** Distinct app role assignments that were told. */
  assignments: number
  /** Every question that was answered, in the order of its end. */
  log: LoggedAnswer[]
}

export interface LoggedAnswer {
  url: string
  status: number
  items: number
  /** performance.now() when the request had arrived and when its answer left. */
  began: number
  ended: number
}

export interface MockGraph {
  tenant: Tenant
  /** Plain HTTP/1.1, for peers. */
  origin: string
  /** What lets Chromium find graph.microsoft.com here, beside its other rules: HTTP/2 over TLS. */
  resolverRule: string
  spkiHash: string
  /** Milliseconds that a request for so many items takes. */
  latency(items: number): number
  statistics(): Statistics
  /** Statistics and quota as at the start; the tenant stays as it is. */
  reset(): void
  refuseFilters(refuse: boolean): void
  change: ReturnType<typeof createGraph>['change']
  close(): Promise<void>
}

export interface MockOptions extends TenantSize {
  /** Every wait is multiplied with it. */
  scale: number
  /** Resource units in 10 s (times scale). */
  units?: number
  /** Writes in 150 s (times scale), and whether answers tell the share that is used of them. */
  writes?: number
  tellsShare?: boolean
}

const LATENCY_MS = 120
const ITEM_MS = 0.5
const THROTTLED_MS = 20
const PREFLIGHT_MS = 60
const MAX_PARTS = 20
/** So long an answer is not held to be known, whatever the scale: client and mock share a processor. */
const ON_ITS_WAY_MS = 15

type Told = Answer & { retryAfter?: number; share?: number | null }
type Request = IncomingMessage | Http2ServerRequest
type Response = ServerResponse | Http2ServerResponse

const EMPTY: Omit<Statistics, 'assignments' | 'log'> = {
  requests: 0,
  questions: 0,
  units: 0,
  throttled: 0,
  writes: 0,
  early: 0,
  preflights: 0,
  bytes: 0,
  atOnce: 0,
}

/** A Graph of this machine that takes its time as the real one does, for a generated tenant. */
export async function startMock(options: MockOptions): Promise<MockGraph> {
  const { scale, units = UNITS, writes = WRITES, tellsShare = true } = options
  const tenant = generateTenant(options)
  const graph = createGraph(tenant)
  const quota = createQuota(scale, units)
  const writeQuota = createQuota(scale, writes, Date.now, WRITES_WINDOW_MS)
  let patience = { from: 0, until: 0 }
  const latency = (items: number): number => (LATENCY_MS + ITEM_MS * items) * scale
  let numbers = { ...EMPTY }
  let [told, log, underWay] = [new Set<string>(), [] as LoggedAnswer[], 0]

  const refusal = (retryAfter: number): Told => {
    numbers.throttled++
    return { ...TOO_MANY, retryAfter }
  }

  /** A write is refused before it is done. https://learn.microsoft.com/graph/throttling-limits: one unit, and one write */
  function askWrite(question: Question): Told {
    const retryAfter = quota.take(1) || writeQuota.take(1)
    const share = tellsShare ? writeQuota.share(retryAfter > 0) : null
    if (retryAfter > 0) return { ...refusal(retryAfter), share }
    numbers.writes++
    numbers.units++
    return { ...graph.answer(question), share }
  }

  /** Answers one question, if the quota allows. */
  function ask(question: Question): Told {
    numbers.questions++
    if (question.method !== 'GET' && !question.url.includes('getByIds')) return askWrite(question)
    const answer = graph.answer(question)
    const retryAfter = quota.take(answer.units)
    if (retryAfter > 0) return refusal(retryAfter)
    numbers.units += answer.units
    for (const id of assignmentsIn(question.url, answer.body)) told.add(id)
    return answer
  }

  function batch(
    body: unknown,
    authorized: boolean,
  ): Answer & { entries: Omit<LoggedAnswer, 'began' | 'ended'>[]; patience?: number } {
    const parts = ((body ?? {}) as { requests?: BatchPart[] }).requests ?? []
    if (parts.length > MAX_PARTS) return { ...badRequest('Too many requests in the batch.'), entries: [] }
    const answers = parts.map(({ id, method, url, headers = {}, body: content }): Part => {
      const eventual = Object.entries(headers).some(
        ([name, value]) => name.toLowerCase() === 'consistencylevel' && value === 'eventual',
      )
      const path = `/v1.0${url.startsWith('/') ? '' : '/'}${url}`
      return {
        id,
        url: path,
        answer: authorized ? ask({ method, url: path, body: content, eventual }) : unauthorized(),
      }
    })
    return {
      status: 200,
      units: 0,
      items: Math.max(0, ...answers.map(({ answer }) => answer.items)),
      body: {},
      text: `{"responses":[${answers.map(partOf).join()}]}`,
      entries: answers.map(({ url, answer: { status, items } }) => ({ url, status, items })),
      patience: Math.max(0, ...answers.map(({ answer }) => answer.retryAfter ?? 0)),
    }
  }

  async function serve(request: Request, response: Response): Promise<void> {
    const began = performance.now()
    const url = request.url ?? '/'
    if (request.method === 'OPTIONS') {
      numbers.preflights++
      return end(response, began + PREFLIGHT_MS * scale, 204, preflightHeaders(request), '')
    }
    numbers.requests++
    if (began > patience.from && began < patience.until) numbers.early++
    numbers.atOnce = Math.max(numbers.atOnce, ++underWay)
    const text = await bodyOf(request)
    const body = text ? (JSON.parse(text) as unknown) : undefined
    const authorized = /^Bearer ./.test(request.headers.authorization ?? '')
    const batched = url.endsWith('/$batch') ? batch(body, authorized) : null
    const answer: Told =
      batched ??
      (authorized
        ? ask({
            method: request.method ?? 'GET',
            url,
            body,
            eventual: request.headers['consistencylevel'] === 'eventual',
          })
        : unauthorized())
    // Before the wait: what is made ready in it holds up nobody.
    const content = Buffer.from(textOf(answer))
    numbers.bytes += content.length
    const wait = answer.status === 429 ? THROTTLED_MS * scale : latency(answer.items)
    const headers = { ...CORS, ...headersOf(answer) }
    await end(response, began + wait, answer.status, headers, content)
    underWay--
    const ended = performance.now()
    const asked = batched?.patience ?? answer.retryAfter ?? 0
    if (asked > 0) patience = { from: ended + ON_ITS_WAY_MS, until: ended + asked * 1000 * scale - 2 }
    const entries = batched?.entries ?? [{ url, status: answer.status, items: answer.items }]
    log.push(...entries.map((entry) => ({ ...entry, began, ended })))
  }

  const handle = (request: Request, response: Response): void => {
    serve(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500)
      response.end(String(error))
    })
  }
  const { key, cert, spkiHash } = await certificateFor([GRAPH_HOST])
  const plain = createServer(handle)
  const secure = createSecureServer({ key, cert, allowHTTP1: true }, handle)
  const sessions = new Set<{ destroy(): void }>()
  secure.on('session', (session) => {
    sessions.add(session)
    session.on('close', () => sessions.delete(session))
  })
  const [port, securePort] = await Promise.all([portOf(plain), portOf(secure)])

  return {
    tenant,
    origin: `http://127.0.0.1:${port}`,
    resolverRule: `MAP ${GRAPH_HOST}:443 127.0.0.1:${securePort}`,
    spkiHash,
    latency,
    statistics: () => ({ ...numbers, assignments: told.size, log: [...log] }),
    reset() {
      numbers = { ...EMPTY }
      ;[told, log] = [new Set(), []]
      quota.fill()
      writeQuota.fill()
      patience = { from: 0, until: 0 }
    },
    refuseFilters: graph.refuseFilters,
    change: graph.change,
    async close() {
      for (const session of sessions) session.destroy()
      plain.closeAllConnections()
      await Promise.all([plain, secure].map((server) => new Promise((done) => server.close(done))))
    },
  }
}

/** A part of a $batch’s answer as JSON; a number is text there. */
function partOf({ id, answer }: Part): string {
  const { status, body } = answer
  const about = JSON.stringify({ id, status, headers: headersOf(answer) })
  const content = textOf(answer)
  if (content === '') return about
  return `${about.slice(0, -1)},"body":${typeof body === 'number' ? JSON.stringify(content) : content}}`
}

interface Part {
  id: string
  url: string
  answer: Told
}
interface BatchPart {
  id: string
  method: string
  url: string
  headers?: Record<string, string>
  body?: unknown
}

const TOO_MANY: Answer = {
  status: 429,
  body: { error: { code: 'TooManyRequests', message: 'Too many requests' } },
  units: 0,
  items: 0,
}

/** Whether a browser may read more than these of Graph's headers nobody documents. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After, request-id, client-request-id, WWW-Authenticate',
}

function headersOf({ body, retryAfter, share }: Told): Record<string, string> {
  return {
    'content-type': typeof body === 'number' ? 'text/plain' : 'application/json',
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    ...(share ? { 'x-ms-throttle-limit-percentage': share.toFixed(3) } : {}),
  }
}

/** A browser sends the request itself only where every header and the method that it names are allowed. */
const preflightHeaders = ({ headers }: Request): Record<string, string> => ({
  'access-control-allow-origin': '*',
  'access-control-allow-methods': String(headers['access-control-request-method'] ?? 'GET'),
  'access-control-allow-headers': String(headers['access-control-request-headers'] ?? ''),
  'access-control-max-age': '3600',
})

async function end(
  response: Response,
  at: number,
  status: number,
  headers: Record<string, string>,
  content: Buffer | string,
): Promise<void> {
  await new Promise((done) => setTimeout(done, Math.max(0, at - performance.now())))
  response.writeHead(status, headers)
  response.end(content)
}

async function bodyOf(request: Request): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** Ids of app role assignments in an answer, wherever they stand in it. */
function* assignmentsIn(url: string, body: object | number): Generator<string> {
  const { value } = body as { value?: { id: string; appRoleAssignments?: { id: string }[] }[] }
  if (!value || !/appRoleAssign/.test(url)) return
  for (const item of value)
    if (item.appRoleAssignments) yield* item.appRoleAssignments.map(({ id }) => id)
    else if (/appRoleAssign/.test(url.split('?')[0] ?? '')) yield item.id
}

const portOf = (server: {
  listen(port: number, host: string, done: () => void): unknown
  address(): AddressInfo | string | null
}) =>
  new Promise<number>((done) =>
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)),
  )

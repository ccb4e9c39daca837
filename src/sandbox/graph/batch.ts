import { badRequest } from './errors'
import { objectBody, ok, type Call, type Route } from './route'

/** https://learn.microsoft.com/graph/json-batching */
interface Part {
  id: string
  method: string
  url: string
  headers?: Record<string, string>
  body?: unknown
  dependsOn?: string[]
}
interface PartAnswer {
  id: string
  status: number
  headers: Record<string, string>
  body?: unknown
}

const MAX_PARTS = 20

function partsOf(body: unknown): Part[] {
  const { requests } = objectBody(body)
  if (!Array.isArray(requests) || requests.length === 0)
    throw badRequest('Invalid batch payload format.', 'BadRequest')
  if (requests.length > MAX_PARTS)
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MAX_PARTS}.`, 'BadRequest')
  const parts = requests as Partial<Part>[]
  const seen = new Set<string>()
  for (const { id, method, url, headers, body: content } of parts) {
    if (typeof id !== 'string' || typeof method !== 'string' || typeof url !== 'string')
      throw badRequest('Invalid batch payload format.', 'BadRequest')
    if (seen.has(id.toLowerCase()))
      throw badRequest(`Duplicate request id '${id}' in the batch.`, 'BadRequest')
    seen.add(id.toLowerCase())
    const typed = Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'content-type')
    if (content !== undefined && !typed)
      throw badRequest("The 'Content-Type' header is missing for a request with a body.", 'BadRequest')
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//'))
      throw badRequest('Only relative URLs are allowed in a batch.', 'BadRequest')
  }
  for (const { dependsOn } of parts)
    if (dependsOn?.some((id) => !seen.has(id.toLowerCase())))
      throw badRequest('dependsOn names a request that is not in the batch.', 'BadRequest')
  return parts as Part[]
}

async function answerPart(call: Call, part: Part): Promise<PartAnswer> {
  const headers = new Headers(part.headers)
  for (const name of ['Authorization', 'client-request-id']) {
    const value = call.request.headers.get(name)
    if (value) headers.set(name, value)
  }
  const relative = part.url.startsWith('/') ? part.url : `/${part.url}`
  const init: RequestInit = {
    method: part.method,
    headers,
    ...(part.body === undefined ? {} : { body: JSON.stringify(part.body) }),
  }
  const request = new Request(`${new URL(call.request.url).origin}/v1.0${relative}`, init)
  // A connection that breaks behind the gateway is a part without an answer; the batch itself has one.
  const response = await call.forward(request).catch(() => null)
  if (!response) return unanswered(part)
  const text = await response.text()
  const isJson = response.headers.get('Content-Type')?.includes('json')
  return {
    id: part.id,
    status: response.status,
    headers: Object.fromEntries(response.headers),
    ...(text ? { body: isJson ? (JSON.parse(text) as unknown) : text } : {}),
  }
}

const failed = (part: Part, status: number, code: string, message: string): PartAnswer => ({
  id: part.id,
  status,
  headers: { 'Content-Type': 'application/json' },
  body: { error: { code, message, innerError: {} } },
})

const unmet = (part: Part): PartAnswer =>
  failed(part, 424, 'FailedDependency', 'A request that this one depends on failed.')

const unanswered = (part: Part): PartAnswer =>
  failed(part, 504, 'GatewayTimeout', 'The service did not answer in time.')

async function run(call: Call) {
  const parts = partsOf(call.body)
  const answers = new Map<string, PartAnswer>()
  // A part may name one that stands behind it; go on until nothing more can be answered.
  let left = parts
  while (left.length > 0) {
    const waiting: Part[] = []
    for (const part of left) {
      const before = (part.dependsOn ?? []).map((id) => answers.get(id.toLowerCase()))
      if (before.some((answer) => answer && answer.status >= 400))
        answers.set(part.id.toLowerCase(), unmet(part))
      else if (before.includes(undefined)) waiting.push(part)
      else answers.set(part.id.toLowerCase(), await answerPart(call, part))
    }
    if (waiting.length === left.length)
      throw badRequest('The dependencies of the batch form a circle.', 'BadRequest')
    left = waiting
  }
  // In any order, as Graph may: here backwards.
  return ok({ responses: [...answers.values()].reverse() })
}

export const batchRoutes: readonly Route[] = [
  { method: 'POST', paths: ['/$batch'], scopes: null, reads: true, run },
]

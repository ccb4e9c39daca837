import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What came in. */
export interface Received {
  method: string
  /** Path and query. */
  url: string
  headers: IncomingMessage['headers']
  body: unknown
}

/** An answer, or a fault of the connection. `json` and `text` are bodies; neither means none. */
export type Reply =
  | { status: number; headers?: Record<string, string>; json?: unknown; text?: string }
  | { fault: 'reset' | 'reset-in-body' | 'hang' | 'hang-in-body' }

export interface FaultServer {
  origin: string
  received: Received[]
  /** Resolves when that many requests have come in. */
  reached(count: number): Promise<void>
  close(): Promise<void>
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString('utf8')
  return text === '' ? undefined : JSON.parse(text)
}

function answer(response: ServerResponse, reply: Reply) {
  if (!('fault' in reply)) {
    const body = reply.text ?? (reply.json === undefined ? '' : JSON.stringify(reply.json))
    const type = reply.json === undefined ? {} : { 'Content-Type': 'application/json' }
    response.writeHead(reply.status, { ...type, ...reply.headers })
    response.end(body)
    return
  }
  if (reply.fault === 'reset') response.socket?.resetAndDestroy()
  if (reply.fault === 'reset-in-body' || reply.fault === 'hang-in-body') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
    response.write('{"value":[', () => {
      // The answer's beginning shall have arrived before the connection breaks.
      if (reply.fault === 'reset-in-body') setTimeout(() => response.socket?.resetAndDestroy(), 20)
    })
  }
}

/**
 * A server on loopback with real sockets that answers what it is told to, one reply a request in the order given;
 * more requests than replies get a 418. Or a function of the request decides.
 */
export async function startFaultServer(
  replies: readonly Reply[] | ((received: Received, count: number) => Reply),
): Promise<FaultServer> {
  const received: Received[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const entry = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
      received.push(entry)
      for (const { count, resolve } of waiting) if (received.length >= count) resolve()
      const reply =
        typeof replies === 'function' ? replies(entry, received.length) : replies[received.length - 1]
      answer(response, reply ?? { status: 418 })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    reached: (count) =>
      received.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ count, resolve })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

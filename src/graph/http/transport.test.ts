import { describe, expect, test } from 'vitest'
import { createGraphClient } from '../createGraphClient'
import type { GraphRequest } from '../types'

/** Computed from what was read right before. */
const once: GraphRequest = { method: 'PATCH', path: '/oauth2PermissionGrants/a', body: {}, repeatable: false }
const CALL = { scopes: ['X'] }

function client(...answers: [status: number, headers: Record<string, string>][]) {
  const tokens: unknown[] = []
  let sent = 0
  const graph = createGraphClient({
    graphOrigin: 'https://graph.microsoft.com',
    fetch: () => {
      const [status, headers] = answers[sent++] ?? [204, {}]
      return Promise.resolve(new Response(null, { status, headers }))
    },
    getToken: (_scopes, asked = {}) => Promise.resolve(void tokens.push(asked)).then(() => 'token'),
    sleep: () => new Promise((resolve) => setTimeout(resolve, 1)),
  })
  return { graph, tokens, sent: () => sent }
}

describe('a write that is not to be sent twice', () => {
  test.each([
    ['429', 429, { 'Retry-After': '2' }, 'throttled'],
    ['429 without a word', 429, {}, 'throttled'],
    ['503 with Retry-After', 503, { 'Retry-After': '2' }, 'server'],
    ['401', 401, {}, 'unauthorized'],
  ] as const)('%s: is left to the caller, who reads again', async (_name, status, headers, kind) => {
    const { graph, sent } = client([status, headers])
    await expect(graph.send(once, CALL)).rejects.toMatchObject({ kind, notDone: true })
    expect(sent()).toBe(1)
  })

  test('finds the gate closed and the new token ready', async () => {
    const throttled = client([429, { 'Retry-After': '2' }])
    await throttled.graph.send(once, CALL).catch(() => undefined)
    expect(throttled.graph.throttle?.until()).not.toBeNull()
    const header = { 'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${btoa('{"a":1}')}"` }
    const challenged = client([401, header])
    await challenged.graph.send(once, CALL).catch(() => undefined)
    expect(challenged.tokens).toMatchObject([{}, { claims: '{"a":1}' }])
  })

  test('503 without a word may have been done', async () => {
    const { graph } = client([503, {}])
    await expect(graph.send(once, CALL)).rejects.toMatchObject({ kind: 'server', notDone: false })
  })
})

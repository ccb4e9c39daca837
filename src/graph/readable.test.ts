import { expect, test } from 'vitest'
import { answered, malformed, network, refused } from './errors'
import { toReadable } from './readable'

const CALL = { method: 'GET', path: '/applications' } as const
const token = (kind: string) => Object.assign(new Error(kind), { name: 'TokenError', kind })
const denied = { error: { code: 'Authorization_RequestDenied', message: 'no' } }

test.each([
  [
    'a 403',
    answered(CALL, 403, denied, 'r-1'),
    { kind: 'missing-role', code: 'Authorization_RequestDenied', requestId: 'r-1' },
  ],
  ['a 500', answered(CALL, 500, undefined, null), { kind: 'failed' }],
  ['no answer', network(CALL, new TypeError('fetch failed')), { kind: 'failed' }],
  ['an answer that is none', malformed(CALL, 'x'), { kind: 'failed' }],
  ['a consent not given', token('denied'), { kind: 'missing-scope' }],
  ['a consent not asked for', token('interaction-required'), { kind: 'missing-scope' }],
  ['an authority in trouble', token('failed'), { kind: 'failed' }],
])('%s is a reason', async (_name, error, reason) => {
  const readable = await toReadable(Promise.reject(error), 'Application.Read.All')
  expect(readable).toEqual({ state: 'unreadable', reason: { scope: 'Application.Read.All', ...reason } })
})

test.each([
  ['an address that leaves Graph', refused(CALL, 'x')],
  ['leaving', new DOMException('x', 'AbortError')],
  ['a bug', new TypeError('x')],
])('%s is none', async (_name, error) => {
  await expect(toReadable(Promise.reject(error), 'Application.Read.All')).rejects.toBe(error)
})

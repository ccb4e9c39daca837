import { describe, expect, it } from 'vitest'
import { network } from '../errors'
import { failureOf } from './failure'
import { tokenError } from './testing/harness'

const FIRST = ['Application.Read.All']
const GRANTS = ['Directory.Read.All']
const CONSENT = { aadsts: '65001' }

describe('a token that is refused', () => {
  it.each<[string, Error, readonly string[], boolean, boolean, string, string | null]>([
    ['while offline', tokenError('failed', { unreachable: true }), FIRST, true, true, 'failed', 'network'],
    [
      'while offline, before any',
      tokenError('failed', { unreachable: true }),
      GRANTS,
      false,
      true,
      'failed',
      'network',
    ],
    [
      'as the session expired',
      tokenError('interaction-required'),
      FIRST,
      true,
      true,
      'missing-scope',
      'unauthorized',
    ],
    ['as a popup was closed', tokenError('cancelled'), GRANTS, true, true, 'missing-scope', 'unauthorized'],
    [
      'as consent was withdrawn',
      tokenError('interaction-required', CONSENT),
      FIRST,
      true,
      false,
      'missing-scope',
      null,
    ],
    ['by the person, though held', tokenError('denied'), FIRST, true, false, 'missing-scope', null],
    ['by the person at once', tokenError('denied'), FIRST, false, false, 'missing-scope', null],
    [
      'for want of the first consent',
      tokenError('interaction-required', CONSENT),
      FIRST,
      false,
      true,
      'missing-scope',
      null,
    ],
    [
      'for want of consent to the grants',
      tokenError('interaction-required', CONSENT),
      GRANTS,
      false,
      false,
      'missing-scope',
      null,
    ],
  ])('%s', (_case, error, scopes, held, passing, kind, code) => {
    const failure = failureOf(error, scopes, held)
    expect(failure).toMatchObject({ status: 0, passing, reason: { kind, scope: scopes[0] } })
    if (code) expect(failure.reason.code).toBe(code)
  })
})

it('what Graph is not to blame for passes, a bug of ours does not', () => {
  expect(failureOf(network({ method: 'GET', path: '/x' }, null), FIRST, true)).toMatchObject({
    passing: true,
    reason: { code: 'network' },
  })
  expect(failureOf(new TypeError('x'), FIRST, true)).toMatchObject({ passing: false })
})

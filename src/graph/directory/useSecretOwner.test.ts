import { expect, it } from 'vitest'
import { traceOf } from './useSecretOwner'

it.each([
  [null, null],
  ['', null],
  ['abc8Q~tooshort', null],
  ['abc8Q~0123456789', { hint: 'abc', keyId: null }],
  ['0A1B2C3D-4e5f-4a6b-8c7d-8e9f0a1b2c3d', { hint: '0A1', keyId: '0a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c3d' }],
])('of %s no more than the trace leaves the form', (secret, trace) => {
  expect(traceOf(secret)).toEqual(trace)
})

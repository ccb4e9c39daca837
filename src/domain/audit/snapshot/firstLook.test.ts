import { expect, test } from 'vitest'
import type { TenantSnapshot } from '../types'
import { firstLook } from './firstLook'

const many = (count: number) => Array.from({ length: count }, (_none, number) => number)
function snapshot(principals: number, grants: number, coming = false): TenantSnapshot {
  return {
    coverage: { notRead: coming ? [{ what: 'principals', why: 'cancelled' }] : [] },
    principals: many(principals).map((number) => ({ objectId: `p${number}`, appId: `a${number}` })),
    applications: many(principals).map((number) => ({ objectId: `r${number}`, appId: `a${number}` })),
    grants: many(grants).map((number) => ({ id: `g${number}`, clientId: `p${number}`, resourceId: 'p0' })),
    assignments: [],
  } as unknown as TenantSnapshot
}

test('of much, some grants with their principals and registrations', () => {
  const look = firstLook(snapshot(4000, 5000))
  expect(look?.grants).toHaveLength(80)
  expect(look?.principals).toHaveLength(80)
  expect(look?.applications).toHaveLength(80)
})

test.each([
  ['little is shown whole', snapshot(100, 200), null],
  ['grants whose principals are not there are shown as they are', snapshot(0, 5000), null],
  ['grants wait for principals that are on their way', snapshot(0, 5000, true), []],
  ['few grants wait as well', snapshot(0, 50, true), []],
  ['principals alone make no row', snapshot(5000, 0), []],
])('%s', (_name, of, grants) => {
  expect(firstLook(of)?.grants ?? null).toEqual(grants)
})

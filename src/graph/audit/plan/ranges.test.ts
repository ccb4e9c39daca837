import { expect, test } from 'vitest'
import { createSnapshotBuilder } from '../../../domain/audit/snapshot/builder'
import { guid } from '../testing/harness'
import { SETUP } from '../testing/keptReadings'
import { createPlan } from './plan'
import { rangesTogether } from './rounds'
import { newState } from './state'

const CUTS = ['b', 'd', 'f', 'h', 'n', 'p', 's']

const stateOf = (applications: number | null, principals: number | null, grants: number | null) =>
  newState(
    { ...SETUP, counted: { applications, principals, grants }, cuts: CUTS, grantsByConsent: true },
    false,
  )

test.each<[string, number | null, number | null, number | null, number | null]>([
  ['26 pages of grants in each chain, three in a range', 10_000, 20_000, 50_000, 2],
  ['11 pages of registrations, two in a range: two lots', 10_500, 10_500, 0, 4],
  ['41 pages of registrations, three in a range', 40_000, 20_000, 0, 2],
  ['13 pages, three in a range: no time for two lots', 12_000, 20_000, 0, null],
  ['16 pages, three in a range: two lots', 15_000, 20_000, 0, 4],
  ['19 pages, three in a range: three lots', 18_000, 20_000, 0, 3],
  ['a tenant of a few pages', 1_000, 2_000, 5_000, null],
  ['ranges are the longest chains', 150_000, 300_000, 150_000, null],
  ['nothing is counted', null, null, null, null],
])('ranges at a time: %s', (_, applications, principals, grants, size) =>
  expect(rangesTogether(stateOf(applications, principals, grants), CUTS.length)).toBe(size),
)

const NOTHING = { entries: [], rows: 0, nextLink: null, deltaLink: null, total: null, unread: [] }

/** Reads ranges to their ends, and tells how many parts each $batch had, and how often somebody waited for its end. */
function lots(grants: number): number[][] {
  const builder = createSnapshotBuilder({
    tenantId: guid('a', 1),
    environment: 'global',
    takenAt: '2026-11-21T00:00:00Z',
    scopes: [],
    owners: false,
  })
  const plan = createPlan(builder, stateOf(10_000, 20_000, grants))
  plan.start()
  const rounds: number[][] = []
  for (let round = plan.orders(); ; round = plan.orders()) {
    const ranges = round.filter(({ requests }) =>
      requests.some(({ path }) => /displayName[ +](ge|le)/u.test(decodeURIComponent(path))),
    )
    if (ranges.length === 0) return rounds
    rounds.push(ranges.map(({ requests }) => requests.length))
    for (const { id, requests } of ranges) {
      for (const position of requests.keys()) {
        const chain = plan.chain(id, position)
        if (chain) plan.take(chain, NOTHING)
      }
      plan.settle(id, [])
    }
  }
}

test('beside much longer chains one lot after the other, the range with Microsoft Graph before them all', () => {
  expect(lots(50_000)).toEqual([[1], [2], [2], [2], [1]])
  expect(lots(5_000)).toEqual([[1, 4, 3]])
})

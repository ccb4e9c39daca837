import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportedJson } from '../support/exportedJson'
import { type PreviewServer, startPreview } from '../support/preview'
import { fetchBare } from './audit/bare'
import { type Audited, type BenchConsole, openBenchConsole } from './audit/console'
import { leastRequests, longestChain } from './audit/optimum'
import { longestGap, median, startOver, watchMainThread } from './measures'
import { type Peer, type PeerResult, replay } from './mock/peers'
import { type MockGraph, startMock, type Statistics } from './mock/server'
import { AUDIT, keepWorkerCalls, replayOnMainThread } from './replay'

const PEERS_MS = 580_000
const RUNS = 3

/**
 * Limits of requests and units beside MSIdentityTools’, as the issue sets them. `timed`: are waits long enough to hold
 * times to? A tenth of them is not: a browser takes some 8 ms to receive a page of 290 kB, as long as ever, which is an
 * eighth of the 62 ms that the page then waits; bare fetches of the same pages are slower than the limit already. Those
 * times are printed, and held to at full waits.
 */
const TENANTS = [
  { principals: 2_000, scale: 1, requests: 1 / 110, units: 1 / 32, timed: true },
  { principals: 20_000, scale: 0.1, requests: 1 / 190, units: 1 / 75, timed: false },
] as const
type TenantLimits = (typeof TENANTS)[number]
const REQUESTS_LIMIT = (formula: number) => 1.05 * formula + 6
const CHAIN_LIMIT = 1.15
const FIRST_ROW_LIMIT = 1.3
const AGAIN_LIMIT = 0.4
const GAP_LIMIT = 0.1
/** How many times faster than a peer: with ranges, and with plain chains. */
const FASTER = {
  ranges: { msIdentityTools: 40, sdkLoop: 130 },
  plain: { msIdentityTools: 20, sdkLoop: 70 },
} as const

/** Of the report that the console exports. */
interface Report {
  coverage: { complete: boolean; counts: { assignments: number } }
  rows: { principalId: string; resourceAppId: string; permissionId: string }[]
}

type Replayed = PeerResult & { ms: number; statistics: Statistics }

/** Lets a peer read a tenant of its own, beside the others: nearly all of their time is waiting. */
async function replayed(
  peer: Peer,
  { principals, scale }: { principals: number; scale: number },
): Promise<Replayed> {
  const mock = await startMock({ principals, scale })
  try {
    const result = await replay(peer, mock, scale)
    // What was asked one by one is of no use any more, and would fill the memory.
    return { ...result, statistics: { ...mock.statistics(), log: [] } }
  } finally {
    await mock.close()
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
/** Prints a figure beside what it must reach, then holds it to it. */
function within(what: string, value: number, limit: number, digits = 2, held = true): void {
  console.log(
    `${what}: ${value.toFixed(digits)} of at most ${limit.toFixed(digits)}${held ? '' : ', not held'}`,
  )
  if (held) expect(value, what).toBeLessThanOrEqual(limit)
}
function atLeast(what: string, value: number, limit: number, held: boolean): void {
  console.log(`${what}: ${value.toFixed(1)} of at least ${limit}${held ? '' : ', not held'}`)
  if (held) expect(value, what).toBeGreaterThanOrEqual(limit)
}

let server: PreviewServer
let peers: Map<string, Replayed>
const key = (peer: Peer, principals: number) => `${peer} ${principals}`

beforeAll(async () => {
  server = await startPreview()
  const runs = TENANTS.flatMap((tenant) =>
    (['msIdentityTools', 'sdkLoop'] as const).map((peer) => ({ peer, tenant })),
  )
  const [first] = TENANTS
  const all = [...runs, { peer: 'principalInsights' as const, tenant: first }]
  peers = new Map(
    await Promise.all(
      all.map(
        async ({ peer, tenant }) => [key(peer, tenant.principals), await replayed(peer, tenant)] as const,
      ),
    ),
  )
  for (const [name, { ms, statistics, assignments }] of peers)
    console.log(
      `${name}: ${statistics.requests} requests, ${statistics.units} units, ${seconds(ms)}, ${assignments} assignments found`,
    )
}, PEERS_MS)
afterAll(() => server?.close())

describe.each(TENANTS)('a tenant of $principals, waits times $scale', (limits: TenantLimits) => {
  const { principals, scale } = limits
  let mock: MockGraph
  let console_: BenchConsole
  let first: Audited

  beforeAll(async () => {
    mock = await startMock({ principals, scale })
    console_ = await openBenchConsole(server.origin, mock)
  })
  afterAll(async () => {
    await console_?.close()
    await mock?.close()
  })
  const peer = (name: Peer): Replayed => {
    const found = peers.get(key(name, principals))
    if (!found) throw new Error(`${name} has not read ${principals}`)
    return found
  }
  /** The middle one of some audits, by its time, each in a page of its own. */
  async function audited(its = console_): Promise<Audited> {
    const runs: Audited[] = []
    for (let run = 0; run < RUNS; run++) {
      const page = await its.open()
      runs.push(await its.audit(page))
      await page.context().close()
    }
    runs.sort((a, b) => a.ms - b.ms)
    console.log(`times of the audits: ${runs.map(({ ms }) => seconds(ms)).join(', ')}`)
    return runs[Math.floor(RUNS / 2)] as Audited
  }

  it('is read completely, with hardly more requests than suffice', async () => {
    first = await audited()
    const { requests, units, assignments, preflights, throttled, atOnce } = first.statistics
    const formula = leastRequests(mock.tenant)
    const export_ = peer('msIdentityTools')
    console.log(
      `${requests} requests, ${preflights} preflights, ${throttled} throttled, ${atOnce} at once, formula ${formula}`,
    )
    within('requests', requests, REQUESTS_LIMIT(formula), 1)
    within('requests to those of MSIdentityTools', requests / export_.statistics.requests, limits.requests, 5)
    within('resource units to those of MSIdentityTools', units / export_.statistics.units, limits.units, 5)
    expect(assignments).toBe(mock.tenant.assignments.length)
  })

  it('reports every assignment that the tenant has', async () => {
    const page = await console_.open()
    await console_.audit(page)
    const { rows, coverage } = JSON.parse(await exportedJson(page)) as Report
    await page.context().close()
    const told = new Set(rows.map((row) => `${row.principalId} ${row.resourceAppId} ${row.permissionId}`))
    const { assignments: there, principals: all } = mock.tenant
    const apps = new Map(all.map(({ id, appId }) => [id, appId]))
    const found = there.filter((one) =>
      told.has(`${one.principalId} ${apps.get(one.resourceId) ?? ''} ${one.appRoleId}`),
    ).length
    const missed = 1 - peer('msIdentityTools').assignments / there.length
    console.log(
      `assignments in the report: ${found} of ${there.length}; MSIdentityTools misses ${(100 * missed).toFixed(1)} %`,
    )
    expect(found).toBe(there.length)
    expect(coverage).toMatchObject({ complete: true, counts: { assignments: there.length } })
  })

  const inTime = (
    { ms, log }: Audited,
    plan: keyof typeof FASTER,
    { latency, held, longer }: { latency: MockGraph['latency']; held: boolean; longer: number },
  ) => {
    const chain = longestChain(log, latency)
    const what = `${plan}: ${seconds(ms)} to the longest chain, ${seconds(chain)}`
    within(what, ms / chain, CHAIN_LIMIT, 2, held)
    for (const [name, times] of Object.entries(FASTER[plan]))
      atLeast(`${plan}: times as fast as ${name}`, (peer(name as Peer).ms * longer) / ms, times, held)
  }
  const here = () => ({ latency: mock.latency, held: limits.timed, longer: 1 })

  it('is read as fast as its longest chain allows', () => inTime(first, 'ranges', here()))

  it('is read nearly as fast as this browser merely fetches the same pages', async () => {
    const page = await console_.open()
    const runs: number[] = []
    for (let run = 0; run < RUNS; run++) {
      mock.reset()
      runs.push(await fetchBare(page, first.log))
    }
    await page.context().close()
    const [bare, chain] = [median(runs), longestChain(first.log, mock.latency)]
    console.log(`bare fetches: ${seconds(bare)}, to the longest chain ${(bare / chain).toFixed(2)}`)
    within('the whole reading to bare fetches', first.ms / bare, CHAIN_LIMIT, 2, limits.timed)
  })

  const inSight = ({ firstRow }: Audited, page: number, held: boolean) =>
    within(
      `first row after ${firstRow.toFixed(0)} ms, to a page of 999 (${page.toFixed(0)} ms)`,
      firstRow / page,
      FIRST_ROW_LIMIT,
      2,
      held,
    )

  it('shows its first row soon', () => inSight(first, mock.latency(999), limits.timed))

  it('is read with plain chains where Graph refuses the filters', async () => {
    mock.refuseFilters(true)
    try {
      const plain = await audited()
      expect(plain.statistics.assignments).toBe(mock.tenant.assignments.length)
      inTime(plain, 'plain', here())
    } finally {
      mock.refuseFilters(false)
    }
  })

  it('is read again with a part of the requests', async () => {
    const page = await console_.open()
    const { statistics } = await console_.audit(page)
    const { requests } = await console_.again(page)
    await page.context().close()
    within(
      `again ${requests} requests, at first ${statistics.requests}`,
      requests / statistics.requests,
      AGAIN_LIMIT,
    )
  })

  if (!limits.timed)
    it('is read as fast as its longest chain allows, and shows its first row soon, at full waits', async () => {
      const slow = await startMock({ principals, scale: 1 })
      const its = await openBenchConsole(server.origin, slow)
      try {
        const audit = await audited(its)
        inTime(audit, 'ranges', { latency: slow.latency, held: true, longer: 1 / scale })
        inSight(audit, slow.latency(999), true)
      } finally {
        await its.close()
        await slow.close()
      }
    })

  if (principals === 20_000)
    it('leaves the main thread free', async () => {
      const [gaps, bare, replays]: number[][] = [[], [], []]
      for (let run = 0; run < RUNS; run++) {
        const page = await console_.open(watchMainThread)
        await startOver(page)
        await console_.audit(page)
        gaps?.push(await longestGap(page))
        mock.reset()
        await startOver(page)
        await fetchBare(page, first.log)
        bare?.push(await longestGap(page))
        await page.context().close()
        const kept = await console_.open(async (context) => {
          await watchMainThread(context)
          await keepWorkerCalls(context)
        })
        await console_.audit(kept)
        const { ms, pages } = await replayOnMainThread(kept, AUDIT)
        expect(pages).toBeGreaterThan(principals / 999)
        replays?.push(ms)
        await kept.context().close()
      }
      const [gap, ms] = [median(gaps ?? []), median(replays ?? [])]
      console.log(`while the same pages are merely fetched: ${median(bare ?? []).toFixed(1)} ms`)
      within(
        `longest gap of the main thread ${gap.toFixed(1)} ms, parsing and joining there ${ms.toFixed(0)} ms`,
        gap / ms,
        GAP_LIMIT,
        3,
      )
    })
})

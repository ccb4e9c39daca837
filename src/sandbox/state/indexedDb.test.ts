import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { applicationId } from '../seed/ids'
import { accessToken, graph } from '../testing/signIn'
import { createTenant } from '../tenant'
import { indexedDbAuthority, indexedDbState } from './indexedDb'

let now = Date.UTC(2026, 0, 1)
/** A tab of the one browser. */
const tab = (size = 60) =>
  createTenant(size, {
    now: () => now,
    lag: () => 0,
    store: indexedDbState(size, () => now),
    authority: indexedDbAuthority(() => now),
  })
const path = `/applications/${applicationId('bidi')}`

describe('state in the browser', () => {
  it('is one for all tabs, outlives them, keeps its base date, and goes with a reset', async () => {
    const [first, second] = [tab(), tab()]
    const token = await accessToken(first, 'ada', 'Application.ReadWrite.All')
    const name = async (of: ReturnType<typeof tab>) =>
      (await graph(of, token, 'GET', path)).body['displayName']
    const before = await name(second)
    await graph(first, token, 'PATCH', path, { body: { displayName: 'Changed' } })
    expect(await name(second)).toBe('Changed')
    now += 60_000
    const third = tab()
    expect(await name(third)).toBe('Changed')
    expect(third.state.base()).toBe(Date.UTC(2026, 0, 1))
    await third.reset()
    expect(await name(first)).toBe(before)
    expect(first.state.base()).toBe(now)
    await graph(second, token, 'PATCH', path, { body: { displayName: 'Again' } })
    expect(await name(first)).toBe('Again')
  })

  it('knows a code of another tab as used', async () => {
    const stores = [indexedDbAuthority(() => now), indexedDbAuthority(() => now)]
    expect(await Promise.all(stores.map((store) => store.redeem('one', now + 1)))).toEqual([true, false])
  })
})

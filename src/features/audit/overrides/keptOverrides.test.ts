import { afterEach, expect, test, vi } from 'vitest'

const RATING = { permission: 'Mail.Read', kind: 'Application', level: 'critical', reason: 'Ours' } as const

/** A tab of a browser with this storage. */
async function tab(storage: Partial<Storage>) {
  vi.resetModules()
  vi.stubGlobal('localStorage', storage)
  return import('./keptOverrides')
}

function memory(): Storage {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as Storage
}

afterEach(() => vi.unstubAllGlobals())

test('another tab finds them, by tenant, until they are removed', async () => {
  const storage = memory()
  const first = await tab(storage)
  expect(first.keepOverrides('a', [RATING])).toBe(true)
  const second = await tab(storage)
  expect(second.loadOverrides('a')).toEqual({ overrides: [RATING] })
  expect(second.loadOverrides('b')).toBeNull()
  expect(second.keepOverrides('a', [])).toBe(true)
  expect(second.loadOverrides('a')).toBeNull()
  expect((await tab(storage)).loadOverrides('a')).toBeNull()
})

test('a browser that keeps nothing is said to, and the tab still knows', async () => {
  const refuses = () => {
    throw new Error('QuotaExceededError')
  }
  const { keepOverrides, loadOverrides } = await tab({
    getItem: refuses,
    setItem: refuses,
    removeItem: refuses,
  })
  expect(loadOverrides('a')).toBeNull()
  expect(keepOverrides('a', [RATING])).toBe(false)
  expect(loadOverrides('a')).toEqual({ overrides: [RATING] })
})

test('what somebody wrote there is checked like a file', async () => {
  const storage = memory()
  storage.setItem('gcc.riskOverrides.a', '{"schema":"risk-overrides/1","overrides":[{"permission":"x"}]}')
  const { loadOverrides } = await tab(storage)
  expect(loadOverrides('a')).toMatchObject({ error: { code: 'missing', params: { entry: 1 } } })
})

test('what is kept meanwhile is found, not what was found before', async () => {
  const { keepOverrides, loadOverrides } = await tab(memory())
  keepOverrides('a', [RATING])
  expect(loadOverrides('a')).toEqual({ overrides: [RATING] })
  keepOverrides('a', [{ ...RATING, level: 'low' }])
  expect(loadOverrides('a')).toEqual({ overrides: [{ ...RATING, level: 'low' }] })
})

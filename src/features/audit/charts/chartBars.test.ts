import { expect, test } from 'vitest'
import { chartBars } from './chartBars'

const words = {
  label: ({ key }: { key: string }) => key.toUpperCase(),
  level: (level: string) => level,
  number: (value: number) => `#${value}`,
  list: (parts: readonly string[]) => parts.join('+'),
}

test('parts stand worst first, and only those with something in them are said', () => {
  const [bar] = chartBars([{ key: 'a', value: 7, filter: 'x', parts: { low: 5, critical: 2 } }], words)
  expect(bar?.parts?.map(({ key, value }) => [key, value])).toEqual([
    ['critical', 2],
    ['high', 0],
    ['medium', 0],
    ['low', 5],
  ])
  expect(bar).toMatchObject({ label: 'A', shown: '#7', detail: 'critical #2+low #5' })
})

test('a bar without levels is one stretch', () => {
  expect(chartBars([{ key: 'a', value: 1, filter: '' }], words)[0]).toMatchObject({
    parts: undefined,
    detail: '',
  })
})

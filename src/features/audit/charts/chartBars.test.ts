import { expect, test } from 'vitest'
import { parseFilter } from '../../../domain/audit/filter/parse'
import { chartBars, partFilter } from './chartBars'

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

test('a part is picked by its level, beside what its bar is picked by', () => {
  const datum = {
    key: 'application',
    value: 3,
    filter: 'type:application granted:yes',
    parts: { critical: 2 },
  }
  const filter = partFilter(datum, 'critical')
  expect(filter).toBe('type:application granted:yes risk:critical')
  expect(parseFilter(filter ?? '').errors).toEqual([])
  expect(partFilter(datum, 'a')).toBeNull()
})

test('parts that can be picked say what of', () => {
  const datum = { key: 'a', value: 2, filter: 'x', parts: { critical: 2 } }
  const hints = (showPart?: (bar: string, level: string) => string) =>
    chartBars([datum], { ...words, showPart })[0]?.parts?.map(({ hint }) => hint)
  expect(hints((bar, level) => `${bar} ${level}`)?.[0]).toBe('A critical')
  expect(hints()).toEqual([undefined, undefined, undefined, undefined])
})

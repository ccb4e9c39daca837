import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { BarChart } from './BarChart'
import { ChartTable } from './ChartTable'
import { ColumnChart } from './ColumnChart'
import type { ChartBar } from './types'

const part = (key: 'high' | 'low', value: number) => ({
  key,
  label: key,
  value,
  shown: `${value}`,
  look: key,
})
const bars: ChartBar[] = [
  {
    key: 'a',
    label: 'Alpha',
    value: 12,
    shown: '12',
    detail: 'high 2',
    parts: [part('high', 2), part('low', 0)],
  },
  { key: 'b', label: 'Beta', value: 0, shown: '0', detail: '', parts: [part('high', 0), part('low', 0)] },
]
const props = { label: 'Chart', hint: 'Show', bars, onPick: () => undefined }
/** What a screen reader says of each button: its text, apart from what is hidden from it. */
const names = (html: string) =>
  [...html.matchAll(/<button.*?<\/button>/gsu)].map(([button]) =>
    button
      .replace(/<style.*?<\/style>/gsu, '')
      .replace(/<span[^>]*aria-hidden="true"[^>]*>(?:[^<]|<span[^>]*><\/span>)*<\/span>/gu, '')
      .replace(/<[^>]*>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  )

describe('every bar is a button that says what it shows', () => {
  test('lying', () =>
    expect(names(renderToStaticMarkup(createElement(BarChart, props)))).toEqual([
      'Alpha 12 high 2 Show',
      'Beta 0 Show',
    ]))
  test('standing', () =>
    expect(names(renderToStaticMarkup(createElement(ColumnChart, props)))).toEqual([
      'Alpha 12 Show',
      'Beta 0 Show',
    ]))
  test('in a table, with a column for each part', () => {
    const html = renderToStaticMarkup(createElement(ChartTable, { ...props, what: 'Name', amount: 'Amount' }))
    expect(names(html)).toEqual(['Alpha Show', 'Beta Show'])
    expect(html.match(/<th[ >]/gu)).toHaveLength(4 + 2)
  })
  test('in a table, and so is every part that is not empty and can be picked', () => {
    const parts = [
      { ...part('high', 2), hint: 'Show high of Alpha' },
      { ...part('low', 0), hint: 'Show low' },
    ]
    const html = renderToStaticMarkup(
      createElement(ChartTable, {
        ...props,
        bars: bars.slice(0, 1).map((bar) => ({ ...bar, parts })),
        what: 'Name',
        amount: 'Amount',
      }),
    )
    expect(names(html)).toEqual(['Alpha Show', '2 Show high of Alpha'])
  })
})

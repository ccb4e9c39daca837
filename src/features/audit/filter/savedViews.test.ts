import { describe, expect, test } from 'vitest'
import { parseFilter } from '../../../domain/audit/filter/parse'
import { BUILT_IN_VIEWS, readViews, stateOfView, viewQuery, withView } from './savedViews'

test.each(BUILT_IN_VIEWS)('the view $id has a filter that can be understood', ({ query }) => {
  const state = stateOfView(query)
  expect(parseFilter(state.filter).errors).toEqual([])
  expect(parseFilter(state.filter).terms.length).toBeGreaterThan(0)
  expect(viewQuery(state)).toBe(query)
})

describe('kept views', () => {
  test.each([
    [null, []],
    ['', []],
    ['{', []],
    ['{"name":"a"}', []],
    ['[1,null,{"name":1,"query":""},{"name":"a"}]', []],
    ['[{"name":"a","query":"q=x&row=3&view=who&evil=1"}]', [{ name: 'a', query: 'q=x' }]],
    ['[{"name":"a","query":"q=x&widths=risk.200,evil.9"}]', [{ name: 'a', query: 'q=x&widths=risk.200' }]],
  ])('%s', (text, views) => {
    expect(readViews(text)).toEqual(views)
  })

  test('one of the same name is replaced, one without a name is not kept', () => {
    const views = withView([{ name: 'a', query: 'q=1' }], { name: ' a ', query: 'q=2' })
    expect(views).toEqual([{ name: 'a', query: 'q=2' }])
    expect(withView(views, { name: '  ', query: 'q=3' })).toEqual(views)
  })
})

import { expect, it } from 'vitest'
import { moveInGrid } from './gridNavigation'

const SIZE = { rows: 100, columns: 5 }

it.each([
  ['ArrowDown', false, [3, 2], [4, 2]],
  ['ArrowDown', false, [99, 2], [99, 2]],
  ['ArrowUp', false, [0, 2], [-1, 2]],
  ['ArrowUp', false, [-1, 2], [-1, 2]],
  ['ArrowRight', false, [3, 4], [3, 4]],
  ['ArrowLeft', false, [3, 1], [3, 0]],
  ['ArrowLeft', false, [3, 0], [3, 0]],
  ['PageDown', false, [95, 1], [99, 1]],
  ['PageUp', false, [4, 1], [0, 1]],
  ['PageUp', false, [-1, 1], [0, 1]],
  ['Home', false, [4, 3], [4, 0]],
  ['End', false, [4, 1], [4, 4]],
  ['Home', true, [4, 3], [0, 0]],
  ['End', true, [4, 1], [99, 4]],
  ['a', false, [4, 1], null],
  ['Enter', false, [4, 1], null],
] as const)('%s (ctrl: %s) from %j leads to %j', (key, ctrlKey, [row, column], to) => {
  expect(moveInGrid({ row, column }, { key, ctrlKey }, SIZE)).toEqual(to && { row: to[0], column: to[1] })
})

it('stays in the header of an empty grid', () => {
  expect(
    moveInGrid({ row: -1, column: 0 }, { key: 'ArrowDown', ctrlKey: false }, { rows: 0, columns: 5 }),
  ).toEqual({
    row: -1,
    column: 0,
  })
})

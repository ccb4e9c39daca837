import { expect, test } from 'vitest'
import { selectionKey } from './selectionKey'

const SIZE = { rows: 30, columns: 4 }
const press = (keys: string, on: 'cell' | 'checkbox' | 'other' = 'cell', active = { row: 5, column: 2 }) => {
  const parts = keys.split('+')
  const event = {
    key: parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? ''),
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
  }
  return selectionKey(event, on, active, SIZE)
}

test.each([
  ['Space', 'cell', { does: 'toggle', row: 5 }],
  ['Space', 'checkbox', null],
  ['Space', 'other', null],
  ['Shift+Space', 'cell', { does: 'extend', row: 5 }],
  ['Shift+Space', 'checkbox', { does: 'extend', row: 5 }],
  ['Shift+Space', 'other', null],
  ['Ctrl+a', 'cell', { does: 'all' }],
  ['Meta+A', 'other', { does: 'all' }],
  ['a', 'cell', null],
  ['Shift+ArrowDown', 'cell', { does: 'extend', row: 6, to: { row: 6, column: 2 } }],
  ['Shift+PageUp', 'cell', { does: 'extend', row: 0, to: { row: 0, column: 2 } }],
  ['Shift+ArrowRight', 'cell', null],
  ['ArrowDown', 'cell', null],
  ['Enter', 'cell', null],
] as const)('%s on a %s', (keys, on, does) => {
  expect(press(keys, on)).toEqual(does)
})

test('the head of the table is no line to choose', () => {
  const head = { row: -1, column: 0 }
  expect(['Space', 'Ctrl+a', 'Shift+ArrowDown'].map((keys) => press(keys, 'cell', head))).toEqual([
    null,
    null,
    null,
  ])
  expect(press('Shift+ArrowUp', 'cell', { row: 0, column: 0 })).toBeNull()
})

import { expect, it } from 'vitest'
import { createRowSlots } from './rowSlots'

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

it('gives rows their places in order', () => {
  expect(createRowSlots()([4, 5, 6])).toEqual([
    { slot: 0, row: 4 },
    { slot: 1, row: 5 },
    { slot: 2, row: 6 },
  ])
})

it('leaves every row that stays where it is, and makes no new places', () => {
  const place = createRowSlots()
  place(range(0, 10))
  const after = new Map(place(range(4, 14)).map(({ slot, row }) => [row, slot]))
  for (const row of range(4, 10)) expect(after.get(row)).toBe(row)
  expect([...after.values()].sort((a, b) => a - b)).toEqual(range(0, 10))
})

it('keeps the place of a single row through a jump', () => {
  const place = createRowSlots()
  place(range(0, 5))
  const after = place([3, ...range(1000, 1004)])
  expect(after).toContainEqual({ slot: 3, row: 3 })
  expect(after.map(({ slot }) => slot)).toEqual(range(0, 5))
})

it('draws each row once, whatever was drawn before', () => {
  const place = createRowSlots()
  for (const rows of [range(0, 8), [], range(90, 93), range(0, 20), range(19, 21)])
    expect(
      place(rows)
        .map(({ row }) => row)
        .sort((a, b) => a - b),
    ).toEqual(rows)
})

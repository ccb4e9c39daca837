import { expect, test } from 'vitest'
import { extended, NOTHING_SELECTED, toggled } from './selection'

test('a row is chosen, given up again, and a range begins where the last one was chosen', () => {
  const one = toggled(NOTHING_SELECTED, 70, 3)
  expect([[...one.rows], one.anchor]).toEqual([[70], 3])
  const more = extended(one, [70, 71, 72])
  expect([[...more.rows], more.anchor]).toEqual([[70, 71, 72], 3])
  expect([...toggled(more, 71, 4).rows]).toEqual([70, 72])
  expect(NOTHING_SELECTED.rows.size).toBe(0)
})

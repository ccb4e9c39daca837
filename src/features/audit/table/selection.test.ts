import { expect, test } from 'vitest'
import { extended, NOTHING_SELECTED, rangeStart, renumbered, toggled } from './selection'

const at = (line: number, viewId = 1) => ({ line, viewId })

test('a row is chosen, given up again, and a range begins where the last one was chosen', () => {
  const one = toggled(NOTHING_SELECTED, [70], at(3))
  expect([[...one.rows], one.anchor]).toEqual([[70], at(3)])
  const more = extended(one, [70, 71, 72], 5)
  expect([[...more.rows], more.anchor]).toEqual([[70, 71, 72], at(3)])
  expect([...toggled(more, [71], at(4)).rows]).toEqual([70, 72])
  expect(NOTHING_SELECTED.rows.size).toBe(0)
  expect([more.viewId, extended(NOTHING_SELECTED, [1], 5).viewId]).toEqual([1, 5])
})

test('a group is chosen as a whole, and given up only where all of it was chosen', () => {
  const some = toggled(NOTHING_SELECTED, [5], at(2))
  const all = toggled(some, [4, 5, 6], at(0))
  expect([...all.rows].sort()).toEqual([4, 5, 6])
  expect([...toggled(all, [4, 5, 6], at(0)).rows]).toEqual([])
})

test('a choice that new numbers took away is told until something is chosen again', () => {
  expect(renumbered(NOTHING_SELECTED)).toEqual(NOTHING_SELECTED)
  const lost = renumbered(toggled(NOTHING_SELECTED, [70], at(3)))
  expect(lost).toEqual({ ...NOTHING_SELECTED, lost: true })
  expect(renumbered(lost).lost).toBe(true)
  expect([toggled(lost, [1], at(1, 2)).lost, extended(lost, [1], 2).lost]).toEqual([false, false])
})

test('a range begins at the line chosen last only while the lines are the same', () => {
  const chosen = toggled(NOTHING_SELECTED, [70], at(3, 1))
  expect(rangeStart(chosen, at(400, 1))).toEqual(at(3, 1))
  expect(rangeStart(chosen, at(400, 2))).toEqual(at(400, 2))
  expect(rangeStart(NOTHING_SELECTED, at(8))).toEqual(at(8))
})

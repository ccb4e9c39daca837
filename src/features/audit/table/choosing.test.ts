import { describe, expect, test } from 'vitest'
import type { AuditLine, AuditMatch } from '../../../domain/audit/report'
import { createChoosing } from './choosing'
import { NOTHING_SELECTED, type Selection } from './selection'

const matchOf = (viewId: number) => ({ viewId, lines: 9 }) as AuditMatch
/** Row 10 in line 0, row 11 in line 1, and so on; line 5 is the head of a group. */
const line = (index: number) =>
  (index === 5 ? { kind: 'group' } : { kind: 'row', row: { index: 10 + index } }) as AuditLine

/** Choosing among the lines of one answer. */
function start({ latest = 1, outdated = 0, answers = true } = {}) {
  const lines = { match: matchOf(1), line }
  const known = (viewId: number) => (viewId === 1 ? lines.match : matchOf(viewId))
  let selection: Selection = NOTHING_SELECTED
  const asked: number[][] = []
  const choosing = createChoosing(
    () => known(latest),
    (...question) => {
      asked.push(question)
      const [, from, to] = question
      return Promise.resolve(answers ? Array.from({ length: to - from }, (_, at) => 10 + from + at) : null)
    },
    (next) => draw(next(selection)),
  )
  function draw(chosen: Selection): void {
    selection = chosen
    choosing.drawn({ lines, outdated: known(outdated), selection })
  }
  draw(NOTHING_SELECTED)
  const rows = () => [...selection.rows]
  const lost = () => selection.lost
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  return { choosing, rows, lost, asked, settled }
}

test('a tick is there at once, without a question', () => {
  const { choosing, rows, asked } = start()
  choosing.toggle(2)
  expect([rows(), asked]).toEqual([[12], []])
})

test('the head of a group, a range and everything are asked for by the answer that is seen', async () => {
  const { choosing, rows, asked, settled } = start()
  choosing.toggle(5)
  await settled()
  choosing.extend(7)
  await settled()
  expect(rows()).toEqual([15, 16, 17])
  choosing.all()
  await settled()
  expect(rows()).toHaveLength(9)
  expect(asked).toEqual([
    [1, 5, 6],
    [1, 5, 8],
    [1, 0, 9],
  ])
})

describe.each([
  ['numbers of before', { outdated: 1 }],
  ['an answer that another one follows', { latest: 2 }],
])('lines with %s', (_, lines) => {
  test.each(['toggle', 'extend', 'all'] as const)('%s chooses nothing, and that is told', async (does) => {
    const { choosing, rows, lost, asked, settled } = start(lines)
    choosing[does](2)
    await settled()
    expect([rows(), lost(), asked]).toEqual([[], true, []])
  })
})

test('nothing is chosen where the worker answers another question by then', async () => {
  const { choosing, rows, settled } = start({ answers: false })
  choosing.toggle(5)
  choosing.extend(2)
  choosing.all()
  await settled()
  expect(rows()).toEqual([])
})

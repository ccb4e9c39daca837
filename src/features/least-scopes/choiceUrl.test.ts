import { expect, test } from 'vitest'
import { GRAPH_TASKS } from '../../domain/leastScopes/tasks'
import { readChoice, toggled, writeChoice } from './choiceUrl'

const APP = '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13'
const read = (query: string) => readChoice(new URLSearchParams(query))

test.each([
  ['', ''],
  ['do=mail-send,mail-read', 'do=mail-read%2Cmail-send'],
  ['do=mail-read,mail-read,nothing,&as=nobody', 'do=mail-read'],
  [`do=mail-read&app=${APP.toUpperCase()}&as=application`, `do=mail-read&app=${APP}&as=application`],
  ['app=nonsense', ''],
  ['do=outlook-365.bring-your-own.minimum', 'do=outlook-365.bring-your-own.minimum'],
  ['for=outlook-365.bring-your-own', 'for=outlook-365.bring-your-own'],
  ['for=outlook-365.nothing', ''],
  ['for=microsoft-365-scope.interactive-token-uipath-app', ''],
])('%s comes back as %s', (query, expected) => {
  expect(writeChoice(read(query)).toString()).toBe(expected)
})

test('a task is put in at its place, and taken out', () => {
  const [mailRead] = GRAPH_TASKS.filter(({ id }) => id === 'mail-read')
  if (!mailRead) throw new Error('no task')
  const more = toggled(read('do=mail-send'), mailRead)
  expect(more.tasks.map(({ id }) => id)).toEqual(['mail-read', 'mail-send'])
  expect(toggled(more, mailRead).tasks.map(({ id }) => id)).toEqual(['mail-send'])
})

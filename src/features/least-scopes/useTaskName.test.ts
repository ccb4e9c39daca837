import { expect, test } from 'vitest'
import { GRAPH_TASKS } from '../../domain/leastScopes/tasks'
import english from '../../locales/en/leastScopes'
import './useTaskName'

test('every task has a name, and every name a task', () => {
  expect(Object.keys(english.task).sort()).toEqual(GRAPH_TASKS.map(({ id }) => id).sort())
})

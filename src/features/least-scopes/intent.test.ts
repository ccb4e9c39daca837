import { expect, test } from 'vitest'
import { compareWithLeast } from '../../domain/leastScopes/compare'
import { leastScopes } from '../../domain/leastScopes/leastScopes'
import { GRAPH_TASKS } from '../../domain/leastScopes/tasks'
import { registrationFacts, USER_ID } from '../../domain/testing/facts'
import { intentOf } from './intent'

const facts = registrationFacts({
  declared: ['Delegated Mail.Send'],
  granted: ['Delegated Mail.Send'],
  grantedToUsers: { [USER_ID]: ['Mail.Send'] },
})
const tasks = GRAPH_TASKS.filter(({ id }) => id === 'mail-read')
const rows = compareWithLeast('Delegated', leastScopes(tasks).delegated, tasks, facts)

test('grants what is to be added and revokes every grant of what is to be removed', () => {
  expect(intentOf(facts, rows)).toMatchObject({
    appId: facts.appId,
    declareMissing: true,
    grant: [{ kind: 'Delegated', value: 'Mail.Read' }],
    revoke: [
      { kind: 'Delegated', value: 'Mail.Send', userId: null },
      { kind: 'Delegated', value: 'Mail.Send', userId: USER_ID },
    ],
  })
})

test('nothing ticked, nothing to review', () => {
  expect(intentOf(facts, [])).toBeNull()
  expect(
    intentOf(
      facts,
      rows.filter(({ verdict }) => verdict === 'keep'),
    ),
  ).toBeNull()
})

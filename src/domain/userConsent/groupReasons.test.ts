import { expect, test } from 'vitest'
import { groupReasons } from './groupReasons'

test('each reason once, refusals first, policies apart', () => {
  const yes = { may: 'yes' as const, reason: 'admitted-by-policy' as const }
  const groups = groupReasons([
    { ...yes, value: 'User.Read', policy: 'a' },
    { value: 'Mail.Reed', may: 'unknown', reason: 'permission-unknown' },
    { value: 'Mail.Read', may: 'no', reason: 'excluded-by-policy' },
    { ...yes, value: 'Mail.Send', policy: 'b' },
    { ...yes, value: 'openid', policy: 'a' },
  ])
  expect(groups.map(({ may, policy, values }) => [may, policy, values])).toEqual([
    ['no', undefined, ['Mail.Read']],
    ['unknown', undefined, ['Mail.Reed']],
    ['yes', 'a', ['User.Read', 'openid']],
    ['yes', 'b', ['Mail.Send']],
  ])
})

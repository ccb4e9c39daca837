import { expect, test } from 'vitest'
import type { AuditProgress, AuditState } from '../../../graph/audit/protocol'
import { percent } from './percent'

const of = (state: AuditProgress['state'], done: number, total: number | null): AuditProgress => ({
  state,
  done,
  total,
  reason: null,
})
const WAITING = of('waiting', 0, null)
const progress = (part: Partial<AuditState['progress']>): AuditState['progress'] => ({
  applications: WAITING,
  principals: WAITING,
  grants: WAITING,
  assignments: WAITING,
  users: WAITING,
  owners: WAITING,
  ...part,
})

test.each([
  ['nothing is counted', {}, null],
  ['half of one', { grants: of('reading', 5, 10) }, 50],
  ['more than counted', { grants: of('reading', 15, 10) }, 100],
  ['one done, one begun', { applications: of('done', 7, 10), grants: of('reading', 0, 10) }, 50],
  ['unreadable counts as done', { grants: of('unreadable', 0, 10) }, 100],
  ['not asked for does not count', { grants: of('reading', 5, 10), owners: of('not-asked', 0, 10) }, 50],
] as const)('%s', (_, part, expected) => {
  expect(percent(progress(part))).toBe(expected)
})

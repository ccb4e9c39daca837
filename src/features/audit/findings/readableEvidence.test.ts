import { expect, test } from 'vitest'
import { createFormat } from '../../../ui/format'
import { readableEvidence } from './readableEvidence'

test('dates, numbers and levels are written for people; what chooses the sentence stays', () => {
  const evidence = {
    count: 1200,
    context: 'both',
    resourceCount: 1200,
    date: '2026-11-21T12:00:00Z',
    risk: 'high',
    name: '2026 high',
    like: 'a\u202eb',
  }
  expect(readableEvidence(evidence, createFormat('fr', 'UTC'), (level) => `<${level}>`)).toEqual({
    count: 1200,
    context: 'both',
    resourceCount: '1\u202f200',
    date: '21 nov. 2026',
    risk: '<high>',
    name: '2026 high',
    like: '\u2068a\u202eb\u2069',
  })
})

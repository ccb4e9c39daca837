import { expect, test } from 'vitest'
import { readCount } from './entries'

test.each<[string, unknown, number | null]>([
  ['a number', 63, 63],
  ['text', '63', 63],
  ['text with a byte order mark', '\uFEFF63', 63],
  ['Base64', 'NjM=', 63],
  ['Base64 with a byte order mark', '77u/NjM=', 63],
  ['Base64 for URLs', '77u_NjM', 63],
  ['four digits, which could be Base64', '1234', 1234],
  ['a word', 'many', null],
  ['an object', { error: {} }, null],
  ['nothing', undefined, null],
])('a count that is %s', (_what, body, count) => expect(readCount(body)).toBe(count))

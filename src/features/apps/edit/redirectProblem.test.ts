import { expect, test } from 'vitest'
import { redirectProblem } from './redirectProblem'

const there = ['https://one.example/callback']

test.each([
  ['https://two.example/callback', 'web', null],
  [' https://two.example/callback ', 'web', null],
  ['http://localhost:3000/', 'web', null],
  ['http://127.0.0.1/', 'spa', null],
  ['http://two.example/', 'web', 'not-https'],
  ['myapp://auth', 'public-client', null],
  ['myapp://auth', 'spa', 'not-https'],
  ['', 'web', 'empty'],
  ['two.example/callback', 'web', 'no-address'],
  ['https://two.example/a b', 'web', 'no-address'],
  ['https://two.example/#x', 'web', 'fragment'],
  [`https://two.example/${'x'.repeat(256)}`, 'web', 'too-long'],
  ['https://one.example/callback', 'spa', 'there'],
] as const)('%j on %s: %s', (uri, platform, problem) => {
  expect(redirectProblem(uri, platform, there)).toBe(problem)
})

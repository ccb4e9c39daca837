import { expect, test } from 'vitest'
import { SIGN_IN_SCOPES_REQUESTED, WRITE_SCOPES_REQUESTED } from './consoleScopes'

test('sign-in asks for nothing that can write', () => {
  expect(SIGN_IN_SCOPES_REQUESTED).toEqual(['User.Read', 'Application.Read.All', 'Directory.Read.All'])
  expect(SIGN_IN_SCOPES_REQUESTED.filter((scope) => /Write|Manage/u.test(scope))).toEqual([])
})

test('every write permission is asked for by itself', () =>
  expect(WRITE_SCOPES_REQUESTED.filter((scope) => SIGN_IN_SCOPES_REQUESTED.includes(scope))).toEqual([]))

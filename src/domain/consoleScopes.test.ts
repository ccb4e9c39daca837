import { expect, test } from 'vitest'
import { STEP_SCOPES } from './changes/scopes'
import { CONSOLE_WRITE_SCOPES, SIGN_IN_SCOPES_REQUESTED } from './consoleScopes'

test('sign-in asks for nothing that can write', () => {
  expect(SIGN_IN_SCOPES_REQUESTED).toEqual(['User.Read', 'Application.Read.All', 'Directory.Read.All'])
  expect(SIGN_IN_SCOPES_REQUESTED.filter((scope) => /Write|Manage/u.test(scope))).toEqual([])
})

test('the guide names exactly what the steps of a plan ask for beyond sign-in', () => {
  const asked = new Set<string>(Object.values(STEP_SCOPES).flat())
  for (const scope of SIGN_IN_SCOPES_REQUESTED) asked.delete(scope)
  expect(CONSOLE_WRITE_SCOPES.map(({ scope }) => scope).sort()).toEqual([...asked].sort())
})

import { describe, expect, test } from 'vitest'
import { readPresets, readStored } from '../domain/settings'
import { preferredLanguage } from '../locales/i18n'
import { readTabSession } from './browserSettings'
import { resumable } from './resumable'
import { createPromptGate } from './session/promptGate'

const CLIENT = '11111111-2222-4333-8444-555555555555'
const noPresets = readPresets('')

describe('what this tab was in', () => {
  test.each([
    [{ kind: 'sandbox', size: 2000 }],
    [{ kind: 'tenant', connection: { clientId: CLIENT, tenant: 'contoso.com', environment: 'china' } }],
  ])('%j comes back', (session) => expect(readTabSession(JSON.stringify(session))).toEqual(session))

  test.each([
    [null],
    ['{'],
    ['null'],
    ['{"kind":"sandbox","size":61}'],
    ['{"kind":"sandbox"}'],
    ['{"kind":"tenant"}'],
    ['{"kind":"tenant","connection":{"clientId":"x","tenant":"contoso.com","environment":"global"}}'],
  ])('%j is nothing', (text) => expect(readTabSession(text)).toBeNull())
})

describe('what a new tab may join', () => {
  const stored = (value: unknown) => readStored(JSON.stringify(value))
  test('nothing after a sign-out', () =>
    expect(resumable(stored({ lastSession: null }), noPresets)).toBeNull())
  test('the sandbox in the size that it has', () =>
    expect(
      resumable(stored({ lastSession: { kind: 'sandbox', size: 20000, user: 'a' } }), noPresets),
    ).toEqual({
      session: { kind: 'sandbox', size: 20000 },
      user: 'a',
    }))
  test('a tenant only where the settings are still right', () => {
    const lastSession = { kind: 'tenant', user: 'anna@contoso.com' }
    const typed = { clientId: CLIENT, tenant: 'contoso.com', environment: 'global' }
    expect(resumable(stored({ lastSession, typed }), noPresets)).toEqual({
      session: { kind: 'tenant', connection: typed },
      user: 'anna@contoso.com',
    })
    expect(resumable(stored({ lastSession, typed: { ...typed, clientId: 'x' } }), noPresets)).toBeNull()
  })
})

test.each([
  [null, ['fr-CA', 'en'], 'fr'],
  [null, ['de', 'fr'], 'fr'],
  [null, ['de'], 'en'],
  [null, [], 'en'],
  ['en', ['fr'], 'en'],
  ['xx', ['fr'], 'fr'],
] as const)('language: chosen %j, browser %j -> %s', (chosen, browser, language) =>
  expect(preferredLanguage(chosen, browser)).toBe(language),
)

test('the prompt asks once for all who wait, and again later', async () => {
  const gate = createPromptGate()
  const both = [gate.ask(), gate.ask()]
  expect(gate.isOpen()).toBe(true)
  gate.answer(true)
  expect(await Promise.all(both)).toEqual([true, true])
  expect(gate.isOpen()).toBe(false)
  const again = gate.ask()
  gate.answer(false)
  expect(await again).toBe(false)
})

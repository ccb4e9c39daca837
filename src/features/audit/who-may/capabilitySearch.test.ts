import { describe, expect, test } from 'vitest'
import { CAPABILITY_IDS } from '../../../domain/audit/capabilities/capabilities'
import enAudit from '../../../locales/en/audit'
import en from '../../../locales/en/auditInsights'
import frAudit from '../../../locales/fr/audit'
import fr from '../../../locales/fr/auditInsights'
import { createCapabilitySearch } from './capabilitySearch'

const searches = Object.fromEntries(
  [['en', enAudit, en] as const, ['fr', frAudit, fr] as const].map(([language, audit, { who }]) => [
    language,
    createCapabilitySearch(
      CAPABILITY_IDS.map((id) => ({ id, label: audit.capability[id], phrases: who.phrases[id] })),
      who.fillers,
    ),
  ]),
)
const searchIn = (language: string) => {
  const search = searches[language]
  if (!search) throw new Error(language)
  return search
}

describe('what is meant', () => {
  test.each([
    ['en', 'read all mail', 'read-all-mail'],
    ['en', ' Read  All MAIL ', 'read-all-mail'],
    ['en', 'Read mail', 'read-all-mail'],
    ['en', 'read-all-mail', 'read-all-mail'],
    ['en', 'who can read everyone’s emails?', 'read-all-mail'],
    ['en', 'reset passwords', 'reset-passwords'],
    ['en', 'wipe devices', 'manage-devices'],
    ['en', 'mail', null],
    ['en', 'all mail', null],
    ['en', 'who can', null],
    ['en', '', null],
    // A permission, however much of it is a word.
    ['en', 'Mail.Read', null],
    ['en', 'Files.Read.All', null],
    ['en', 'profile', null],
    ['en', 'Mail.Raed', null],
    ['en', 'make coffee', null],
    ['fr', 'lire tout le courrier', 'read-all-mail'],
    ['fr', 'LIRE TOUS LES MAILS', 'read-all-mail'],
    ['fr', 'Qui peut réinitialiser les mots de passe ?', 'reset-passwords'],
    ['fr', 'reinitialiser mots de passe', 'reset-passwords'],
    ['fr', 'read all mail', 'read-all-mail'],
    ['fr', 'courrier', null],
  ])('%s: %s → %s', (language, text, id) => expect(searchIn(language).meant(text)).toBe(id))

  test.each(['en', 'fr'])('%s: every name and every phrase means its own capability', (language) => {
    const { who } = language === 'en' ? en : fr
    const { capability } = language === 'en' ? enAudit : frAudit
    for (const id of CAPABILITY_IDS)
      for (const said of [capability[id], id.replaceAll('-', ' '), ...who.phrases[id].split(',')])
        expect([said, searchIn(language).meant(said)]).toEqual([said, id])
  })
})

test('what is offered while somebody types', () => {
  expect(searchIn('en').offered('')).toEqual(CAPABILITY_IDS)
  expect(searchIn('en').offered('read mai')).toEqual(['read-all-mail'])
  expect(searchIn('en').offered('xyz')).toEqual([])
})

test('what is near', () => {
  expect(searchIn('en').near('read my mail')).toEqual(['read-all-mail'])
  expect(searchIn('en').near('mail')).toContain('send-mail-as-anyone')
  expect(searchIn('en').near('xyz')).toEqual([])
})

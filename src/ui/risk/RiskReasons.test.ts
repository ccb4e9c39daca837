import { createInstance } from 'i18next'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { expect, test } from 'vitest'
import { riskOf } from '../../domain/permissions/risk/riskOf'
import type { RatedPermission } from '../../domain/permissions/risk/types'
import en from '../../locales/en/risk'
import fr from '../../locales/fr/risk'
import { RiskReasons } from './RiskReasons'

const i18n = createInstance()
await i18n.use(initReactI18next).init({ lng: 'en', resources: { en: { risk: en }, fr: { risk: fr } } })

const shown = (permission: RatedPermission) =>
  renderToStaticMarkup(
    createElement(I18nextProvider, { i18n }, createElement(RiskReasons, { risk: riskOf(permission) })),
  ).replace(/<[^>]+>/gu, '|')

test('what nobody has rated says that it is inferred, and what Microsoft would probably say', () => {
  const text = shown({ kind: 'Application', value: 'NeverHeard.ReadWrite.All' })
  expect(text).toContain(en.reason.tenantWrite)
  expect(text).toContain(en.source.inferred)
  expect(text).toContain('level 3 of 5')
})

test('what Microsoft has rated shows its level in place of a guess, and that we disagree', () => {
  const text = shown({ kind: 'Application', value: 'Mail.Read' })
  expect(text).toContain(en.source.inferred)
  expect(text).toContain('Microsoft: level 3 of 5, which we read as medium.')
  expect(text).not.toContain('would probably')
})

test('a path to Global Administrator is told in words, with its source', () => {
  const text = shown({ kind: 'Application', value: 'RoleManagement.ReadWrite.Directory' })
  expect(text).toContain('Can assign directory roles, Global Administrator among them.')
  expect(text).toContain(en.source.maester)
})

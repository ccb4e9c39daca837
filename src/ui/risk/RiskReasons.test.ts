import { createInstance } from 'i18next'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { expect, test } from 'vitest'
import type { PermissionRisk } from '../../domain/permissions/risk/types'
import en from '../../locales/en/risk'
import fr from '../../locales/fr/risk'
import { RiskReasons } from './RiskReasons'

const i18n = createInstance()
await i18n.use(initReactI18next).init({ lng: 'en', resources: { en: { risk: en }, fr: { risk: fr } } })

const shown = (risk: PermissionRisk, lng: string) =>
  renderToStaticMarkup(
    createElement(
      I18nextProvider,
      { i18n: i18n.cloneInstance({ lng }) },
      createElement(RiskReasons, { risk }),
    ),
  ).replace(/<[^>]+>/gu, '|')

const INFERRED: PermissionRisk = {
  level: 'medium',
  reason: { id: 'tenantWrite' },
  source: 'inferred',
  sourceUrl: null,
}

test.each([
  ['en', en, 'level 3 of 5'],
  ['fr', fr, 'niveau 3 sur 5'],
] as const)(
  'what nobody has rated says that it is inferred, and what Microsoft would say: %s',
  (lng, texts, guess) => {
    const text = shown({ ...INFERRED, guess: 3 }, lng)
    expect(text).toContain(texts.reason.tenantWrite)
    expect(text).toContain(texts.source.inferred)
    expect(text).toContain(guess)
    expect(shown(INFERRED, lng)).not.toContain(guess)
  },
)

test('who disagrees is told', () => {
  const url = 'https://example.com/levels'
  const text = shown(
    {
      ...INFERRED,
      disagreement: [
        { model: 'microsoft', given: 2, level: 'low', url },
        { model: 'msidentitytools', given: 'Unranked', level: null, url },
        { model: 'azadspi', given: 'critical', level: 'critical', url },
      ],
    },
    'en',
  )
  expect(text).toContain('Microsoft: level 2 of 5, which we read as low.')
  expect(text).toContain('MSIdentityTools: not ranked.')
  expect(text).toContain('AzADServicePrincipalInsights: critical.')
})

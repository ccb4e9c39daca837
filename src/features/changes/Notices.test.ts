import i18next from 'i18next'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { beforeAll, expect, test } from 'vitest'
import type { ChangeStep, WhyForGood } from '../../domain/changes/steps'
import english from '../../locales/en/changes'
import french from '../../locales/fr/changes'
import { LossNotice } from './Notices'

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: { en: { changes: english }, fr: { changes: french } },
  }),
)

const API = {
  ...{ dependsOn: [], scopes: [], clientId: 'c', resourceId: 'r', resourceAppId: '' },
  resourceName: 'Orders',
}
const role = (value: string, forGood?: WhyForGood): ChangeStep => ({
  ...{ ...API, kind: 'remove-role', id: value, appRoleId: value, value, assignmentId: value },
  target: { appId: null, displayName: 'Robot' },
  ...(forGood && { forGood }),
})
const row = (remove: string[], forGood?: WhyForGood): ChangeStep => ({
  ...{ ...API, kind: 'delegated-grant', id: remove.join(), consentType: 'AllPrincipals', principalId: null },
  ...{ add: [], remove, before: { grantId: 'g', scope: remove.join(' ') } },
  ...(forGood && { forGood }),
})

async function shown(steps: ChangeStep[], language = 'en'): Promise<string> {
  await i18next.changeLanguage(language)
  const plan = {
    id: 'p',
    tenantId: 't',
    appId: null,
    appDisplayName: '',
    createdAt: '',
    steps,
    impossible: [],
  }
  return renderToStaticMarkup(createElement(LossNotice, { selected: plan }))
    .replace(/<style.*?<\/style>/gsu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/[^\S\u00a0]+/gu, ' ')
    .trim()
}

const CASES: [string, ChangeStep[], string, string][] = [
  ['nothing that cannot come back', [role('Mail.Send'), row(['Mail.Read'])], '', ''],
  [
    'one of a kind',
    [role('Mail.Send', 'permission-gone'), role('Mail.Read')],
    'What no undo brings back 1 application permission: nobody can grant it again, because the API no longer offers it. Mail.Send · Orders · Robot',
    'Ce qu’aucune annulation ne rétablit 1 autorisation d’application\u00a0: personne ne peut l’accorder de nouveau, car l’API ne la propose plus. Mail.Send · Orders · Robot',
  ],
  [
    'several of two kinds',
    [row(['A', 'B'], 'api-gone'), row(['C'], 'client-gone')],
    'What no undo brings back 2 permissions: nobody can grant them again, because the APIs’ enterprise applications are gone. A · Orders B · Orders 1 permission: nobody can grant it again, because the enterprise application that holds it is gone. C · Orders',
    'Ce qu’aucune annulation ne rétablit 2 autorisations\u00a0: personne ne peut les accorder de nouveau, car les applications d’entreprise des API n’existent plus. A · Orders B · Orders 1 autorisation\u00a0: personne ne peut l’accorder de nouveau, car l’application d’entreprise qui la détient n’existe plus. C · Orders',
  ],
]

test.each(CASES)('%s', async (_name, steps, inEnglish, inFrench) => {
  expect(await shown(steps)).toBe(inEnglish)
  expect(await shown(steps, 'fr')).toBe(inFrench)
})

test('of many a sample', async () => {
  const names = Array.from({ length: 1200 }, (_, index) => `P${index}`)
  const text = await shown([row(names, 'api-gone')])
  expect(text).toContain('1,200 permissions')
  expect(text).toContain('P4 · Orders and 1,195 more')
  expect(text).not.toContain('P5 ')
})

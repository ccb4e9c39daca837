import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import i18next from 'i18next'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Session, SessionContext } from '../../../auth/session'
import { ENVIRONMENTS } from '../../../domain/environments'
import { MICROSOFT_GRAPH_APP_ID } from '../../../domain/directory'
import { registrationFacts, TENANT_ID } from '../../../domain/testing/facts'
import { judgeUserConsent } from '../../../domain/userConsent/judge'
import {
  assigned,
  CATALOGUE,
  policies,
  RECOMMENDED,
  UNREADABLE,
  workflow,
} from '../../../domain/userConsent/testing/policies'
import type { ConsentPolicies } from '../../../domain/userConsent/types'
import { createGraphClient } from '../../../graph/createGraphClient'
import { GraphContext } from '../../../graph/GraphContext'
import { consentPoliciesQuery } from '../../../graph/queries/consentPolicies'
import english from '../../../locales/en/consent'
import commonEnglish from '../../../locales/en/common'
import french from '../../../locales/fr/consent'
import commonFrench from '../../../locales/fr/common'
import { ConnectionCheckContext } from '../ConnectionCheckContext'
import type { ConnectionCheck } from '../useConnectionCheck'
import { UserConsentSection } from './UserConsentSection'

const graph = createGraphClient({
  graphOrigin: ENVIRONMENTS.global.graph,
  fetch: () => Promise.reject(new Error('Rendering reads nothing')),
  getToken: () => Promise.reject(new Error('Rendering reads nothing')),
})
const session = {
  environment: ENVIRONMENTS.global,
  tenantId: TENANT_ID,
  consoleClientId: TENANT_ID,
} as Session

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: {
      en: { consent: english, common: commonEnglish },
      fr: { consent: french, common: commonFrench },
    },
  }),
)

/** The section as text, tags and all, for a registration that asks for these permissions. */
async function shown(
  tenant: ConsentPolicies,
  values: string[],
  { language = 'en', tokenKind = 'Delegated' }: { language?: string; tokenKind?: string } = {},
) {
  await i18next.changeLanguage(language)
  const client = new QueryClient()
  client.setQueryData(consentPoliciesQuery(graph).queryKey, tenant)
  const asked = values.map((value) => ({
    resourceAppId: MICROSOFT_GRAPH_APP_ID,
    kind: 'Delegated' as const,
    value,
  }))
  const userConsent = judgeUserConsent(asked, registrationFacts(), tenant, CATALOGUE)
  const check = { authType: { tokenKind }, userConsent } as unknown as ConnectionCheck
  return renderToStaticMarkup(
    createElement(
      QueryClientProvider,
      { client },
      createElement(
        SessionContext,
        { value: session },
        createElement(
          GraphContext,
          { value: graph },
          createElement(ConnectionCheckContext, { value: check }, createElement(UserConsentSection)),
        ),
      ),
    ),
  )
}

describe('would a plain user be able to consent', () => {
  test('to nothing but what Microsoft recommends', async () => {
    const html = await shown(assigned(RECOMMENDED.id), ['User.Read', 'Mail.Read'])
    expect(html).toContain('data-user-consent="may-not"')
    expect(html).toMatch(
      /data-consent-reason="excluded-by-policy".*Mail\.Read.*data-consent-reason="admitted/su,
    )
    expect(html).toContain(english.setting.managed)
    expect(html).toContain('2 reviewers')
    expect(html).toContain('ConsentPoliciesMenuBlade/~/UserSettings')
    expect(html).toContain(english.next.ask)
    expect(html).not.toContain(english.read.action)
    expect(html).not.toContain('{{')
  })

  test('with the workflow off', async () => {
    const off = { state: 'read' as const, value: workflow({ isEnabled: false }) }
    const html = await shown(policies({ ...assigned(), adminConsentRequests: off }), ['User.Read'])
    expect(html).toContain(english.setting.none)
    expect(html).toContain(english.workflow.off)
    expect(html).toContain(english.next.workflow)
    expect(html).not.toContain(english.next.ask)
  })

  test('where nobody has read the policies: the button, which permissions, and who', async () => {
    const nothing = policies({
      assigned: UNREADABLE,
      grantPolicies: UNREADABLE,
      adminConsentRequests: UNREADABLE,
    })
    const html = await shown(nothing, ['Mail.Read'])
    expect(html).toContain('data-user-consent="unknown"')
    expect(html).toContain(english.read.action)
    expect(html).toContain('Policy.Read.All and Policy.Read.PermissionGrant')
    expect(html).toContain('Global Reader')
  })

  test('where a role is missing: which part, without a button that would not help', async () => {
    const denied = {
      state: 'unreadable' as const,
      reason: { kind: 'missing-role' as const, code: 'Authorization_RequestDenied' },
    }
    const html = await shown(policies({ adminConsentRequests: denied }), ['Mail.Read'])
    expect(html).toContain('data-user-consent="may"')
    expect(html).toContain(english.what.adminConsentRequests)
    expect(html).toContain(english.workflow.unknown)
    expect(html).not.toContain(english.read.action)
  })

  test('in French', async () => {
    const html = await shown(assigned(RECOMMENDED.id), ['User.Read', 'Mail.Read'], { language: 'fr' })
    expect(html).toContain(french.verdict['may-not'])
    expect(html).toContain('2 réviseurs')
    expect(html).not.toContain('{{')
  })

  test('is no question where the application acts as itself', async () => {
    expect(await shown(policies(), [], { tokenKind: 'Application' })).toBe('')
  })
})

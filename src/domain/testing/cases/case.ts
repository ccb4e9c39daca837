/** Tables of preflight cases: what a test runs, what the texts are rendered with, and what docs/findings.md is made from. */
import { findAuthType } from '../../connectors/catalogue'
import { DEFAULT_SETUP } from '../../connectors/setup'
import type { AuthType, ConnectionValues } from '../../connectors/types'
import { preflight } from '../../preflight/preflight'
import type { Finding, PreflightContext } from '../../preflight/types'
import { APP_ID, NOW, TENANT_ID, registrationFacts, type FactsRecipe, type PermissionText } from '../facts'

export interface Case {
  name: string
  type: 'bring-your-own' | 'oauth-client-credentials'
  values?: Partial<ConnectionValues>
  /** Replaces parts of a sound registration; null: the registration is not loaded. */
  facts?: FactsRecipe | null
  context?: Partial<PreflightContext>
  /** Beginnings of the finding ids that the case is about: every finding of theirs must be expected. */
  about: string[]
  /** `severity id field code context`, with `-` for none. */
  expected: string[]
}

export const MINIMUM_SCOPE = ['openid', 'offline_access', 'User.Read', 'Mail.Read', 'email']
export const MINIMUM: Record<Case['type'], PermissionText[]> = {
  'bring-your-own': MINIMUM_SCOPE.map((scope): PermissionText => `Delegated ${scope}`),
  'oauth-client-credentials': ['Application Mail.Read', 'Application User.Read.All'],
}

export function authTypeOf(type: Case['type']): AuthType {
  const found = findAuthType('outlook-365', type)
  if (!found) throw new Error(`no authentication type ${type}`)
  return found.authType
}

/** A case's findings: a connection where everything is right, but for what the case says. */
export function runCase({ type, values, facts, context }: Case): Finding[] {
  return preflight(
    authTypeOf(type),
    {
      clientId: APP_ID,
      clientSecret: 'abc8Q~the-rest-is-nobodys-business',
      certificate: '',
      certificatePassword: '',
      tenantId: TENANT_ID,
      scope: MINIMUM_SCOPE,
      environment: 'global',
      account: 'robot@contoso.com',
      sharedMailbox: '',
      ...values,
    },
    {
      now: NOW,
      tenantId: TENANT_ID,
      environment: 'global',
      domains: ['contoso.com', 'contoso.onmicrosoft.com'],
      registration:
        facts === null
          ? { state: 'absent' }
          : {
              state: 'loaded',
              facts: registrationFacts({ declared: MINIMUM[type], granted: MINIMUM[type], ...facts }),
            },
      objectIdMatch: null,
      secretOwnedElsewhere: null,
      setup: DEFAULT_SETUP,
      certificate: null,
      accounts: {},
      userConsent: null,
      publicApplications: null,
      ...context,
    },
  )
}

/** The findings that the case is about, one text each. */
export function summarize(findings: readonly Finding[], about: readonly string[]): string[] {
  return findings
    .filter(({ id }) => about.some((beginning) => id.startsWith(beginning)))
    .map(({ severity, id, field, wouldFailWith, params }) =>
      [severity, id, field, wouldFailWith ?? '-', params.context ?? '-'].join(' '),
    )
}

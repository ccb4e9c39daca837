/** Tables of preflight cases: what a test runs, what the texts are rendered with, and what docs/findings.md is made from. */
import { DEFAULT_SETUP } from '../../connectors/setup'
import type { ConnectionValues } from '../../connectors/types'
import { preflight } from '../../preflight/preflight'
import type { Finding, PreflightContext } from '../../preflight/types'
import { certificateReading, PASSWORD, PFX } from '../certificates'
import { APP_ID, NOW, TENANT_ID, registrationFacts, type FactsRecipe } from '../facts'
import { authTypeOf, minimumOf, minimumScope, soundFacts, type CaseType } from './types'

export interface Case {
  name: string
  type: CaseType
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
export const MINIMUM = {
  'bring-your-own': minimumOf('bring-your-own'),
  'oauth-client-credentials': minimumOf('oauth-client-credentials'),
}

/** A case's findings: a connection where everything is right, but for what the case says. */
export function runCase({ type, values, facts, context }: Case): Finding[] {
  const authType = authTypeOf(type)
  const tenant = authType.fields.find(({ id }) => id === 'tenantId')
  return preflight(
    authType,
    {
      clientId: APP_ID,
      clientSecret: 'abc8Q~the-rest-is-nobodys-business',
      certificate: PFX,
      certificatePassword: PASSWORD,
      tenantId: tenant?.required ? TENANT_ID : '',
      scope: minimumScope(authType),
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
          : { state: 'loaded', facts: registrationFacts(withParts(soundFacts(type), facts)) },
      objectIdMatch: null,
      secretOwnedElsewhere: null,
      setup: DEFAULT_SETUP,
      certificate: certificateReading(),
      accounts: {},
      userConsent: null,
      publicApplications: null,
      ...context,
    },
  )
}

function withParts(sound: FactsRecipe, parts: FactsRecipe = {}): FactsRecipe {
  // The vendor's application is registered in the vendor's tenant.
  const application =
    sound.application === null || parts.application === null
      ? null
      : { ...sound.application, ...parts.application }
  return {
    ...sound,
    ...parts,
    application,
    servicePrincipal:
      parts.servicePrincipal === null ? null : { ...sound.servicePrincipal, ...parts.servicePrincipal },
  }
}

/** The findings that the case is about, one text each. */
export function summarize(findings: readonly Finding[], about: readonly string[]): string[] {
  return findings
    .filter(({ id }) => about.some((beginning) => id.startsWith(beginning)))
    .map(({ severity, id, field, wouldFailWith, params }) =>
      [severity, id, field, wouldFailWith ?? '-', params.context ?? '-'].join(' '),
    )
}

import { CONNECTORS } from '../connectors/catalogue'
import { DEFAULT_SETUP } from '../connectors/setup'
import type { AuthType, Connector } from '../connectors/types'
import type { RegistrationFacts, ResourcePrincipal } from '../directory'
import { comparePermissions } from '../permissions/compare'
import { type RegistrationContext, registrationChecks } from '../preflight/registrationChecks'
import { isMissingValue } from '../preflight/summary'
import type { Finding } from '../preflight/types'
import { connectionKey, type ReadinessSummary } from './types'

/**
 * ready: nothing is in the way but what a person types; attention: it may fail; blocked: it would; unknown: what decides
 * it could not be read; needless: the type uses the vendor's own application, so that no registration serves it.
 */
export type ReadinessState = 'ready' | 'attention' | 'blocked' | 'unknown' | 'needless'

export interface ConnectionReadiness {
  connector: Connector
  authType: AuthType
  state: ReadinessState
  /** Why it is not ready, worst first. */
  findings: Finding[]
}

/** For which connections a registration is ready, before anybody types a value; every type of the catalogue, in its order. */
export function readinessOfRegistration(
  facts: RegistrationFacts,
  context: RegistrationContext,
  connectors: readonly Connector[] = CONNECTORS,
): ConnectionReadiness[] {
  const rows = comparePermissions(facts)
  return connectors.flatMap((connector) =>
    connector.authTypes.map((authType): ConnectionReadiness => {
      if (authType.publicApplication) return { connector, authType, state: 'needless', findings: [] }
      const all = registrationChecks(authType, facts, context, rows).filter((one) => !isMissingValue(one))
      const of = (severity: Finding['severity']) => all.filter((one) => one.severity === severity)
      const blocks = of('blocks')
      const warns = of('warns')
      return { connector, authType, state: stateOf(blocks, warns), findings: [...blocks, ...warns] }
    }),
  )
}

function stateOf(blocks: readonly Finding[], warns: readonly Finding[]): ReadinessState {
  if (blocks.length > 0) return 'blocked'
  if (warns.some(({ id }) => id === 'permission-unreadable')) return 'unknown'
  return warns.length > 0 ? 'attention' : 'ready'
}

/** The same as no more than keys, to be kept for every registration of a tenant; for Automation Cloud. */
export function summarizeReadiness(
  facts: RegistrationFacts,
  now: Date,
  catalogue: ResourcePrincipal | null,
): ReadinessSummary {
  const context = { now, setup: DEFAULT_SETUP, catalogue }
  const summary: ReadinessSummary = { ready: [], attention: [], unknown: [] }
  for (const { connector, authType, state } of readinessOfRegistration(facts, context)) {
    if (state !== 'blocked' && state !== 'needless')
      summary[state].push(connectionKey(connector.id, authType.id))
  }
  return summary
}

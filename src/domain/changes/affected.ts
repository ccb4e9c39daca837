import { type Guid, type RegistrationFacts, type ResourcePrincipal, scopeTokens } from '../directory'
import { DEFAULT_SETUP } from '../connectors/setup'
import type { ConnectionSetup } from '../connectors/types'
import { readinessOfRegistration, type ReadinessState } from '../readiness/readiness'
import { connectionKey } from '../readiness/types'
import { factsAfter } from './project'
import type { ChangeStep } from './steps'
import type { ChangePlan } from './types'

interface Affected {
  /**
   * Whose sign-in or consent changes: how many users by their own rows, or everybody who uses the application; null:
   * nobody's (what the application may do by itself, its credentials, its entry).
   */
  users: number | 'everyone' | null
  /** Object ids of users with rows of their own that change, each once. */
  userIds: Guid[]
  /** Connections for which the registration is otherwise ready after the plan, in the order of the catalogue. */
  connections: AffectedConnection[]
}

interface AffectedConnection {
  connectorId: string
  authTypeId: string
  /** `outlook-365/bring-your-own` */
  key: string
  before: ReadinessState
  after: ReadinessState
}

/**
 * Whom and what a plan concerns. `plan` may hold only the steps that are ticked; its `createdAt` tells which credentials
 * are in force. `facts`: what the plan was made from; null (a plan over several applications): connections are not judged.
 */
export function affectedBy(
  plan: Pick<ChangePlan, 'appId' | 'createdAt' | 'steps'>,
  facts: RegistrationFacts | null,
  options: { setup?: ConnectionSetup; catalogue?: ResourcePrincipal | null } = {},
): Affected {
  const userIds = new Set<Guid>()
  let isEverybodys = false
  for (const step of plan.steps) {
    if (step.kind === 'delegated-grant' && step.principalId) userIds.add(step.principalId)
    else if (concernsEverybody(step)) isEverybodys = true
  }
  return {
    users: isEverybodys ? 'everyone' : userIds.size || null,
    userIds: [...userIds],
    connections: facts && facts.appId === plan.appId ? affectedConnections(plan, facts, options) : [],
  }
}

function concernsEverybody(step: ChangeStep): boolean {
  switch (step.kind) {
    case 'delegated-grant':
    case 'set-principal':
    case 'delete-principal':
    case 'delete-application':
      return true
    case 'set-application':
      return step.setting.property === 'signInAudience'
    default:
      return false
  }
}

function affectedConnections(
  { createdAt, steps }: Pick<ChangePlan, 'createdAt' | 'steps'>,
  facts: RegistrationFacts,
  {
    setup = DEFAULT_SETUP,
    catalogue = null,
  }: { setup?: ConnectionSetup; catalogue?: ResourcePrincipal | null },
): AffectedConnection[] {
  const context = { now: new Date(createdAt), setup, catalogue }
  const after = readinessOfRegistration(withFewUsers(factsAfter(facts, steps)), context)
  return readinessOfRegistration(withFewUsers(facts), context).flatMap(
    ({ connector, authType, state }, index) => {
      const changed = after[index]?.state ?? state
      if (changed === state) return []
      const [connectorId, authTypeId] = [connector.id, authType.id]
      const key = connectionKey(connectorId, authTypeId)
      return [{ connectorId, authTypeId, key, before: state, after: changed }]
    },
  )
}

/** Whether any user consented decides, not how many: of thousands of rows those are enough that name something new. */
function withFewUsers(facts: RegistrationFacts): RegistrationFacts {
  if (facts.grants.state !== 'read') return facts
  const seen = new Set<string>()
  const value = facts.grants.value.filter((row) => {
    if (row.consentType !== 'Principal') return true
    const fresh = scopeTokens(row.scope)
      .map((token) => `${row.resourceId} ${token}`)
      .filter((key) => !seen.has(key))
    for (const key of fresh) seen.add(key)
    return fresh.length > 0
  })
  return { ...facts, grants: { state: 'read', value } }
}

import { expect, test } from 'vitest'
import { growth } from '../audit/rows/testingGrowth'
import {
  graphPrincipal,
  GRAPH_PRINCIPAL_ID,
  NOW,
  PRINCIPAL_ID,
  registrationFacts,
  TENANT_ID,
} from '../testing/facts'
import { affectedBy } from './affected'
import { planBulk } from './bulk'
import { dangerousGrants } from './danger'
import { planConsent } from './plan'
import { rebase, withoutSteps } from './rebase'
import type { BulkRevocation, StepOutcome } from './types'
import { undoPlan } from './undo'
import { unifyConsents } from './unify'
import { warningsOf } from './warnings'

const LIMIT = 12
/** What takes milliseconds: caches weigh more than the work, but every step with every other would take 100. */
const LOOSE_LIMIT = 30
const SCOPES = graphPrincipal()
  .delegatedPermissions.slice(0, 10)
  .map(({ value }) => value)

/** Ten grants a row, every tenth an assignment; clients of fifty rows each. */
function revocations(count: number): BulkRevocation[] {
  return Array.from({ length: count }, (_none, at) => {
    const row = Math.floor(at / 10)
    const isRole = at % 10 === 9
    return {
      appId: `app-${Math.floor(row / 50)}`,
      clientId: `client-${Math.floor(row / 50)}`,
      clientName: `Client ${Math.floor(row / 50)}`,
      resourceId: GRAPH_PRINCIPAL_ID,
      resourceAppId: 'graph',
      resourceName: 'Microsoft Graph',
      kind: isRole ? 'Application' : 'Delegated',
      value: SCOPES[at % 10] ?? '',
      userId: `user-${row}`,
      grantId: isRole ? null : `grant-${row}`,
      scope: SCOPES.join(' '),
      assignmentId: isRole ? `assignment-${row}` : null,
      appRoleId: isRole ? 'role' : null,
    }
  })
}

/** An application to which so many users consented by themselves. */
function consentedBy(users: number) {
  const value = Array.from({ length: users }, (_none, at) => ({
    id: `grant-${at}`,
    clientId: PRINCIPAL_ID,
    resourceId: GRAPH_PRINCIPAL_ID,
    consentType: 'Principal' as const,
    principalId: `user-${at}`,
    scope: SCOPES.join(' '),
  }))
  return registrationFacts({ grants: { state: 'read', value } })
}

const options = { tenantId: TENANT_ID, now: NOW, id: 'plan' }

/** Each makes something ready for so many grants or users and answers the work to be timed. */
const WORKS: Record<string, { few: number; most?: number; work: (count: number) => () => unknown }> = {
  'a bulk plan': {
    few: 2000,
    work: (count) => {
      const all = revocations(count)
      return () => planBulk(all, { ...options, limit: Infinity })
    },
  },
  'a bulk plan beyond its limit': {
    few: 2000,
    work: (count) => {
      const all = revocations(count)
      return () => planBulk(all, { ...options, limit: 100 })
    },
  },
  'one consent for everybody in place of users’ own': {
    few: 500,
    work: (count) => {
      const facts = consentedBy(count)
      return () => planConsent(facts, unifyConsents(facts), [], options)
    },
  },
  'whom a plan concerns and what it grants': {
    few: 500,
    work: (count) => {
      const facts = consentedBy(count)
      const plan = planConsent(facts, unifyConsents(facts), [], options)
      return () => [affectedBy(plan, facts), dangerousGrants(plan)]
    },
  },
  'a plan on what is there now, without half of its steps, and with what it warns of': {
    few: 500,
    most: LOOSE_LIMIT,
    work: (count) => {
      const facts = consentedBy(count)
      const plan = planConsent(facts, unifyConsents(facts), [], options)
      const half = new Set(plan.steps.filter((_step, index) => index % 2 === 0).map(({ id }) => id))
      return () => [rebase(plan, facts), withoutSteps(plan, half), warningsOf(facts, plan.steps, NOW)]
    },
  },
  'what takes a bulk plan back': {
    few: 500,
    most: LOOSE_LIMIT,
    work: (count) => {
      const plan = planBulk(revocations(10 * count), { ...options, limit: Infinity })
      const outcomes = plan.steps.map((step): StepOutcome => ({
        ...{ stepId: step.id, state: 'applied', added: [], objectId: null, createdId: null, requestIds: [] },
        removed: step.kind === 'delegated-grant' ? step.remove : ['x'],
      }))
      return () => undoPlan(plan, outcomes, options)
    },
  },
}

test.each(Object.entries(WORKS))('ten times the grants: %s', (what, { few, most = LIMIT, work }) => {
  const ratio = growth(work(few), work(10 * few))
  // eslint-disable-next-line no-console -- the figure, for people to read
  console.log(`${what}: ${ratio.toFixed(1)} times as long, of at most ${most}`)
  expect(ratio).toBeLessThanOrEqual(most)
})

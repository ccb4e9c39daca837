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
import type { BulkRevocation } from './types'
import { unifyConsents } from './unify'

const LIMIT = 12
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
const WORKS: Record<string, { few: number; work: (count: number) => () => unknown }> = {
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
}

test.each(Object.entries(WORKS))('ten times the grants: %s', (what, { few, work }) => {
  const ratio = growth(work(few), work(10 * few))
  // eslint-disable-next-line no-console -- the figure, for people to read
  console.log(`${what}: ${ratio.toFixed(1)} times as long, of at most ${LIMIT}`)
  expect(ratio).toBeLessThanOrEqual(LIMIT)
})

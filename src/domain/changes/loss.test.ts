import { describe, expect, it } from 'vitest'
import type { RegistrationFacts } from '../directory'
import {
  GRAPH_PRINCIPAL_ID,
  graphPrincipal,
  NOW,
  PRINCIPAL_ID,
  registrationFacts,
  TENANT_ID,
  USER_ID,
} from '../testing/facts'
import { planBulk } from './bulk'
import { everythingGranted } from './everything'
import { forGoodOf, lossOf, lostPermissions } from './loss'
import { plan } from './testingLines'
import type { ChangePlan, RevokeTarget, StepOutcome } from './types'
import { undoPlan } from './undo'

const GONE_API = '90000000-0000-4000-8000-000000000001'
const GONE_ROLE = '90000000-0000-4000-8000-000000000002'
const [role] = graphPrincipal().applicationPermissions
if (!role) throw new Error('no application permission')

describe('what could not be granted again', () => {
  const there = { kind: 'Application', client: true, api: true, known: true } as const
  it.each([
    ['everything is there', there, undefined],
    ['the application permission is not', { ...there, known: false }, 'permission-gone'],
    ['the delegated one is not: any name will do', { ...there, kind: 'Delegated', known: false }, undefined],
    ['the API is not, so nothing of it is', { ...there, api: false, known: false }, 'api-gone'],
    ['the client is not', { ...there, kind: 'Delegated', client: false }, 'client-gone'],
    ['neither is', { ...there, client: false, api: false }, 'client-gone'],
  ] as const)('%s', (_name, granted, forGood) => {
    expect(forGoodOf(granted).forGood).toBe(forGood)
  })
})

/** Delegated: one row for everybody and one for a user; application permissions by the id of their role. */
function granted(resourceId: string, roleId: string, parts: Partial<RegistrationFacts> = {}) {
  const row = { clientId: PRINCIPAL_ID, resourceId, scope: 'Mail.Read Removed.Scope' }
  const facts = registrationFacts({
    resources: [graphPrincipal()],
    grants: {
      state: 'read',
      value: [
        { ...row, id: 'all', consentType: 'AllPrincipals', principalId: null },
        { ...row, id: 'one', consentType: 'Principal', principalId: USER_ID },
      ],
    },
    assignments: {
      state: 'read',
      value: [
        { id: 'held', appRoleId: roleId, principalId: PRINCIPAL_ID, resourceId, createdDateTime: null },
      ],
    },
  })
  return { ...facts, ...parts }
}

/** All that {@link granted} gives, by the API's object id. */
function targets(resourceObjectId: string, roleId: string): RevokeTarget[] {
  const api = { resourceAppId: '', resourceObjectId }
  const delegated = ['Mail.Read', 'Removed.Scope'].flatMap((value) =>
    [null, USER_ID].map((userId) => ({ ...api, kind: 'Delegated' as const, value, userId })),
  )
  return [...delegated, { ...api, kind: 'Application', value: roleId }]
}

describe('the step knows it', () => {
  const bulk = (facts: RegistrationFacts) =>
    planBulk(everythingGranted(facts), { tenantId: TENANT_ID, now: NOW, id: 'bulk' })
  const CASES: [string, string, string, ReturnType<typeof lossOf>[]][] = [
    ['nothing is gone', GRAPH_PRINCIPAL_ID, role.id, [null, null, null]],
    ['the role is gone', GRAPH_PRINCIPAL_ID, GONE_ROLE, [null, null, 'permission-gone']],
    ['the API is gone', GONE_API, GONE_ROLE, ['api-gone', 'api-gone', 'api-gone']],
  ]
  it.each(CASES)('%s', (_name, resourceId, roleId, losses) => {
    const facts = granted(resourceId, roleId)
    expect(plan(facts, { revoke: targets(resourceId, roleId) }).steps.map(lossOf)).toEqual(losses)
    expect(bulk(facts).steps.map(lossOf)).toEqual(losses)
  })

  it('a role that the API has switched off is not assigned again', () => {
    const off = graphPrincipal({ applicationPermissions: [{ ...role, isEnabled: false }] })
    const facts = granted(GRAPH_PRINCIPAL_ID, role.id, { resources: [off] })
    const revoke = targets(GRAPH_PRINCIPAL_ID, role.id)
    expect(plan(facts, { revoke }).steps.map(lossOf)).toEqual([null, null, 'permission-gone'])
    expect(bulk(facts).steps.map(lossOf)).toEqual([null, null, 'permission-gone'])
  })

  it('of rows that could not be read nothing is said', () => {
    const grants = { state: 'unreadable', reason: { kind: 'missing-role' } } as const
    const { steps } = plan(granted(GONE_API, GONE_ROLE, { grants }), { revoke: targets(GONE_API, GONE_ROLE) })
    expect(steps.map(lossOf)).toEqual([null, null, 'api-gone'])
  })

  it('what only gains loses nothing', () => {
    const facts = granted(GRAPH_PRINCIPAL_ID, role.id)
    const grant = [{ resourceAppId: graphPrincipal().appId, kind: 'Delegated' as const, value: 'Mail.Send' }]
    expect(plan(facts, { grant }).steps.map(lossOf)).toEqual([null])
  })

  it('by name, with its API, and with who held it where there are several', () => {
    const [, , own] = plan(granted(GONE_API, GONE_ROLE), { revoke: targets(GONE_API, GONE_ROLE) }).steps
    expect(own && lostPermissions(own)).toEqual([`${GONE_ROLE} · ${GONE_API}`])
    const target = { appId: null, displayName: 'Old robot' }
    expect(own && lostPermissions({ ...own, target })).toEqual([`${GONE_ROLE} · ${GONE_API} · Old robot`])
  })
})

describe('the undo', () => {
  const undo = ({ steps, ...rest }: ChangePlan, added: string[] = []) => {
    const outcomes = steps.map((step): StepOutcome => ({
      ...{ stepId: step.id, state: 'applied', objectId: null, createdId: null, requestIds: [] },
      ...(step.kind === 'delegated-grant'
        ? { added, removed: step.remove }
        : { added: [], removed: step.kind === 'remove-role' ? [step.value] : [] }),
    }))
    return undoPlan({ ...rest, steps }, outcomes, { now: NOW, id: 'undo' })
  }
  const revoked = (resourceId: string, roleId: string) =>
    plan(granted(resourceId, roleId), { revoke: targets(resourceId, roleId) })

  it('gives back what can be granted, and names the rest', () => {
    const { steps, impossibleAdditions } = undo(revoked(GRAPH_PRINCIPAL_ID, GONE_ROLE))
    expect(steps.map(({ kind }) => kind)).toEqual(['delegated-grant', 'delegated-grant'])
    expect(impossibleAdditions).toEqual([
      { what: `${GONE_ROLE} · Microsoft Graph`, reason: 'permission-gone' },
    ])
  })

  it('tries nothing on an API that is gone; what several users lost is named once', () => {
    const { steps, impossibleAdditions } = undo(revoked(GONE_API, GONE_ROLE))
    expect(steps).toEqual([])
    expect(impossibleAdditions).toEqual(
      ['Mail.Read', 'Removed.Scope', GONE_ROLE].map((name) => ({
        what: `${name} · ${GONE_API}`,
        reason: 'api-gone',
      })),
    )
  })

  it('takes away what the step added all the same, and its own undo loses nothing', () => {
    const made = revoked(GONE_API, GONE_ROLE)
    const add = ['Mail.Send']
    const both = made.steps.map((step) => (step.kind === 'delegated-grant' ? { ...step, add } : step))
    const { steps } = undo({ ...made, steps: both }, add)
    const back = { add: [], remove: add }
    expect(steps).toMatchObject([back, back])
    expect(steps.map(lossOf)).toEqual([null, null])
  })

  it('names nothing that was not carried out', () => {
    const made = revoked(GONE_API, GONE_ROLE)
    expect(undoPlan(made, [], { now: NOW, id: 'undo' }).impossibleAdditions).toBeUndefined()
  })
})

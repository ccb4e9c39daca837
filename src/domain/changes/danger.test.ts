import { describe, expect, it } from 'vitest'
import { graphPermissions } from '../permissions/names'
import { NOW, registrationFacts, TENANT_ID } from '../testing/facts'
import { planBulk } from './bulk'
import { dangerousGrants, riskOfPlan } from './danger'
import type { DelegatedGrantStep } from './steps'
import { plan } from './testingLines'
import type { ChangeIntent } from './types'

const delegated = (...values: string[]) => graphPermissions('Delegated', values)
const roles = (...values: string[]) => graphPermissions('Application', values)
const granted = registrationFacts({
  granted: ['Application RoleManagement.ReadWrite.Directory', 'Delegated Directory.ReadWrite.All'],
})
const row: DelegatedGrantStep = {
  ...{ id: 's', dependsOn: [], scopes: [], kind: 'delegated-grant', clientId: 'c', resourceId: 'r' },
  ...{ resourceName: 'R', consentType: 'AllPrincipals', principalId: null, before: null },
  add: ['RoleManagement.ReadWrite.Directory'],
  remove: ['Group.ReadWrite.All'],
}

describe('the risk of what a plan grants', () => {
  type Case = [string, Partial<ChangeIntent>, string[], string | null]
  const CASES: Case[] = [
    ['nothing', { declare: roles('Group.ReadWrite.All') }, [], null],
    ['harmless', { grant: delegated('User.Read') }, [], 'low'],
    ['the worst of all counts', { grant: delegated('Calendars.Read', 'User.Read') }, [], 'medium'],
    [
      'one among harmless ones, in any case',
      { grant: [...delegated('User.Read'), ...roles('directory.readwrite.ALL')] },
      ['Application Directory.ReadWrite.All'],
      'high',
    ],
    ['by a detour', { grant: roles('Group.ReadWrite.All') }, ['Application Group.ReadWrite.All'], 'high'],
  ]
  it.each(CASES)('%s', (_name, wish, dangerous, level) => {
    const made = plan(registrationFacts(), wish)
    const texts = dangerousGrants(made).map(({ permission }) => `${permission.kind} ${permission.value}`)
    expect(texts).toEqual(dangerous)
    expect(riskOfPlan(made).level).toBe(level)
  })

  it('revoking is never dangerous', () => {
    const made = plan(granted, {
      revoke: [...roles('RoleManagement.ReadWrite.Directory'), ...delegated('Directory.ReadWrite.All')],
    })
    expect(made.steps).toHaveLength(2)
    expect(dangerousGrants(made)).toEqual([])
    expect(dangerousGrants(planBulk([], { tenantId: TENANT_ID, now: NOW, id: 'p' }))).toEqual([])
  })

  it.each([
    ['Microsoft Graph', '00000003-0000-0000-c000-000000000000', ['RoleManagement.ReadWrite.Directory']],
    ['an API that names its own alike', '9a9a9a9a-0000-4000-8000-000000000001', []],
    ['one that an older plan does not tell', undefined, ['RoleManagement.ReadWrite.Directory']],
  ])('knows whose permission it is: %s', (_name, resourceAppId, values) => {
    const step = { ...row, ...(resourceAppId && { resourceAppId }) }
    const found = dangerousGrants({ steps: [step] })
    expect(found.map(({ stepId, permission }) => [stepId, permission.value])).toEqual(
      values.map((value) => ['s', value]),
    )
  })
})

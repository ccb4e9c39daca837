import { describe, expect, it } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID } from '../directory'
import { graphPermissions } from '../permissions/names'
import type { PermissionRef } from '../permissions/types'
import { graphPrincipal, GRAPH_PRINCIPAL_ID, NOW, TENANT_ID, USER_ID } from '../testing/facts'
import { planProvision } from './provision'
import type { CreateApplicationStep } from './steps'
import { ordered, refusals } from './testingLines'
import type { ProvisionIntent } from './types'

const OTHER_API = '9a9a9a9a-0000-4000-8000-000000000001'
const delegated = (...values: string[]) => graphPermissions('Delegated', values)
const roles = (...values: string[]) => graphPermissions('Application', values)
const things = (kind: PermissionRef['kind']): PermissionRef => ({
  ...{ resourceAppId: OTHER_API, kind, value: 'Things.Read' },
})

function provision(parts: Partial<ProvisionIntent>, catalogue = [graphPrincipal()]) {
  const intent: ProvisionIntent = {
    displayName: ' UiPath ',
    signInAudience: 'AzureADMyOrg',
    redirectUris: [],
    isFallbackPublicClient: false,
    permissions: [],
    consent: true,
    secret: null,
    certificate: null,
    owners: [],
    ...parts,
  }
  return planProvision(intent, { tenantId: TENANT_ID, catalogue }, { now: NOW, id: 'plan' })
}
const create = 'create-application UiPath'
const principal = `create-principal {{application.appId}}`
const secret = { displayName: 'robot', endDateTime: '2027-05-21T00:00:00Z' }

type Case = [string, Partial<ProvisionIntent>, string[], string[]?]
const CASES: Case[] = [
  ['bare', {}, [create, `${principal} < ${create}`]],
  [
    'from nothing to ready',
    {
      permissions: [...delegated('Mail.Read', 'offline_access'), ...roles('Mail.Send', 'Mail.Read')],
      secret,
    },
    [
      create,
      `${principal} < ${create}`,
      `delegated-grant everyone +Mail.Read +offline_access < ${principal}`,
      `assign-role Mail.Send < ${principal}`,
      `assign-role Mail.Read < ${principal}`,
      `add-secret robot < ${create}`,
    ],
  ],
  [
    'without consent permissions are declared only',
    { permissions: [...delegated('Mail.Read'), ...roles('Mail.Send')], consent: false },
    [create, `${principal} < ${create}`],
  ],
  [
    'an API that is not here is created before the grant on it; its application permissions have no id yet',
    { permissions: [things('Delegated'), things('Application')] },
    [
      create,
      `${principal} < ${create}`,
      `create-principal ${OTHER_API}`,
      `delegated-grant everyone +Things.Read < ${principal} < create-principal ${OTHER_API}`,
    ],
    ['Things.Read resource-missing'],
  ],
  [
    'without consent such an API serves nothing',
    { permissions: [things('Delegated')], consent: false },
    [create, `${principal} < ${create}`],
    ['Things.Read resource-missing'],
  ],
  [
    'twins once, in any case; what is unknown is told',
    { permissions: delegated('mail.read', ' Mail.Read', 'Mail.Raed') },
    [create, `${principal} < ${create}`, `delegated-grant everyone +Mail.Read < ${principal}`],
    ['Mail.Raed unknown-permission'],
  ],
  [
    'no secret whose time is over',
    { secret: { ...secret, endDateTime: NOW.toISOString() } },
    [create, `${principal} < ${create}`],
    ['robot expired'],
  ],
]

describe('planProvision', () => {
  it.each(CASES)('%s', (_name, parts, steps, refused = []) => {
    const made = provision(parts)
    expect(ordered(made)).toEqual(steps)
    expect(refusals(made)).toEqual(refused)
  })

  const applicationOf = (parts: Partial<ProvisionIntent>) => {
    const made = provision(parts)
    return { made, step: made.steps[0] as CreateApplicationStep }
  }

  it('makes the registration whole in one step', () => {
    const certificate = {
      ...{ der: 'MIIB', thumbprint: 'AB', displayName: 'robot.cer' },
      ...{ notBefore: '2026-11-20T00:00:00Z', notAfter: '2027-11-20T00:00:00Z' },
    }
    const { made, step } = applicationOf({
      certificate,
      isFallbackPublicClient: true,
      signInAudience: 'AzureADMultipleOrgs',
      permissions: [...delegated('Mail.Read'), ...roles('Mail.Read')],
      redirectUris: [
        { platform: 'web', uri: ' https://a ' },
        { platform: 'web', uri: 'https://a' },
        { platform: 'spa', uri: 'https://a' },
      ],
      owners: [
        { objectId: USER_ID.toUpperCase(), displayName: 'Adele' },
        { objectId: USER_ID, displayName: 'Adele' },
      ],
    })
    expect(step).toMatchObject({
      displayName: 'UiPath',
      isFallbackPublicClient: true,
      signInAudience: 'AzureADMultipleOrgs',
      certificate,
      redirectUris: [{ platform: 'web', uri: 'https://a' }],
      owners: [USER_ID],
    })
    expect(step.declared.map(({ resourceAppId, type, value }) => [resourceAppId, type, value])).toEqual([
      [MICROSOFT_GRAPH_APP_ID, 'Scope', 'Mail.Read'],
      [MICROSOFT_GRAPH_APP_ID, 'Role', 'Mail.Read'],
    ])
    expect(step.marker).toContain('plan')
    expect(refusals(made)).toEqual(['https://a elsewhere'])
    expect(made).toMatchObject({ appId: null, appDisplayName: 'UiPath', tenantId: TENANT_ID })
  })

  it('leaves out a certificate whose time is over, owners and addresses beyond the limits', () => {
    const { made, step } = applicationOf({
      signInAudience: 'PersonalMicrosoftAccount',
      certificate: {
        der: 'M',
        thumbprint: 'AB',
        displayName: 'old.cer',
        notBefore: '',
        notAfter: '2026-01-01T00:00:00Z',
      },
      redirectUris: Array.from({ length: 101 }, (_none, at) => ({ platform: 'web', uri: `https://a/${at}` })),
      owners: Array.from({ length: 101 }, (_none, at) => ({
        objectId: `o${at}`,
        displayName: `Owner ${at}`,
      })),
    })
    expect([step.certificate, step.redirectUris.length, step.owners.length]).toEqual([null, 100, 100])
    expect(refusals(made)).toEqual(['old.cer expired', 'https://a/100 too-many', 'Owner 100 too-many'])
  })

  it('lets the references stand for what does not exist yet', () => {
    const { steps } = provision({ permissions: [...delegated('Mail.Read'), ...roles('Mail.Send')], secret })
    expect(steps.slice(2)).toMatchObject([
      { clientId: '{{principal}}', resourceId: GRAPH_PRINCIPAL_ID, resourceAppId: MICROSOFT_GRAPH_APP_ID },
      { clientId: '{{principal}}', resourceId: GRAPH_PRINCIPAL_ID },
      { applicationObjectId: '{{application}}' },
    ])
  })
})

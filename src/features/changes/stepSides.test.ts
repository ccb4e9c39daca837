import { describe, expect, it } from 'vitest'
import type { ChangeStep, DelegatedGrantStep } from '../../domain/changes/steps'
import { stepSides } from './stepSides'

const base = { id: 'one', dependsOn: [], scopes: [] }
const registration = { ...base, applicationObjectId: 'a1' }
const grant: DelegatedGrantStep = {
  ...base,
  kind: 'delegated-grant',
  clientId: 'c',
  resourceId: 'r',
  resourceAppId: '00000003-0000-0000-c000-000000000000',
  resourceName: 'Microsoft Graph',
  consentType: 'AllPrincipals',
  principalId: null,
  add: ['Mail.Send'],
  remove: ['mail.read'],
  before: { grantId: 'g', scope: ' Mail.Read  User.Read ' },
}
const certificate = {
  der: '',
  thumbprint: 'AA',
  displayName: 'One',
  notBefore: '2026-01-01',
  notAfter: '2027-01-01',
}
const key = (keyId: string, thumbprint: string | null) => ({
  ...{ keyId, thumbprint, displayName: null, type: null, usage: null },
  ...{ startDateTime: null, endDateTime: null },
})

const values = (step: ChangeStep) => {
  const { before, after } = stepSides(step, [])
  return [before, after].map((side) => side.map((one) => one.value || one.note?.kind))
}

describe('stepSides', () => {
  const cases: [string, ChangeStep, (string | undefined)[][]][] = [
    [
      'keeps what a grant does not name, whatever the case',
      grant,
      [
        ['Mail.Read', 'User.Read'],
        ['User.Read', 'Mail.Send'],
      ],
    ],
    [
      'shows what is to be removed from a row that was not read',
      { ...grant, before: null },
      [['Mail.Read'], ['Mail.Send']],
    ],
    [
      'takes away the one key that is meant',
      {
        ...{ ...registration, kind: 'remove-certificate', certificate, keyId: 'k2' },
        before: [key('k1', 'AA'), key('k2', 'AA'), key('k3', null)],
      },
      [
        ['AA', 'AA', 'k3'],
        ['AA', 'k3'],
      ],
    ],
    [
      'moves redirect URIs',
      {
        ...{ ...registration, kind: 'move-redirect-uris', from: 'web', to: 'spa', uris: ['https://x'] },
        before: { from: ['https://x', 'https://y'], to: [] },
      },
      [['https://x'], ['https://x']],
    ],
    [
      'says a setting in words',
      {
        ...{ ...registration, kind: 'set-application' },
        setting: { property: 'implicitIdTokens', value: false },
        before: { property: 'implicitIdTokens', value: true },
      },
      [['switched'], ['switched']],
    ],
    [
      'says that a client ID is yet to come',
      {
        ...{ ...base, kind: 'create-principal', appId: '{{application.appId}}', displayName: 'New' },
      },
      [[], ['newClientId']],
    ],
    [
      'declares beside what is declared',
      {
        ...{ ...registration, kind: 'declare' },
        add: [{ resourceAppId: 'api', id: 'p2', type: 'Role', value: 'Do.All' }],
        remove: [{ resourceAppId: 'api', id: 'p1', type: 'Scope', value: 'Old' }],
        before: [
          {
            resourceAppId: 'api',
            resourceAccess: [
              { id: 'p1', type: 'Scope' },
              { id: 'p3', type: 'Scope' },
            ],
          },
        ],
      },
      [
        ['p1', 'p3'],
        ['p3', 'Do.All'],
      ],
    ],
  ]
  it.each(cases)('%s', (_name, step, expected) => expect(values(step)).toEqual(expected))

  it('tells apart what was moved and what a grant permits', () => {
    const { before, after } = stepSides(
      {
        ...registration,
        kind: 'move-redirect-uris',
        from: 'web',
        to: 'spa',
        uris: ['u'],
        before: { from: ['u'], to: [] },
      },
      [],
    )
    expect(before[0]?.key).not.toBe(after[0]?.key)
    expect(stepSides(grant, []).after[1]?.permission).toEqual({
      resourceAppId: grant.resourceAppId,
      kind: 'Delegated',
      value: 'Mail.Send',
    })
  })
})

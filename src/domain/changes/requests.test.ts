import { describe, expect, it } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID } from '../directory'
import { inverseOf } from './inverse'
import { requestFor } from './requests'
import type { ChangeStep, DelegatedGrantStep } from './steps'

const base = { id: 's', dependsOn: [], scopes: ['X'] }
const grant = (parts: Partial<DelegatedGrantStep>): DelegatedGrantStep => ({
  ...base,
  kind: 'delegated-grant',
  clientId: '{{create}}',
  resourceId: 'r',
  resourceName: 'R',
  consentType: 'AllPrincipals',
  principalId: null,
  add: [],
  remove: [],
  before: null,
  ...parts,
})
const bindings = { create: 'c' }
const rows = (...scopes: string[]) => ({
  kind: 'grants' as const,
  rows: scopes.map((scope, index) => ({ id: `g${index}`, scope })),
})

describe('requestFor a delegated grant', () => {
  const path = '/oauth2PermissionGrants/g0'
  it.each([
    [
      'POST where there is no row',
      grant({ add: ['A', 'B'] }),
      rows(),
      {
        method: 'POST',
        path: '/oauth2PermissionGrants',
        body: {
          clientId: 'c',
          consentType: 'AllPrincipals',
          principalId: null,
          resourceId: 'r',
          scope: 'A B',
        },
      },
    ],
    [
      'PATCH the union',
      grant({ add: ['B'] }),
      rows(' A  C '),
      { method: 'PATCH', path, body: { scope: 'A C B' } },
    ],
    ['DELETE with the last token', grant({ remove: ['A'] }), rows(' A '), { method: 'DELETE', path }],
    [
      'PATCH what is left',
      grant({ remove: ['A'] }),
      rows('A A.B'),
      { method: 'PATCH', path, body: { scope: 'A.B' } },
    ],
    ['null when it is so already', grant({ add: ['A'] }), rows('B a'), null],
    ['null when it is granted in another row', grant({ add: ['A'] }), rows('B', 'A'), null],
    ['null when there is nothing to take', grant({ remove: ['A'] }), rows(), null],
    [
      'the row that was planned for',
      grant({ remove: ['A'], before: { grantId: 'g1', scope: '' } }),
      rows('A', 'A B'),
      {
        method: 'PATCH',
        path: '/oauth2PermissionGrants/g1',
        body: { scope: 'B' },
      },
    ],
  ])('%s', (_name, step, observed, expected) => {
    expect(requestFor(step, observed, bindings)).toEqual(expected)
  })
})

describe('requestFor other steps', () => {
  const declare: ChangeStep = {
    ...base,
    kind: 'declare',
    applicationObjectId: 'o',
    add: [{ resourceAppId: 'api', id: '2', type: 'Role', value: 'B' }],
    remove: [],
    before: [],
  }
  it('keeps every other declaration and its order', () => {
    const entries = [
      { resourceAppId: 'z', resourceAccess: [{ id: '9', type: 'Scope' as const }] },
      { resourceAppId: 'api', resourceAccess: [{ id: '2', type: 'Scope' as const }] },
    ]
    expect(requestFor(declare, { kind: 'declarations', entries }, {})?.body).toEqual({
      requiredResourceAccess: [
        { resourceAppId: 'z', resourceAccess: [{ id: '9', type: 'Scope' }] },
        {
          resourceAppId: 'api',
          resourceAccess: [
            { id: '2', type: 'Scope' },
            { id: '2', type: 'Role' },
          ],
        },
      ],
    })
  })

  it('refuses to judge a step by what another kind reads', () => {
    expect(() => requestFor(declare, rows(), {})).toThrow(TypeError)
  })
})

describe('inverseOf', () => {
  const steps: ChangeStep[] = [
    grant({ add: ['A'], remove: ['B'] }),
    { ...base, kind: 'create-principal', appId: 'a', displayName: 'A' },
    {
      ...base,
      kind: 'assign-role',
      clientId: 'c',
      resourceId: 'r',
      resourceAppId: MICROSOFT_GRAPH_APP_ID,
      resourceName: 'R',
      appRoleId: 'x',
      value: 'X',
    },
  ]
  it.each(steps)('of the inverse is the step again: $kind', (step) => {
    const inverse = inverseOf(step)
    const again = inverse && inverseOf(inverse)
    expect({ ...again, scopes: [] }).toEqual({ ...step, scopes: [] })
  })

  it('swaps what comes and what goes', () => {
    expect(inverseOf(grant({ add: ['A'], remove: ['B'] }))).toMatchObject({ add: ['B'], remove: ['A'] })
  })
})

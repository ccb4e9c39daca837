import { describe, expect, it } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID, type RegistrationFacts } from '../directory'
import { graphPermissions } from '../permissions/names'

import { graphPrincipal, registrationFacts } from '../testing/facts'
import { line, plan, refusals } from './testingLines'
import type { ChangeIntent } from './types'

const delegated = (...values: string[]) => graphPermissions('Delegated', values)
const OTHER_API = '9a9a9a9a-0000-4000-8000-000000000001'

describe('planConsent, declarations', () => {
  const idOf = (kind: string, value: string) =>
    graphPrincipal()[kind === 'Scope' ? 'delegatedPermissions' : 'applicationPermissions'].find(
      (one) => one.value === value,
    )?.id ?? ''
  const entry = (type: 'Scope' | 'Role', value: string) => ({
    resourceAppId: MICROSOFT_GRAPH_APP_ID.toUpperCase(),
    id: idOf(type, value).toUpperCase(),
    type,
  })
  const declared = registrationFacts({ declared: ['Delegated Mail.Read', 'Application Mail.Read'] })
  type Case = [string, RegistrationFacts, Partial<ChangeIntent>, string[], string[]?]
  const DECLARED: Case[] = [
    [
      'without a grant',
      declared,
      { declare: delegated('Mail.Send', 'Mail.Read') },
      ['declare +Scope:Mail.Send'],
    ],
    [
      'named to be declared a sign-in scope is, granted only it is not',
      declared,
      { declare: delegated('offline_access'), grant: delegated('openid'), declareMissing: true },
      ['declare +Scope:offline_access', 'delegated-grant everyone +openid'],
    ],
    [
      'taken away by id, of one kind only, ids in upper case',
      declared,
      { undeclare: [entry('Role', 'Mail.Read'), entry('Scope', 'Mail.Send')] },
      ['declare -Role:Mail.Read'],
    ],
    [
      'named in both it stays',
      declared,
      { undeclare: [entry('Scope', 'Mail.Read')], declare: delegated('Mail.Read') },
      [],
    ],
    [
      'what no API tells cannot be declared',
      declared,
      {
        declare: [
          ...delegated('Mail.Raed'),
          { resourceAppId: OTHER_API, kind: 'Delegated', value: 'Things.Read' },
        ],
      },
      [],
      ['Mail.Raed unknown-permission', 'Things.Read resource-missing'],
    ],
    [
      'in another tenant',
      registrationFacts({ application: null }),
      { declare: delegated('Mail.Read'), undeclare: [entry('Scope', 'Mail.Send')] },
      [],
      ['Mail.Read no-registration', `${entry('Scope', 'Mail.Send').id} no-registration`],
    ],
  ]
  it.each(DECLARED)('%s', (_name, facts, wish, steps, refused = []) => {
    const made = plan(facts, wish)
    expect(made.steps.map(line)).toEqual(steps)
    expect(refusals(made)).toEqual(refused)
  })

  it('removes as the registration spells it, so that the write finds it', () => {
    const step = plan(declared, { undeclare: [entry('Scope', 'Mail.Read')] }).steps[0]
    expect(step).toMatchObject({
      remove: [{ resourceAppId: MICROSOFT_GRAPH_APP_ID, id: idOf('Scope', 'Mail.Read'), type: 'Scope' }],
    })
  })

  it('gives the room of what goes to what comes', () => {
    const resourceAccess = Array.from({ length: 400 }, (_, at) => ({
      id: `id-${at}`,
      type: 'Scope' as const,
    }))
    const full = { requiredResourceAccess: [{ resourceAppId: MICROSOFT_GRAPH_APP_ID, resourceAccess }] }
    const made = plan(registrationFacts({ application: full }), {
      declare: delegated('Mail.Read', 'Mail.Send'),
      undeclare: [{ resourceAppId: MICROSOFT_GRAPH_APP_ID, id: 'id-7', type: 'Scope' }],
    })
    expect(made.steps.map(line)).toEqual(['declare +Scope:Mail.Read -Scope:id-7'])
    expect(refusals(made)).toEqual(['Mail.Send declaration-limit'])
  })
})

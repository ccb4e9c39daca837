import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import i18next from 'i18next'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { initReactI18next } from 'react-i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Session, SessionContext } from '../../auth/session'
import { planBulk } from '../../domain/changes/bulk'
import type { ChangeStep } from '../../domain/changes/steps'
import type { ChangePlan } from '../../domain/changes/types'
import { GraphContext } from '../../graph/GraphContext'
import { directoryNamesQuery } from '../../graph/queries/directoryNames'
import type { GraphClient } from '../../graph/types'
import english from '../../locales/en/changes'
import { StepsPart } from './StepsPart'
import type { Review } from './useReview'
import type { Selection } from './useSelection'
import { useStepText } from './useStepText'
import { usersOf } from './useUserNames'

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: { en: { changes: english } },
  }),
)

const graph = {} as GraphClient
const userOf = (index: number) => `40000000-0000-4000-8000-${String(index).padStart(12, '0')}`
/** One row of each of `count` users; of two applications, as the audit finds them. */
const bulk = (count: number, userId: (index: number) => string | null = userOf): ChangePlan =>
  planBulk(
    Array.from({ length: count }, (_, index) => ({
      ...{ appId: `app${index % 2}`, clientId: `client${index % 2}`, clientName: `App ${index % 2}` },
      ...{ resourceId: 'api', resourceAppId: 'api-id', resourceName: 'Orders', kind: 'Delegated' as const },
      ...{ value: 'Mail.Read', userId: userId(index), grantId: `grant${index}`, scope: 'Mail.Read' },
      ...{ assignmentId: null, appRoleId: null },
    })),
    { tenantId: 't', now: new Date(0), id: 'p' },
  )

const SELECTION = { neededBy: () => null, has: () => true, select: () => {}, selectAll: () => {} }
const NOBODY = {}

function Steps({ plan }: { plan: ChangePlan }) {
  const stepText = useStepText(plan, 'Contoso', NOBODY)
  return createElement(StepsPart, {
    plan,
    review: { facts: null, resources: [], may: {} } as unknown as Review,
    run: { phase: 'review', error: null, stale: null },
    earlier: [],
    selection: SELECTION as unknown as Selection,
    changed: null,
    stepText,
    known: NOBODY,
  })
}

/** The review's steps as they are drawn once these names are read, and which users were asked for. */
function drawn(plan: ChangePlan, names: Record<string, string>): { html: string; asked: string[][] } {
  const client = new QueryClient()
  const ids = usersOf(plan.steps.slice(0, 25))
  if (ids.length > 0) client.setQueryData(directoryNamesQuery(graph, ids).queryKey, names)
  const session = { actor: { objectId: 'me', displayName: 'Me' } } as Session
  const steps = createElement(GraphContext, { value: graph }, createElement(Steps, { plan }))
  const html = renderToStaticMarkup(
    createElement(QueryClientProvider, { client }, createElement(SessionContext, { value: session }, steps)),
  )
  const asked = client.getQueryCache().getAll()
  return {
    html,
    asked: asked.map(({ queryKey }) => queryKey.slice(1) as string[]).filter((one) => one.length > 0),
  }
}

describe('users in the review of a bulk plan', () => {
  it('are called by name; whose name cannot be read, by the id', () => {
    const { html, asked } = drawn(bulk(2), { [userOf(0)]: 'Nora Lind' })
    expect(html).toContain('App 0: Delegated permissions of Orders for Nora Lind alone')
    expect(html).not.toContain(userOf(0))
    expect(html).toContain(`App 1: Delegated permissions of Orders for ${userOf(1)} alone`)
    expect(asked).toEqual([[userOf(0), userOf(1)]])
  })

  it('are asked for together, and only those who are drawn', { timeout: 20_000 }, () => {
    const { asked } = drawn(bulk(3000), {})
    expect(asked).toEqual([Array.from({ length: 25 }, (_, index) => userOf(index))])
  })

  it('are not asked for where there are none', { timeout: 20_000 }, () => {
    expect(
      drawn(
        bulk(40, () => null),
        {},
      ).asked,
    ).toEqual([])
  })
})

describe('the users to be asked for', () => {
  const step = (principalId: string | null): ChangeStep =>
    ({ kind: 'delegated-grant', id: String(principalId), principalId }) as ChangeStep
  it.each([
    ['each once, in a fixed order', [step('b'), step('a'), step('b')], {}, ['a', 'b']],
    ['not who is known', [step('b'), step('a')], { a: 'Ada' }, ['b']],
    ['not everyone', [step(null)], {}, []],
    ['no other kind of step', [{ kind: 'declare', id: 'd' } as ChangeStep], {}, []],
  ])('%s', (_what, steps, known, expected) => expect(usersOf(steps, known)).toEqual(expected))
})

import { describe, expect, it } from 'vitest'
import type { ChangeRecord } from '../../domain/changes/record'
import type { ChangeStep } from '../../domain/changes/steps'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'
import type { GrantRisk } from '../../domain/changes/danger'
import { isTyped, nameToType } from './ConfirmName'
import { nameOf, onlyTarget, subjectOf, targetsOf } from './reviewSubject'
import { createRecorder, standing, withEarlier } from './runRecord'
import { staleSteps } from './staleSteps'
import { withPrerequisites } from './useSelection'

const step = (id: string, more: Partial<ChangeStep> = {}): ChangeStep =>
  ({
    ...{ kind: 'add-owner', id, dependsOn: [], scopes: [] },
    ...{ applicationObjectId: 'a', ownerId: 'o', ownerName: 'Owner' },
    ...more,
  }) as ChangeStep
const plan = (steps: ChangeStep[], more: Partial<ChangePlan> = {}): ChangePlan => ({
  ...{ id: 'p', tenantId: 't', appId: 'app', appDisplayName: 'Mailer', createdAt: '2026-01-01T00:00:00Z' },
  ...{ steps, impossible: [], ...more },
})
const outcome = (stepId: string, state: StepOutcome['state']): StepOutcome => ({
  ...{ stepId, state, added: [], removed: [], objectId: null, createdId: null, requestIds: [] },
})
const danger = (stepId: string) => ({ stepId }) as GrantRisk

describe('the name to type', () => {
  const of = (displayName: string) => step(displayName, { target: { appId: displayName, displayName } })
  it.each([
    ['nothing dangerous', plan([step('1')]), [], null],
    ['the plan’s application', plan([step('1')]), ['1'], 'Mailer'],
    ['a name of spaces alone', plan([step('1')], { appDisplayName: '  ' }), ['1'], 'app'],
    [
      'the one dangerous of several',
      plan([of('A'), of('B')], { appId: null, appDisplayName: '' }),
      ['B'],
      'B',
    ],
    ['several', plan([of('A'), of('B')], { appId: null, appDisplayName: '' }), ['A', 'B'], 'Contoso'],
  ])('%s', (_name, one, dangerous, expected) => {
    expect(nameToType(one, dangerous.map(danger), 'Contoso')).toBe(expected)
  })

  it.each([
    [' Mailer ', true],
    ['mailer', false],
    ['Mailer2', false],
    ['', false],
  ])('%j is it: %j', (typed, expected) => expect(isTyped(' Mailer', typed)).toBe(expected))
})

describe('what changed since a plan was shown', () => {
  it('marks what is known to have changed, what is new and what reads differently, and names what is gone', () => {
    const shown = plan([step('same'), step('known'), step('other'), step('gone')])
    const now = plan([step('same'), step('known'), step('other', { dependsOn: ['new'] }), step('new')])
    const { marked, gone } = staleSteps(shown, now, new Set(['known']))
    expect([...marked].sort()).toEqual(['known', 'new', 'other'])
    expect(gone.map(({ id }) => id)).toEqual(['gone'])
  })
})

describe('ticking', () => {
  it('takes along everything that the step builds on, and ends where steps wait for each other', () => {
    const steps = [
      step('1'),
      step('2', { dependsOn: ['1', '3'] }),
      step('3', { dependsOn: ['2'] }),
      step('4'),
    ]
    const found = withPrerequisites('3', new Map(steps.map((one) => [one.id, one])))
    expect([...found].sort()).toEqual(['1', '2', '3'])
  })
})

describe('the record of a run', () => {
  const record = (finishedAt: string) => ({ finishedAt }) as ChangeRecord

  it('writes one after the other, leaves out what was overtaken, and resolves when the newest is durable', async () => {
    const written: (string | null)[] = []
    const keep = createRecorder(async (one) => {
      await Promise.resolve()
      written.push(one.finishedAt)
    })
    const first = keep(record('1'))
    void keep(record('2'))
    await keep(record('3'))
    expect(written.at(-1)).toBe('3')
    expect(written.length).toBeLessThan(3)
    await first
  })

  it('rejects where it is not durable, and writes it with the next', async () => {
    const written: (string | null)[] = []
    let fails = true
    const keep = createRecorder((one) => {
      if (fails) return Promise.reject(new Error('full'))
      written.push(one.finishedAt)
      return Promise.resolve()
    })
    await expect(keep(record('1'))).rejects.toThrow('full')
    fails = false
    await keep(record('2'))
    expect(written).toEqual(['2'])
  })

  it('keeps what an earlier run came to where this one did not touch it', () => {
    const merged = withEarlier(
      plan([step('1'), step('2'), step('3')]),
      [outcome('1', 'applied'), outcome('2', 'failed')],
      [outcome('2', 'applied')],
    )
    expect(merged.map(({ stepId, state }) => `${stepId} ${state}`)).toEqual(['1 applied', '2 applied'])
  })
})

describe('what a review is opened with', () => {
  it('takes a bare intent for a request, and gives each its own id', () => {
    const intent = { appId: 'app', grant: [], declareMissing: false, revoke: [] }
    const [one, other] = [subjectOf(intent), subjectOf({ intent })]
    expect(one.request).toEqual(other.request)
    expect(one.id).not.toBe(other.id)
  })

  it('is called as where it comes from while the tenant is being read', () => {
    const intent = { appId: 'app', grant: [], declareMissing: false, revoke: [] }
    expect(nameOf(subjectOf({ intent, appName: 'Pending' }))).toBe('Pending')
    expect(nameOf(subjectOf(intent))).toBe('')
  })

  const several = { appId: null, appDisplayName: '' }
  const row = (id: string, appId: string | null, displayName: string) =>
    step(id, { clientId: `object ${id}`, target: { appId, displayName } } as Partial<ChangeStep>)
  it.each([
    ['the plan’s own', plan([step('1')]), { displayName: 'Mailer', appId: 'app', objectId: null }],
    [
      'one that is gone, by its object id',
      plan([row('1', null, 'Gone')], several),
      { displayName: 'Gone', appId: null, objectId: 'object 1' },
    ],
    ['one of several is none', plan([row('1', 'a', 'A'), row('2', 'b', 'B')], several), null],
  ])('names the only application: %s', (_what, one, expected) => expect(onlyTarget(one)).toEqual(expected))

  it('names each application of a bulk plan once', () => {
    const of = (id: string, appId: string | null, displayName: string) =>
      step(id, { target: { appId, displayName } })
    const targets = targetsOf(
      plan([of('1', 'a', 'A'), of('2', 'a', 'A'), of('3', null, 'Gone')], {
        appId: null,
        appDisplayName: '',
      }),
    )
    expect(targets.map(({ displayName }) => displayName)).toEqual(['A', 'Gone'])
  })
})

it('of an earlier run only what is done, or not tried again, stands while the rest is carried out', () => {
  const earlier = [outcome('1', 'applied'), outcome('2', 'cancelled'), outcome('3', 'failed')]
  const stands = standing(earlier, plan([step('1'), step('2')]))
  expect(stands.map(({ stepId }) => stepId)).toEqual(['1', '3'])
})

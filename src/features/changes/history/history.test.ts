import { describe, expect, it } from 'vitest'
import type { ChangeRecord, RecordState } from '../../../domain/changes/record'
import type { StepOutcome } from '../../../domain/changes/types'
import { filterHistory, historyOf, stateFrom } from './history'

const outcome = (stepId: string, state: StepOutcome['state'], requestIds: string[] = []): StepOutcome => ({
  ...{ stepId, state, added: [], removed: [], objectId: null, createdId: null, requestIds },
})
function record(id: string, outcomes: StepOutcome[], more: Partial<ChangeRecord> = {}, undoOf?: string) {
  const steps = ['1', '2'].map((step) => ({
    ...{ kind: 'assign-role', id: step, dependsOn: [], scopes: ['AppRoleAssignment.ReadWrite.All'] },
    ...{ clientId: 'c', resourceId: 'r', resourceAppId: 'a', resourceName: 'Microsoft Graph' },
    ...{ appRoleId: 'role', value: 'Mail.Send' },
  }))
  return {
    plan: {
      ...{
        id,
        tenantId: 't',
        appId: 'app',
        appDisplayName: `App ${id}`,
        createdAt: '',
        steps,
        impossible: [],
      },
      ...(undoOf && { undoOf }),
    },
    ...{ outcomes, visibility: {}, plannedAt: '', startedAt: '2026-01-01', finishedAt: '2026-01-01' },
    ...{
      actor: { objectId: 'me', displayName: 'Me', userPrincipalName: 'me@x' },
      tenantName: 'T',
      running: [],
    },
    ...more,
  } as unknown as ChangeRecord
}
const both = [outcome('1', 'applied'), outcome('2', 'already', ['request-7'])]
const NONE = new Set<string>()
const states = (records: ChangeRecord[], underWay: ReadonlySet<string> = NONE) =>
  historyOf(records, underWay).map(({ record: { plan }, state }) => `${plan.id} ${state}`)

describe('the state of a change', () => {
  it.each<[RecordState, ChangeRecord]>([
    ['done', record('x', both)],
    ['partial', record('x', [outcome('1', 'applied'), outcome('2', 'failed')])],
    ['partial', record('x', [outcome('1', 'applied')])],
    ['nothing', record('x', [outcome('1', 'failed'), outcome('2', 'skipped')])],
    ['interrupted', record('x', [outcome('1', 'applied')], { finishedAt: null, running: ['2'] })],
    ['interrupted', record('x', [outcome('1', 'applied'), outcome('2', 'unknown')])],
  ])('is %s', (state, one) => expect(states([one])).toEqual([`x ${state}`]))

  it('is under way while some tab applies it', () => {
    const one = record('x', [], { finishedAt: null })
    expect(states([one], new Set(['x']))).toEqual(['x running'])
  })

  it('is undone by an undo that came through whole and stands', () => {
    const first = record('one', both)
    const undo = record('two', both, {}, 'one')
    const redo = record('three', both, {}, 'two')
    expect(states([undo, first])).toEqual(['two done', 'one undone'])
    expect(states([redo, undo, first])).toEqual(['three done', 'two undone', 'one done'])
    const half = record('two', [outcome('1', 'applied'), outcome('2', 'failed')], {}, 'one')
    expect(states([half, first])).toEqual(['two partial', 'one done'])
    expect(historyOf([undo, first], NONE)[1]?.undoneBy?.plan.id).toBe('two')
  })

  it('puts first what was interrupted, then what is under way', () => {
    const open = (id: string) => record(id, [], { finishedAt: null })
    expect(states([record('new', both), open('run'), open('cut')], new Set(['run']))).toEqual([
      'cut interrupted',
      'run running',
      'new done',
    ])
  })
})

describe('the filter', () => {
  const entries = historyOf([record('one', both), record('two', [outcome('1', 'failed')])], NONE)
  it.each<[string, RecordState | '', string[]]>([
    ['', '', ['one', 'two']],
    ['app ONE', '', ['one']],
    ['mail.send', 'nothing', ['two']],
    ['request-7', '', ['one']],
    ['me@x two', '', ['two']],
    ['AppRoleAssignment', '', []],
    ['', 'undone', []],
  ])('%j %j', (text, state, expected) => {
    expect(filterHistory(entries, { text, state }).map(({ record: { plan } }) => plan.id)).toEqual(expected)
  })

  it.each([
    ['done', 'done'],
    ['toString', ''],
    [null, ''],
  ])('a state of the address bar: %j', (given, expected) => expect(stateFrom(given)).toBe(expected))
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepOutcome } from '../../domain/changes/types'
import { type AppliedPlan, isUndone, readApplied, recordApplied } from './appliedPlans'

const session = (tenantId: string, objectId: string) => ({
  tenantId,
  actor: { objectId, displayName: '', userPrincipalName: '' },
})
const mine = session('tenant', 'me')
const outcome = (state: StepOutcome['state']): StepOutcome => ({
  stepId: 's',
  state,
  added: [],
  removed: [],
  objectId: null,
  createdId: null,
  requestIds: [],
})
function entry(id: string, undoOf?: string, state: StepOutcome['state'] = 'applied'): AppliedPlan {
  const plan = {
    id,
    tenantId: 'tenant',
    appId: 'a',
    appDisplayName: 'A',
    createdAt: '',
    steps: [],
    impossible: [],
  }
  return { plan: { ...plan, undoOf }, outcomes: [outcome(state)], visibility: {}, appliedAt: '' }
}

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
})

describe('plans applied in this session', () => {
  it('come newest first, each once, with what is known of it last', () => {
    recordApplied(mine, { ...entry('one'), outcomes: [] })
    recordApplied(mine, entry('two'))
    recordApplied(mine, entry('one'))
    const kept = readApplied(mine)
    expect(kept.map((one) => [one.plan.id, one.outcomes.length])).toEqual([
      ['one', 1],
      ['two', 1],
    ])
    expect(readApplied(mine)).toBe(kept)
  })

  it.each([session('tenant', 'other'), session('other', 'me')])('are nobody else’s: %o', (other) => {
    recordApplied(mine, entry('one'))
    expect(readApplied(other)).toEqual([])
    recordApplied(other, entry('theirs'))
    expect(readApplied(other).map((one) => one.plan.id)).toEqual(['theirs'])
  })

  it.each(['', '{', 'null', '[]', '{"version":2,"items":[]}'])('survive what is not theirs: %j', (text) => {
    sessionStorage.setItem('gcc.changes', text)
    expect(readApplied(mine)).toEqual([])
  })

  it('are undone by an undo that came through and stands', () => {
    const [first, undo, redo] = [entry('one'), entry('two', 'one'), entry('three', 'two')]
    expect(isUndone(first, [first, undo])).toBe(true)
    expect(isUndone(first, [first, undo, redo])).toBe(false)
    expect(isUndone(first, [first, entry('two', 'one', 'failed')])).toBe(false)
  })
})

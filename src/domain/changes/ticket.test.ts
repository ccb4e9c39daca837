import { describe, expect, it } from 'vitest'
import type { ChangeRecord } from './record'
import { readRecord } from './recordSchema'
import type { ChangeStep } from './steps'
import { recordJson, TICKET_STEPS, ticketText, type TicketTexts } from './ticket'
import type { StepOutcome } from './types'

const SECRET = 'Zq8~not.in.any.record.kept.here.'
const secretStep: ChangeStep = {
  ...{ kind: 'add-secret', id: 'secret', dependsOn: [], scopes: ['Application.ReadWrite.All'] },
  ...{ applicationObjectId: 'object', displayName: 'new', endDateTime: '2027-01-01T00:00:00Z' },
}
const removal = (id: string, displayName = 'old'): ChangeStep => ({
  ...{ kind: 'remove-secret', id, dependsOn: [], scopes: ['Application.ReadWrite.All'] },
  ...{
    applicationObjectId: 'object',
    keyId: 'key',
    displayName,
    hint: SECRET.slice(0, 3),
    endDateTime: null,
  },
})
const outcomeOf = (stepId: string, more: Partial<StepOutcome> = {}): StepOutcome => ({
  ...{ stepId, state: 'applied', added: [], removed: [], objectId: null, createdId: null },
  requestIds: [`request-${stepId}`],
  ...more,
})
function recordOf(steps: ChangeStep[], more: Partial<ChangeRecord> = {}): ChangeRecord {
  return {
    plan: {
      ...{ id: 'plan', tenantId: 'tenant', appId: 'app', appDisplayName: 'Mailer', impossible: [] },
      ...{ createdAt: '2026-01-01T10:00:00+02:00', steps },
    },
    outcomes: steps.map(({ id }) => outcomeOf(id)),
    visibility: {},
    ...{ plannedAt: '2026-01-01T10:00:00+02:00', startedAt: '2026-01-01T10:01:00+02:00' },
    ...{ finishedAt: '2026-01-01T08:02:00Z', tenantName: 'Contoso', running: [] },
    actor: { objectId: 'me', displayName: 'Ada', userPrincipalName: 'ada@contoso.example' },
    ...more,
  }
}
const texts: TicketTexts = {
  line: (name, value) => `${name}: ${value}`,
  state: (state) => state,
  several: (count) => `${count} applications`,
  step: (step) => ('displayName' in step ? `${step.kind} ${step.displayName}` : step.kind),
  changes: () => ({ added: ['a', 'b'], removed: [] }),
  outcome: ({ state }, seen) => `${state} ${seen ?? 'unseen'}`,
  added: (names) => `+ ${names}`,
  removed: (names) => `- ${names}`,
  requestIds: (ids) => `ids ${ids}`,
  counts: (steps, states) =>
    `${steps} ${[...states].map(([state, count]) => `${state} ${count}`).join(', ')}`,
  more: (count) => `${count} more`,
}

describe('a ticket', () => {
  it('tells what, by whom, when in UTC, and each step with its request ids', () => {
    const failed = outcomeOf('b', {
      state: 'failed',
      requestIds: [],
      error: { name: 'GraphError', kind: 'forbidden', code: 'Denied', status: 403, requestId: 'why' },
    })
    const record = recordOf([secretStep, removal('b')], {
      outcomes: [outcomeOf('secret'), failed],
      visibility: { secret: 'visible' },
    })
    expect(ticketText(record, 'partial', texts).split('\n')).toEqual([
      'application: Mailer',
      'appId: app',
      'tenant: Contoso (tenant)',
      'state: partial',
      'by: Ada (ada@contoso.example)',
      'planned: 2026-01-01T08:00:00.000Z',
      'started: 2026-01-01T08:01:00.000Z',
      'finished: 2026-01-01T08:02:00.000Z',
      'plan: plan',
      'steps: 2 applied 1, failed 1',
      '',
      '1. add-secret new',
      '   + a, b',
      '   applied visible',
      '   ids request-secret',
      '2. remove-secret old',
      '   + a, b',
      '   failed unseen',
      '   Denied 403 why',
      '',
    ])
  })

  it('folds a bulk change', () => {
    const steps = Array.from({ length: TICKET_STEPS + 1 }, (_none, index) => ({
      ...removal(`s${index}`),
      target: { appId: `app${index}`, displayName: `App ${index}` },
    }))
    const text = ticketText(recordOf(steps), 'done', texts)
    expect(text).toContain('application: 51 applications')
    expect(text).toContain('41 more')
    expect(text.match(/^\d+\. /gmu)).toHaveLength(10)
  })

  it.each(['a\nstate: done', 'a\r\n2. x', 'a\u2028b', 'a\u202eb', 'a\u0000b'])(
    'is not forged by a name: %j',
    (name) => {
      const text = ticketText(recordOf([removal('s', name)]), 'partial', texts)
      expect(text).not.toContain(name)
      expect(text.split('\n')).toHaveLength(
        ticketText(recordOf([removal('s')]), 'partial', texts).split('\n').length,
      )
    },
  )
})

describe('what is exported', () => {
  it('holds no secret, not even its beginning, and can be read again', () => {
    const hostile = { ...outcomeOf('secret'), secretText: SECRET } as StepOutcome
    const given = recordOf([secretStep, removal('b')], { outcomes: [hostile] })
    const kept = readRecord(given, { tenantId: 'tenant', actorId: 'me' })
    expect(kept).not.toBeNull()
    const json = recordJson(kept ? [kept] : [], new Date(0))
    for (const text of [json, ticketText(given, 'done', texts)]) {
      expect(text).not.toContain(SECRET)
      expect(text).not.toContain(SECRET.slice(0, 3))
    }
    const { records, exportedAt } = JSON.parse(json) as { records: unknown[]; exportedAt: string }
    expect(exportedAt).toBe('1970-01-01T00:00:00.000Z')
    expect(readRecord(records[0], { tenantId: 'tenant', actorId: 'me' })?.plan.steps).toHaveLength(2)
  })
})

import { expect, test } from 'vitest'
import { planConsent } from '../../changes/plan'
import { AUDIT_NOW, GRAPH_OBJECT_ID, guid } from '../rows/testing'
import { createRowTable } from '../rows/table'
import { auditCredentials } from './credentials'
import { revocationOf } from './revocations'
import { ADELE, certificateOf, GONE_API, secretOf, tenantOf } from './testing/tenant'

const table = createRowTable(
  tenantOf({
    apps: [
      {
        granted: ['Delegated Mail.Read', 'Delegated openid', 'Application Mail.Send'],
        consented: { [ADELE]: ['Files.Read'] },
      },
      { name: null, granted: ['Application Mail.Read'] },
      { declared: ['Delegated Mail.Read'] },
      {
        granted: ['Delegated Orders.Read'],
        resourceId: GONE_API,
        application: { passwordCredentials: [secretOf()] },
        principal: { keyCredentials: [certificateOf({ endDateTime: '2026-01-01T00:00:00Z' })] },
      },
    ],
  }),
  [],
  AUDIT_NOW,
)
const intents = table.parties.flatMap((party) => {
  const rows = Array.from({ length: party.rowCount }, (_, at) => party.firstRow + at).filter(table.granted)
  return revocationOf(table, party, rows) ?? []
})

test('a change plan carries every target, of APIs that are gone too', () => {
  const [graph] = table.snapshot.principals
  expect(intents.map(({ appId }) => appId)).toEqual([guid('a', 0), guid('a', 3)])
  for (const intent of intents) {
    const principal = table.partyOfApp(intent.appId)?.principal ?? null
    const plan = planConsent(
      {
        appId: intent.appId,
        tenantId: table.snapshot.tenantId,
        application: null,
        servicePrincipal: principal,
        owners: { state: 'read', value: [] },
        grants: {
          state: 'read',
          value: table.snapshot.grants.filter(({ clientId }) => clientId === principal?.objectId),
        },
        assignments: {
          state: 'read',
          value: table.snapshot.assignments.filter(({ principalId }) => principalId === principal?.objectId),
        },
        resources: graph?.objectId === GRAPH_OBJECT_ID ? [graph] : [],
        users: {},
      },
      intent,
      [],
      { now: new Date(AUDIT_NOW), id: 'plan' },
    )
    expect(plan.impossible).toEqual([])
    const removed = plan.steps.flatMap((step) =>
      step.kind === 'delegated-grant' ? step.remove : step.kind === 'remove-role' ? [step.value] : [],
    )
    expect(removed.sort()).toEqual(intent.revoke.map(({ value }) => value).sort())
  }
})

test('credentials tell where they are, whether they live and whether something rests on them', () => {
  expect(
    auditCredentials(table, AUDIT_NOW).map(({ appId, kind, on, state, holdsGrants }) => [
      appId,
      kind,
      on,
      state,
      holdsGrants,
    ]),
  ).toEqual([
    [guid('a', 3), 'secret', 'application', 'live', true],
    [guid('a', 3), 'certificate', 'servicePrincipal', 'expired', true],
  ])
})

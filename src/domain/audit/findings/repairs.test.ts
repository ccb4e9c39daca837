import { expect, test } from 'vitest'
import { planConsent } from '../../changes/plan'
import type { Application } from '../../directory'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW } from '../rows/testing'
import { auditFindings } from './findings'
import { tenantOf, type AppRecipe } from './testing/tenant'

const WEB = 'http://contoso.com/cb'
const SPA = 'https://x.ngrok.io'
const APP: AppRecipe = {
  application: {
    web: {
      redirectUris: [WEB, 'https://contoso.com/cb'],
      implicitGrant: { accessTokens: true, idTokens: true },
    },
    spa: { redirectUris: [SPA, 'https://*.contoso.com'] },
  },
}

const table = createRowTable(tenantOf({ apps: [APP] }), [], AUDIT_NOW)
const findings = auditFindings(table, AUDIT_NOW)

test.each([
  ['redirect-http', [`remove-redirect-uris web ${WEB}`]],
  ['redirect-dead-host', [`remove-redirect-uris spa ${SPA}`]],
  ['redirect-wildcard', ['remove-redirect-uris spa https://*.contoso.com']],
  [
    'implicit-grant',
    ['set-application implicitAccessTokens false', 'set-application implicitIdTokens false'],
  ],
])('%s: a change plan carries its fix', (id, expected) => {
  const found = findings.filter((one) => one.id === id)
  expect(found).toHaveLength(1)
  const fix = found[0]?.fix
  const party = table.parties.find(({ appId }) => appId === fix?.appId)
  if (!fix || !party?.application) throw new Error('No fix')
  const plan = planConsent(
    {
      appId: fix.appId,
      tenantId: table.snapshot.tenantId,
      application: party.application as unknown as Application,
      servicePrincipal: party.principal,
      owners: { state: 'read', value: [] },
      grants: { state: 'read', value: [] },
      assignments: { state: 'read', value: [] },
      resources: [],
      users: {},
    },
    fix,
    [],
    { now: new Date(AUDIT_NOW), id: 'plan' },
  )
  expect([plan.impossible, plan.impossibleAdditions ?? []]).toEqual([[], []])
  expect(
    plan.steps.map((step) => {
      if (step.kind === 'remove-redirect-uris') return `${step.kind} ${step.platform} ${step.uris.join()}`
      if (step.kind === 'set-application')
        return `${step.kind} ${step.setting.property} ${String(step.setting.value)}`
      return step.kind
    }),
  ).toEqual(expected)
})

import { expect, test } from 'vitest'
import { createFilter } from '../filter/evaluate'
import { secretOf, tenantOf, type AppRecipe } from '../findings/testing/tenant'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW, guid } from '../rows/testing'
import { createFootprint } from './footprint'

const READY: AppRecipe = {
  name: 'Robots',
  declared: ['Application Mail.Read', 'Application User.Read.All'],
  granted: ['Application Mail.Read', 'Application User.Read.All'],
  application: { passwordCredentials: [secretOf()] },
}

function footprintOf(apps: readonly AppRecipe[]) {
  const table = createRowTable(tenantOf({ apps, owners: {} }), [], AUDIT_NOW)
  const footprint = createFootprint(table, new Date(AUDIT_NOW))
  for (let steps = 1; steps < 100; steps++) {
    const done = footprint.next()
    if (done) return { done, steps, table, again: footprint.next() }
  }
  throw new Error('never done')
}

test('UiPath’s applications are known by name or publisher, and not the tenant’s own', () => {
  const { done, table } = footprintOf([
    { registered: false, name: 'UiPathStudioO365App', granted: ['Delegated Mail.Read', 'Delegated openid'] },
    {
      registered: false,
      name: 'Robots',
      principal: { verifiedPublisher: { displayName: 'UiPath Inc.', verifiedPublisherId: '1' } },
    },
    { registered: false, name: 'Fabrikam' },
    { name: 'UiPath Outlook' },
  ])
  expect(done.publicApplications.map(({ appId, rows, highest }) => [appId, rows, highest])).toEqual([
    [guid('a', 1), 0, 'low'],
    [guid('a', 0), 2, 'medium'],
  ])
  const filter = createFilter(table, () => [])
  for (const { rows, filter: text } of done.publicApplications) expect(filter.matches(text).rows).toBe(rows)
})

test('registrations that serve a connection are told with the connections', () => {
  const { done } = footprintOf([READY, { name: 'Nothing' }])
  expect(done.registrations.map(({ appId, displayName }) => [appId, displayName])).toEqual([
    [guid('a', 0), 'Robots'],
  ])
  expect(done.registrations[0]?.ready).toContain('outlook-365/oauth-client-credentials')
})

test('many are judged a step at a time, and once', () => {
  const { steps, done, again } = footprintOf(Array.from({ length: 120 }, () => READY))
  expect(steps).toBe(3)
  expect(done.registrations).toHaveLength(120)
  expect(again).toBe(done)
})

import { expect, test } from 'vitest'
import { createFilter } from '../filter/evaluate'
import { secretOf, tenantOf, type AppRecipe } from '../findings/testing/tenant'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW, guid } from '../rows/testing'
import { lacking } from '../rows/testingUnread'
import type { NotReadWhat } from '../types'
import { createFootprint } from './footprint'

const READY: AppRecipe = {
  name: 'Robots',
  declared: ['Application Mail.Read', 'Application User.Read.All'],
  granted: ['Application Mail.Read', 'Application User.Read.All'],
  application: { passwordCredentials: [secretOf()] },
}

function footprintOf(apps: readonly AppRecipe[], unread: readonly NotReadWhat[] = []) {
  const table = createRowTable(lacking(unread, tenantOf({ apps, owners: {} })), [], AUDIT_NOW)
  const footprint = createFootprint(table, new Date(AUDIT_NOW))
  for (let steps = 1; steps < 100; steps++) {
    const done = footprint.next()
    if (done) return { done, steps, table, again: footprint.next() }
  }
  throw new Error('never done')
}

test('UiPath’s applications are known by client ID or publisher, and told apart from what is called so', () => {
  const { done, table } = footprintOf([
    {
      registered: false,
      name: 'Renamed',
      granted: ['Delegated Mail.Read'],
      principal: { appId: 'f2f43f65-16a6-4319-91b6-d2a342a88744' },
    },
    { registered: false, name: 'UiPathStudioO365App', granted: ['Delegated Mail.Read', 'Delegated openid'] },
    {
      registered: false,
      name: 'Robots',
      principal: { verifiedPublisher: { displayName: 'UiPath Inc.', verifiedPublisherId: '1' } },
    },
    { registered: false, name: 'Fabrikam' },
    { name: 'UiPath Outlook' },
  ])
  expect(
    done.publicApplications.map(({ displayName, by, verifiedPublisher, rows }) => [
      ...[displayName, by, verifiedPublisher, rows],
    ]),
  ).toEqual([
    ['Renamed', 'client-id', null, 1],
    ['Robots', 'publisher', 'UiPath Inc.', 0],
    ['UiPathStudioO365App', 'name', null, 2],
  ])
  expect(done.publicApplications.map(({ highest }) => highest === null)).toEqual([false, true, false])
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

test.each<[NotReadWhat[], boolean, NotReadWhat[], NotReadWhat[]]>([
  [[], true, [], []],
  [['users', 'owners'], true, [], []],
  [['credentials'], false, [], ['credentials']],
  [['grants'], true, ['grants'], ['grants']],
  [['assignments'], false, ['assignments'], ['assignments']],
  [['assignments-of-resources'], false, ['assignments-of-resources'], ['assignments-of-resources']],
])('without %j nothing is said that depends on it', (unread, ready, ofPublic, ofRegistrations) => {
  const { done } = footprintOf([READY], unread)
  expect(done.registrations.length > 0).toBe(ready)
  expect(done.lacking).toEqual({ public: ofPublic, registrations: ofRegistrations })
})

test('many are judged a step at a time, and once', () => {
  const { steps, done, again } = footprintOf(Array.from({ length: 120 }, () => READY))
  expect(steps).toBe(3)
  expect(done.registrations).toHaveLength(120)
  expect(again).toBe(done)
})

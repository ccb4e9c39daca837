import { expect, test } from 'vitest'
import { createFilter } from '../filter/evaluate'
import { rowIdOf } from '../rows/rowId'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW, graphApi, GRAPH_OBJECT_ID, guid, principal, snapshotOf } from '../rows/testing'
import { exactFilter, GRANTED } from './filters'

const CLIENT = guid('c', 1)
const OTHER_MAIL_READ = guid('3', 7)
const other = principal({
  objectId: guid('6', 1),
  appId: guid('5', 1),
  applicationPermissions: [
    { id: OTHER_MAIL_READ, value: 'Mail.Read', displayName: '', description: '', isEnabled: true },
  ],
})
const role = (appRoleId: string, resourceId: string) => ({
  id: appRoleId,
  appRoleId,
  principalId: CLIENT,
  resourceId,
  createdDateTime: null,
})
const consent = (user: string) => ({
  id: user,
  clientId: CLIENT,
  resourceId: GRAPH_OBJECT_ID,
  consentType: 'Principal' as const,
  principalId: user,
  scope: 'Mail.Send',
})
const table = createRowTable(
  snapshotOf({
    principals: [graphApi(), other, principal({ objectId: CLIENT, appId: guid('a', 1) })],
    grants: [consent(guid('4', 1)), consent(guid('4', 2))],
    assignments: [
      role('810c84a8-4a9e-49e6-bf7d-12d183f40d01', GRAPH_OBJECT_ID),
      role(OTHER_MAIL_READ, other.objectId),
    ],
  }),
  [],
  AUDIT_NOW,
)
const party = table.partyOfPrincipal(CLIENT)
const all = Array.from({ length: table.count }, (_, row) => row)
const of = (name: string) =>
  all.filter((row) => `${table.permission(row).resourceAppId} ${table.permission(row).value}`.endsWith(name))
const mine = `principal:${CLIENT} granted:yes`
const [sent = -1] = of('Mail.Send')

test.each([
  ['all of them', all, mine],
  ['by the permission’s name', of('Mail.Send'), `${mine} permission:Mail.Send`],
  [
    'by its id, where two APIs have one of that name',
    of(`${other.appId} Mail.Read`),
    `${mine} permission:${OTHER_MAIL_READ}`,
  ],
  ['by the row itself, whatever its number', [sent], `${mine} row:${rowIdOf(table.row(sent))}`],
])('rows of a finding: %s', (_name, rows, expected) => {
  if (!party) throw new Error('no party')
  const filter = exactFilter(table, party, rows, GRANTED, table.granted)
  expect(filter).toBe(expected)
  const found: number[] = []
  createFilter(table, () => []).visit(filter, (row) => found.push(row))
  expect(found).toEqual(rows)
})

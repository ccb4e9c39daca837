import { expect, test } from 'vitest'
import { lossOf, lostPermissions } from '../../changes/loss'
import type { RevokePlanned, RevokeWhat } from '../api'
import type { PermissionText } from '../../testing/facts'
import { createReport } from '../createReport'
import { ADELE, GONE_API, redirects, tenantOf } from '../findings/testing/tenant'
import { rowIdOf } from '../rows/rowId'
import { AUDIT_NOW, largeTenant, guid } from '../rows/testing'
import type { TenantSnapshot } from '../types'

const tenant = tenantOf({
  apps: [
    {
      granted: ['Delegated Mail.Read', 'Delegated openid', 'Application Mail.Send'],
      consented: { [ADELE]: ['Files.Read', 'Mail.Read'] },
      application: redirects('http://contoso.com/cb'),
    },
    { name: null, granted: ['Application Mail.Read', 'Delegated Mail.Send'] },
    { declared: ['Delegated Mail.Read'] },
    { granted: ['Delegated Orders.Read'], resourceId: GONE_API },
  ],
})

function reportOf(snapshot: TenantSnapshot) {
  const report = createReport(() => AUDIT_NOW)
  report.show(snapshot)
  return report
}

/** What comes of it once every part is worked through. */
function planned(report: ReturnType<typeof reportOf>, what: RevokeWhat): RevokePlanned & { parts: number } {
  let progress = report.revokeStart({ what, id: 'plan', consoleClientId: '' })
  let parts = 1
  for (; !progress.planned; parts++) progress = report.revokeMore()
  return { ...progress.planned, parts }
}

const EVERYTHING: RevokeWhat = {
  of: 'query',
  query: { filter: '', sort: [], group: 'none', expanded: [] },
}
const filtered = (filter: string): RevokeWhat => ({
  of: 'query',
  query: { filter, sort: [], group: 'none', expanded: [] },
})
const firstOf = (filter: string) => {
  const [line] = reportOf(tenant).query({ filter, sort: [], group: 'none', expanded: [] }, 0, 1).page
  return line?.kind === 'row' ? line.row : null
}
const rowOf = (filter: string): number => firstOf(filter)?.index ?? -1

const nameOf = (filter: string): string => {
  const row = firstOf(filter)
  return row ? rowIdOf(row) : ''
}

/** Client, whose, and what goes, of each step. */
const lines = ({ plan }: RevokePlanned) =>
  plan.steps.map((step) =>
    step.kind === 'delegated-grant'
      ? [step.clientId, step.principalId ?? 'everyone', step.remove.join(' ')]
      : step.kind === 'remove-role'
        ? [step.clientId, 'itself', step.value]
        : [],
  )

const grantsOf = ({ plan }: RevokePlanned) =>
  plan.steps.reduce((sum, step) => sum + (step.kind === 'delegated-grant' ? step.remove.length : 1), 0)

const [ONE, GONE, , FOUR] = [0, 1, 2, 3].map((index) => guid('c', index))

/** Which steps come of it, what is left out, and how many grants no undo gives again. */
const CASES: [string, RevokeWhat, string[][], RevokePlanned['leftOut'], number][] = [
  [
    'everything that is shown',
    EVERYTHING,
    [
      [ONE ?? '', 'everyone', 'Mail.Read'],
      [ONE ?? '', ADELE, 'Files.Read Mail.Read'],
      [ONE ?? '', 'itself', 'Mail.Send'],
      [FOUR ?? '', 'everyone', 'Orders.Read'],
      [GONE ?? '', 'everyone', 'Mail.Send'],
    ],
    { 'sign-in': 1, 'not-granted': 1, gone: 1 },
    2,
  ],
  ['a filter', filtered('consent:user permission:Files.Read'), [[ONE ?? '', ADELE, 'Files.Read']], {}, 0],
  [
    'all of one application, sign-in scopes too',
    { of: 'principal', row: nameOf('permission:openid') },
    [
      [ONE ?? '', 'everyone', 'Mail.Read openid'],
      [ONE ?? '', ADELE, 'Files.Read Mail.Read'],
      [ONE ?? '', 'itself', 'Mail.Send'],
    ],
    {},
    0,
  ],
  [
    'what findings would fix',
    { of: 'findings', id: 'hidden-grant' },
    [
      [ONE ?? '', 'everyone', 'Mail.Read'],
      [ONE ?? '', 'itself', 'Mail.Send'],
      [FOUR ?? '', 'everyone', 'Orders.Read'],
    ],
    {},
    1,
  ],
  [
    'findings about an application that is gone: what can be found by its id alone',
    { of: 'findings', id: 'grant-on-deleted-principal' },
    [[GONE ?? '', 'everyone', 'Mail.Send']],
    {},
    1,
  ],
  ['findings whose fix changes a registration', { of: 'findings', id: 'redirect-http' }, [], {}, 0],
  [
    'one row by its name',
    { of: 'row', row: nameOf('kind:application') },
    [[ONE ?? '', 'itself', 'Mail.Send']],
    {},
    0,
  ],
  ['a row of a name that is no more', { of: 'row', row: 'a.0.0.0' }, [], {}, 0],
  ['rows that are no more', { of: 'rows', rows: [1e9, -1, 0.5], viewId: 1 }, [], {}, 0],
  [
    'a row that is chosen twice',
    { of: 'rows', rows: [rowOf('kind:application'), rowOf('kind:application')], viewId: 1 },
    [[ONE ?? '', 'itself', 'Mail.Send']],
    {},
    0,
  ],
]

test.each(CASES)('%s', (_name, what, steps, leftOut, lost) => {
  const made = planned(reportOf(tenant), what)
  const sorted = (rows: string[][]) => [...rows].sort((a, b) => a.join().localeCompare(b.join()))
  expect(sorted(lines(made))).toEqual(sorted(steps))
  expect(made.leftOut).toEqual(leftOut)
  expect(made.plan.steps.flatMap((step) => lostPermissions(step))).toHaveLength(lost)
  expect(made.plan).toMatchObject({ id: 'plan', tenantId: tenant.tenantId, impossible: [] })
  expect(made.grants).toBe(grantsOf(made))
})

const gone = { name: null }
test.each<[PermissionText, { name?: null; resourceId?: string }, ReturnType<typeof lossOf>]>([
  [`Application ${guid('8', 8)}`, {}, 'permission-gone'],
  ['Application Mail.Send', {}, null],
  // Graph takes any name of a delegated permission.
  ['Delegated Removed.Scope', {}, null],
  ['Delegated Orders.Read', { resourceId: GONE_API }, 'api-gone'],
  [`Application ${guid('8', 8)}`, { resourceId: GONE_API }, 'api-gone'],
  ['Delegated Mail.Send', gone, 'client-gone'],
  ['Delegated Mail.Send', { ...gone, resourceId: GONE_API }, 'client-gone'],
])('of %s (%o) the step says that it goes for good: %s', (granted, app, loss) => {
  const { plan } = planned(reportOf(tenantOf({ apps: [{ ...app, granted: [granted] }] })), EVERYTHING)
  expect(plan.steps.map(lossOf)).toEqual([loss])
})

test('what the console itself holds stays', () => {
  const report = reportOf(tenant)
  const { planned: made } = report.revokeStart({
    what: EVERYTHING,
    id: 'plan',
    consoleClientId: guid('a', 0).toUpperCase(),
  })
  expect(made?.leftOut).toMatchObject({ console: 4 })
  expect(made && lines(made).some(([client]) => client === ONE)).toBe(false)
})

test('many rows are looked at in parts, limited in one plan, and can be given up', () => {
  const report = reportOf(largeTenant(2_500))
  const made = planned(report, EVERYTHING)
  expect(made.parts).toBeGreaterThan(2)
  expect(made.plan.steps).toHaveLength(5_000)
  expect(grantsOf(made) + (made.plan.left ?? 0)).toBe(made.grants)

  expect(report.revokeStart({ what: EVERYTHING, id: 'plan', consoleClientId: '' }).planned).toBeNull()
  report.revokeCancel()
  expect(() => report.revokeMore()).toThrow('Nothing is being planned')
}, 30_000)

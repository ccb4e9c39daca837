import { expect, test } from 'vitest'
import { MINIMUM_SCOPE } from '../testing/cases/case'
import { authTypeOf, type CaseType } from '../testing/cases/types'
import { graphPrincipal, registrationFacts, TENANT_ID } from '../testing/facts'
import { graphPermissions } from './names'
import { namesWithoutApplicationForm, optionalPermissions, requiredRows, wantedPermissions } from './required'

const byo = authTypeOf('bring-your-own')
const app = authTypeOf('oauth-client-credentials')

test('the minimum first, then what is wanted, each once whatever its case', () => {
  const rows = requiredRows(
    null,
    byo,
    graphPermissions('Delegated', ['mail.read', 'Mail.Send', 'MAIL.SEND']),
    null,
  )
  expect(rows.map(({ value }) => value)).toEqual([...MINIMUM_SCOPE, 'Mail.Send'])
  expect(rows.every(({ known, id, declared }) => known && id !== null && !declared)).toBe(true)
})

test('app-only leaves out what no application token can carry, and what is of the other kind', () => {
  const rows = requiredRows(
    null,
    app,
    [
      ...graphPermissions('Application', ['Mail.Read.Shared', 'openid', 'Mail.Send']),
      ...graphPermissions('Delegated', ['Calendars.Read']),
    ],
    null,
  )
  expect(rows.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'Application Mail.Read',
    'Application User.Read.All',
    'Application Mail.Send',
  ])
})

test('rows carry what the registration declares and holds', () => {
  const facts = registrationFacts({
    declared: ['Application Mail.Read', 'Delegated User.Read.All'],
    granted: ['Application User.Read.All'],
  })
  expect(requiredRows(facts, app, [], null)).toMatchObject([
    { value: 'Mail.Read', declared: true, grantedTenantWide: false },
    { value: 'User.Read.All', declared: false, grantedTenantWide: true },
  ])
})

test('the catalogue describes what the registration never mentions', () => {
  const facts = registrationFacts({ resources: [] })
  const [row] = requiredRows(facts, app, [], graphPrincipal({ tenantId: TENANT_ID } as object))
  expect(row).toMatchObject({ value: 'Mail.Read', description: 'Mail.Read description', declared: false })
})

test('what a form asks for', () => {
  expect(wantedPermissions(byo, ['Mail.Send'])).toEqual(graphPermissions('Delegated', ['Mail.Send']))
  expect(wantedPermissions(app, ['Mail.Send'])).toEqual(app.minimum)
  expect(wantedPermissions(authTypeOf('entra-delegated'), ['Mail.Send']).map(({ value }) => value)).toEqual([
    'openid',
    'profile',
    'email',
    'offline_access',
    'User.Read',
  ])
  const studio = wantedPermissions(authTypeOf('interactive-uipath'), [])
  expect(studio).toHaveLength(28)
  expect(studio.every(({ kind }) => kind === 'Delegated')).toBe(true)
  expect(wantedPermissions(authTypeOf('outlook-public'), ['Mail.Read'])).toHaveLength(1)
})

test('what the source names as optional, of either kind', () => {
  const names = (type: CaseType) =>
    optionalPermissions(authTypeOf(type), null).map(({ kind, value }) => `${kind} ${value}`)
  expect(names('entra-application')).toEqual([
    'Application Group.ReadWrite.All',
    'Application Directory.ReadWrite.All',
    'Application RoleManagement.ReadWrite.Directory',
  ])
  expect(names('entra-delegated')[0]).toBe('Delegated User.ReadWrite')
  expect(names('interactive-custom')).toEqual([])
})

test('the listed names of an app-only type: needed, optional, impossible; none is lost', () => {
  const impossible = namesWithoutApplicationForm(app, null)
  const optional = optionalPermissions(app, null).map(({ value }) => value)
  expect(impossible).toEqual([
    'User.Read',
    'Mail.Read.Shared',
    'Mail.ReadWrite.Shared',
    'Mail.Send.Shared',
    'Calendars.Read.Shared',
    'Calendars.ReadWrite.Shared',
    'profile',
    'openid',
    'email',
    'offline_access',
  ])
  expect(optional).toEqual([
    'Mail.ReadWrite',
    'Mail.Send',
    'MailboxSettings.ReadWrite',
    'Calendars.Read',
    'Calendars.ReadWrite',
  ])
  expect([...impossible, ...optional, ...app.minimum.map(({ value }) => value)].sort()).toEqual(
    app.fullAsListed.toSorted(),
  )
  expect([namesWithoutApplicationForm(byo, null), optionalPermissions(byo, null)]).toEqual([[], []])
})

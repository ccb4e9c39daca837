import { expect, test } from 'vitest'
import { UNREAD } from '../findings/testing/case'
import { type AppRecipe, tenantOf } from '../findings/testing/tenant'
import { createRowTable } from '../rows/table'
import { AUDIT_NOW, AUDIT_TENANT_ID } from '../rows/testing'
import { declarations, declaredWord } from './values'
import { createWords } from './words'

const words = createWords('en', {
  'declared.yes': 'Yes',
  'declared.no': 'No',
  'audit.values.unknown': 'Not known',
})

const GRANTED = { granted: ['Delegated Mail.Read', 'Delegated openid'] } as const
const UNREGISTERED = {
  ...GRANTED,
  registered: false,
  principal: { appOwnerOrganizationId: AUDIT_TENANT_ID },
} as const

/** Told of an ordinary permission and of a sign-in scope, with registrations read and with some missing. */
test.each<[string, AppRecipe, string, string]>([
  ['it declares both', { ...GRANTED, declared: GRANTED.granted }, 'Yes Yes', 'Yes Yes'],
  ['it declares none', GRANTED, 'No No', 'No No'],
  ['it is in no list', UNREGISTERED, 'No No', 'Not known Not known'],
  [
    'a managed identity has none',
    {
      ...UNREGISTERED,
      principal: { servicePrincipalType: 'ManagedIdentity', appOwnerOrganizationId: null },
    },
    'No No',
    'No No',
  ],
  ['it is elsewhere', { ...GRANTED, registered: false }, 'Not known Not known', 'Not known Not known'],
  ['all is gone', { ...GRANTED, name: null }, 'Not known Not known', 'Not known Not known'],
])('what a registration declares: %s', (_, app, read, unread) => {
  const told = (coverage?: ReturnType<typeof UNREAD>) => {
    const table = createRowTable(tenantOf({ apps: [app], ...(coverage && { coverage }) }), [], AUDIT_NOW)
    expect(table.count).toBe(2)
    const declared = declarations(table)
    return [0, 1].map((row) => declaredWord(declared(row), words)).join(' ')
  }
  expect(told()).toBe(read)
  expect(told(UNREAD('applications'))).toBe(unread)
})

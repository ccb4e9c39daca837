import { expect, test } from 'vitest'
import type { DirectoryRole, Readable } from '../../../domain/directory'
import { graphPermissions } from '../../../domain/permissions/names'
import { graphPrincipal } from '../../../domain/testing/facts'
import { mayConsent, mayRegister } from './mayRegister'

const role = (templateId: string): Readable<DirectoryRole[]> => ({
  state: 'read',
  value: [{ templateId, displayName: '' }] as DirectoryRole[],
})
const GLOBAL = role('62e90394-69f5-4237-9190-012177145e10')
const CLOUD_APP = role('158c047a-c907-4556-b7ef-446551a6b5f7')
const DEVELOPER = role('cf1c38e5-3621-4004-a7cb-879624dced7c')
const PRIVILEGED = role('e8611ab8-c189-46e8-94e1-60213ab1f814')
const UNREAD: Readable<DirectoryRole[]> = { state: 'unreadable', reason: { kind: 'forbidden' } as never }

test.each([
  ['Global Administrator', GLOBAL, 'yes', 'yes', 'yes'],
  ['Cloud Application Administrator', CLOUD_APP, 'yes', 'yes', 'no'],
  ['Application Developer', DEVELOPER, 'yes', 'no', 'no'],
  ['Privileged Role Administrator', PRIVILEGED, 'no', 'yes', 'yes'],
  ['roles unread', UNREAD, 'graph-decides', 'graph-decides', 'graph-decides'],
])('%s', (_who, roles, register, delegated, application) => {
  const facts = { roles, tenantId: 't', principal: graphPrincipal() }
  expect(mayRegister(roles, { state: 'read', value: false })).toBe(register)
  expect(mayConsent(graphPermissions('Delegated', ['Mail.Read']), facts)).toBe(delegated)
  expect(mayConsent(graphPermissions('Application', ['Mail.Read']), facts)).toBe(application)
})

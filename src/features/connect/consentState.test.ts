import { describe, expect, it } from 'vitest'
import type { RegistrationFacts } from '../../domain/directory'
import type { PermissionRow } from '../../domain/permissions/types'
import { consentState } from './consentState'

const row = (grantedTenantWide: boolean) => ({ grantedTenantWide }) as PermissionRow
const facts = (more: object) =>
  ({ servicePrincipal: {}, grants: { state: 'read', value: [] }, ...more }) as unknown as RegistrationFacts

describe('how far the vendor’s application is consented to', () => {
  it.each([
    ['being read', null, [row(true)], 'loading'],
    ['nobody consented', facts({ servicePrincipal: null }), [row(false)], 'absent'],
    ['grants unreadable', facts({ grants: { state: 'unreadable' } }), [row(false)], 'unreadable'],
    ['nothing for everybody', facts({}), [row(false), row(false)], 'none'],
    ['a part', facts({}), [row(true), row(false)], 'some'],
    ['everything', facts({}), [row(true), row(true)], 'all'],
  ] as const)('%s', (_name, known, rows, state) => {
    expect(consentState(known, rows).state).toBe(state)
  })
})

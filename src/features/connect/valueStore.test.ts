import { describe, expect, it } from 'vitest'
import type { Session } from '../../auth/session'
import { findAuthType } from '../../domain/connectors/catalogue'
import { DEFAULT_SETUP } from '../../domain/connectors/setup'
import type { AuthType, ConnectionValues } from '../../domain/connectors/types'
import { createValueStore, valueStoreOf } from './valueStore'
import { defaultValues } from './values'

function authType(id: string): AuthType {
  const found = findAuthType('outlook-365', id)
  if (!found) throw new Error(`No authentication type ${id}`)
  return found.authType
}
const delegated = authType('bring-your-own')
const appOnly = authType('oauth-client-credentials')
const typed = (type: AuthType, values: Partial<ConnectionValues>) => ({ ...defaultValues(type), ...values })

describe('value store', () => {
  it('starts with the vendor’s defaults', () => {
    const values = createValueStore().recall('outlook-365', delegated)
    expect(values.tenantId).toBe('common')
    expect(values.environment).toBe('global')
    expect(values.scope).toContain('offline_access')
    expect(values.clientSecret).toBe('')
  })

  it('hands over a form with its certificate, to that form alone and once', () => {
    const store = createValueStore()
    const certified = authType('client-certificate')
    const values = typed(certified, { clientId: 'a', certificate: 'PFX', certificatePassword: 'p' })
    store.handOver('outlook-365', certified, values)
    expect(store.recall('outlook-365', delegated)).toMatchObject({ clientId: '' })
    // Asked twice, as React does with what makes a state.
    expect(store.recall('outlook-365', certified)).toEqual(values)
    expect(store.recall('outlook-365', certified)).toEqual(values)
    store.remember('outlook-365', certified, values)
    expect(store.recall('outlook-365', certified)).toMatchObject({ clientId: 'a', certificate: '' })
  })

  it('keeps what was typed, across authentication types, where both have the field', () => {
    const store = createValueStore()
    store.remember(
      'outlook-365',
      delegated,
      typed(delegated, { clientId: 'a', clientSecret: 's', scope: ['User.Read'] }),
    )
    expect(store.recall('outlook-365', appOnly)).toMatchObject({
      clientId: 'a',
      clientSecret: 's',
      scope: [],
    })
    store.remember(
      'outlook-365',
      appOnly,
      typed(appOnly, { clientId: 'b', clientSecret: 's', account: 'x@y.z' }),
    )
    expect(store.recall('outlook-365', delegated)).toMatchObject({
      clientId: 'b',
      scope: ['User.Read'],
      account: '',
    })
    expect(store.recall('outlook-365', appOnly).account).toBe('x@y.z')
  })

  it('does not carry one type’s default into another', () => {
    const store = createValueStore()
    store.remember('outlook-365', delegated, typed(delegated, { clientId: 'a' }))
    expect(store.recall('outlook-365', appOnly).tenantId).toBe('')
  })

  it('forgets a value that was set back to its default, and a connector that was cleared', () => {
    const store = createValueStore()
    store.remember('outlook-365', delegated, typed(delegated, { tenantId: 'contoso.com', clientId: 'a' }))
    expect(store.recall('outlook-365', appOnly).tenantId).toBe('contoso.com')
    store.remember('outlook-365', delegated, typed(delegated, { clientId: 'a' }))
    expect(store.recall('outlook-365', appOnly).tenantId).toBe('')
    store.forget('outlook-365')
    expect(store.recall('outlook-365', delegated)).toEqual(defaultValues(delegated))
  })

  it('keeps connectors apart, and sessions', () => {
    const [one, other] = [{} as Session, {} as Session]
    valueStoreOf(one).remember('outlook-365', delegated, typed(delegated, { clientSecret: 's' }))
    expect(valueStoreOf(one).recall('outlook-365', delegated).clientSecret).toBe('s')
    expect(valueStoreOf(one).recall('other', delegated).clientSecret).toBe('')
    expect(valueStoreOf(other).recall('outlook-365', delegated).clientSecret).toBe('')
  })

  it('keeps where the automation platform is, for every connector', () => {
    const store = createValueStore()
    expect(store.recallSetup()).toEqual(DEFAULT_SETUP)
    store.rememberSetup({ baseUrl: 'suite.contoso.com', targetFramework: 'legacy' })
    store.forget('outlook-365')
    expect(store.recallSetup().baseUrl).toBe('suite.contoso.com')
  })

  it('hands out copies of default lists: no form changes the catalogue', () => {
    const values = defaultValues(delegated)
    values.scope.push('Made.Up')
    expect(defaultValues(delegated).scope).not.toContain('Made.Up')
  })
})

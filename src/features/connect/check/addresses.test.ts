import { describe, expect, it } from 'vitest'
import type { AuthType } from '../../../domain/connectors/types'
import { addressesOf } from './addresses'

const type = {
  fields: [
    { id: 'account', kind: 'upn' },
    { id: 'sharedMailbox', kind: 'upn' },
    { id: 'clientId', kind: 'guid' },
  ],
} as unknown as AuthType
const values = (account: string, sharedMailbox = '') =>
  ({ account, sharedMailbox, clientId: 'ada@contoso.com' }) as never

describe('addresses to look up', () => {
  it.each([
    ['', '', []],
    ['ada', '', []],
    ['ada@contoso', '', []],
    [' Ada@Contoso.com\u200b', '', ['ada@contoso.com']],
    ['ada@contoso.com', 'ADA@contoso.com', ['ada@contoso.com']],
    ['ada@contoso.com', 'invoices@contoso.com', ['ada@contoso.com', 'invoices@contoso.com']],
  ])('%j and %j', (account, shared, expected) => {
    expect(addressesOf(type, values(account, shared))).toEqual(expected)
  })
})

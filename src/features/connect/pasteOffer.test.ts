import { describe, expect, it } from 'vitest'
import { findAuthType } from '../../domain/connectors/catalogue'
import { offerOf, replacedFields, takenBack, withOffered } from './pasteOffer'
import { defaultValues } from './values'

const CLIENT = '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13'
const TENANT = '1b7e9d04-52c8-4f3a-9e66-0ad3c8f1b255'
const type = findAuthType('outlook-365', 'bring-your-own')?.authType
if (!type) throw new Error('no such type')
const block = `client_id=${CLIENT}\ntenant_id=${TENANT}\nscope=User.Read offline_access\ncloud=AzureChinaCloud`
const offer = offerOf(block, type) ?? []
const before = { ...defaultValues(type), clientId: 'typed', clientSecret: 'kept' }

describe('an offer to fill several fields', () => {
  it('is made for a block only, not for one value', () => {
    expect(offer.map(({ field }) => field)).toEqual(['clientId', 'tenantId', 'scope', 'environment'])
    expect(offerOf(`client_id=${CLIENT}`, type)).toBeNull()
    expect(offerOf(CLIENT, type)).toBeNull()
  })
  it('fills what it names and nothing else', () => {
    expect(withOffered(before, offer)).toEqual({
      ...before,
      clientId: CLIENT,
      tenantId: TENANT,
      scope: ['User.Read', 'offline_access'],
      environment: 'china',
    })
  })
  it('tells what it would replace', () => {
    expect(replacedFields({ ...before, tenantId: '', environment: 'china' }, offer)).toEqual([
      'clientId',
      'scope',
    ])
  })
  it('is taken back whole, but for what was changed since', () => {
    const after = withOffered(before, offer)
    const taken = { before, after, fields: offer.map(({ field }) => field) }
    expect(takenBack(after, taken)).toEqual(before)
    expect(takenBack({ ...after, clientId: 'typed later', clientSecret: 'new' }, taken)).toEqual({
      ...before,
      clientId: 'typed later',
      clientSecret: 'new',
    })
  })
})

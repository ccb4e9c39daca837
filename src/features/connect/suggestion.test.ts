import { describe, expect, it } from 'vitest'
import { findAuthType } from '../../domain/connectors/catalogue'
import type { FieldId } from '../../domain/connectors/types'
import type { Finding } from '../../domain/preflight/types'
import { saysNoMore, suggestionOf } from './suggestion'

const fields = findAuthType('outlook-365', 'bring-your-own')?.authType.fields ?? []
const suggest = (field: FieldId | 'registration', severity: Finding['severity'], expected?: string) =>
  suggestionOf(
    { id: 'client-id-malformed', key: 'k', severity, field, params: expected ? { expected } : {} },
    fields.find(({ id }) => id === field),
  )

describe('a value to take over from a finding', () => {
  it.each([
    ['clientId', 'blocks', 'x', { field: 'clientId', value: 'x' }],
    ['tenantId', 'warns', 'x', { field: 'tenantId', value: 'x' }],
    ['sharedMailbox', 'warns', 'x', { field: 'sharedMailbox', value: 'x' }],
    ['clientId', 'fine', 'x', null],
    ['clientId', 'blocks', undefined, null],
    // Its label is expected, not a value that the field holds.
    ['environment', 'blocks', 'Office 365', null],
    ['clientSecret', 'blocks', 'x', null],
    ['registration', 'blocks', 'https://example', null],
  ] as const)('%s %s %s', (field, severity, expected, suggestion) => {
    expect(suggest(field, severity, expected)).toEqual(suggestion)
  })
})

describe('a sentence beside the button that takes the value over', () => {
  it.each([
    ['Use common.', true],
    ['Utilisez common.', true],
    ['Use common, if that is the tenant you mean.', false],
    ['Use it.', false],
  ])('%s', (sentence, expected) => {
    expect(saysNoMore(sentence, 'common')).toBe(expected)
  })
})

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CONNECTORS } from '../../domain/connectors/catalogue'
import type { FieldSpec } from '../../domain/connectors/types'
import { cleanPasted } from '../../domain/identifiers'
import english from '../../locales/en/connect'
import french from '../../locales/fr/connect'
import { FieldControl } from '../../ui/fields/FieldControl'
import { guidanceKey, lines } from './guidance'
import { needOf } from './need'
import { defaultValues, pastedText } from './values'

const authTypes = CONNECTORS.flatMap((connector) => connector.authTypes)
const fields = [
  ...new Map(authTypes.flatMap((type) => type.fields).map((field) => [field.id, field])).values(),
]

describe.each([
  ['en', english],
  ['fr', french],
] as const)('texts in %s', (language, texts) => {
  it.each(fields.map((field) => field.id))('guide at %s', (id) => {
    const guidance = texts.guidance[id]
    expect(guidance.what).not.toBe('')
    expect(guidance.example).not.toBe('')
    expect(lines(guidance.where).length).toBeGreaterThan(1)
    expect(lines(guidance.mistakes).length).toBeGreaterThan(1)
    expect(texts.helper[id]).not.toBe('')
  })
  it('are written as the language writes them', () => {
    if (language !== 'fr') return
    const plain = JSON.stringify(texts).match(/\p{L} [:;?!»]|« |\p{L}'\p{L}/gu)
    expect(plain).toBeNull()
  })
})

describe.each(fields.map((field) => [field.id, field] as const))('control of %s', (_id, field) => {
  const html = renderToStaticMarkup(
    createElement(FieldControl, {
      spec: field,
      id: 'the-field',
      value: valueOf(field),
      onChange: () => undefined,
      onBlur: () => undefined,
      inputRef: null,
      describedBy: 'texts',
      invalid: true,
      support: {
        clean: cleanPasted,
        choiceLabel: (choice: string) => choice,
        tenantId: '',
        proposedTenantId: null,
        catalogue: { state: 'loading', permissions: [] },
        triggers: [],
      },
    }),
  )
  const input = html.match(/<(?:input|select)[^>]*id="the-field"[^>]*>/u)?.[0] ?? ''

  it('is an element that its label and texts can be tied to', () => {
    expect(input).toContain('aria-describedby="texts"')
    expect(input).toContain('aria-invalid="true"')
  })
  it('masks a secret, and only that, and asks no browser to keep it', () => {
    expect(input.includes('type="password"')).toBe(field.kind === 'secret')
    if (field.kind === 'secret') expect(input).toMatch(/autocomplete="new-password"/iu)
  })
})

describe('values to paste', () => {
  it.each(authTypes.map((type) => [type.id, type] as const))(
    'of %s have a text for each field',
    (_id, type) => {
      const values = { ...defaultValues(type), clientId: '\u200b"1" ', scope: ['a', 'b'] }
      const texts = type.fields.map((field) => pastedText(values, field, (choice) => `label of ${choice}`))
      expect(texts[0]).toBe('1')
      expect(texts).toContain('label of global')
      if (type.tokenKind === 'Delegated') expect(texts).toContain('a b')
    },
  )
})

describe('why a permission is needed', () => {
  const delegated = authTypes.find((type) => type.triggers.length > 0)
  it.each([
    ['Mail.Read', 'minimum'],
    ['mail.read', 'minimum'],
    ['Calendars.Read', 'trigger'],
    ['Mail.Send', 'optional'],
  ])('%s', (name, expected) => {
    expect(delegated && needOf(delegated, name)).toBe(expected)
  })
})

function valueOf(field: FieldSpec) {
  const first = authTypes.find((type) => type.fields.some(({ id }) => id === field.id))
  if (!first) throw new Error(field.id)
  return defaultValues(first)[field.id]
}

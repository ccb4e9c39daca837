import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { CONNECTORS } from '../../domain/connectors/catalogue'
import type { FieldSpec } from '../../domain/connectors/types'
import { riskOf } from '../../domain/permissions/risk/riskOf'
import english from '../../locales/en/connect'
import french from '../../locales/fr/connect'
import { FieldControl } from '../../ui/fields/FieldControl'
import { cleanFor } from './cleanFor'
import { GUIDANCE_PAGES, guidanceKey, type GuidanceKey, lines } from './guidance'
import { needOf } from './need'
import { defaultValues, pastedText } from './values'

const authTypes = CONNECTORS.flatMap((connector) => connector.authTypes)
const fields = [
  ...new Map(authTypes.flatMap((type) => type.fields).map((field) => [field.id, field])).values(),
]
/** Of every field of every type, so that none is without the words that it asks for. */
const keys = new Set([
  ...authTypes.flatMap((type) => type.fields.map((field) => guidanceKey(type, field))),
  ...Object.keys(GUIDANCE_PAGES).map((key) => key as GuidanceKey),
])

describe.each([
  ['en', english],
  ['fr', french],
] as const)('texts in %s', (language, texts) => {
  it.each([...keys])('guide at %s', (key) => {
    const guidance = texts.guidance[key]
    expect(guidance.what).not.toBe('')
    expect(guidance.example).not.toBe('')
    expect(lines(guidance.where).length).toBeGreaterThan(1)
    expect(lines(guidance.mistakes).length).toBeGreaterThan(1)
    expect(texts.helper[key]).not.toBe('')
    const page = GUIDANCE_PAGES[key]
    if (page) expect(texts.guidance.openPortal[page]).not.toBe('')
  })
  it('are written as the language writes them', () => {
    if (language !== 'fr') return
    const plain = JSON.stringify(texts).match(/\p{L} [:;?!»]|« |\p{L}'\p{L}/gu)
    expect(plain).toBeNull()
  })
})

describe.each(fields.map((field) => [field.id, field] as const))('control of %s', (_id, field) => {
  const render = () =>
    renderToStaticMarkup(
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
          clean: cleanFor,
          takeCertificate: () => Promise.reject(new Error('nothing is given here')),
          choiceLabel: (choice: string) => choice,
          tenantId: '',
          proposedTenantId: null,
          catalogue: { state: 'loading', permissions: [], applicationNames: [] },
          riskOf,
          graphHosts: [],
          triggers: [],
        },
      }),
    )
  let input = ''
  beforeAll(async () => {
    // The first one asks for what a control loads only when it is needed.
    render()
    await import('../../ui/certificates/PfxInput')
    await new Promise((resolve) => setTimeout(resolve, 0))
    input = render().match(/<(?:input|select)[^>]*id="the-field"[^>]*>/u)?.[0] ?? ''
  })

  it('is an element that its label and texts can be tied to', () => {
    expect(input).toMatch(/aria-describedby="texts[ "]/u)
    expect(input).toContain('aria-invalid="true"')
  })
  it('masks a secret, and only that, and asks no browser to keep it', () => {
    expect(input.includes('type="password"')).toBe(field.kind === 'secret')
    if (field.kind === 'secret') expect(input).toMatch(/autocomplete="new-password"/iu)
  })
})

describe('values to paste', () => {
  it.each(authTypes.map((type) => [type.id, type] as const))('of %s', (_id, type) => {
    const values = { ...defaultValues(type), clientId: '\u200b"1" ', scope: ['a', 'b'] }
    const textOf = (kind: FieldSpec['kind']) => {
      const field = type.fields.find((one) => one.kind === kind)
      return field && pastedText(values, field, (choice) => `label of ${choice}`)
    }
    expect([undefined, '1']).toContain(textOf('guid'))
    expect([undefined, 'label of global']).toContain(textOf('choice'))
    expect([undefined, 'a b']).toContain(textOf('scopes'))
  })
})

describe('why a permission is needed', () => {
  const delegated = authTypes.find(({ id }) => id === 'bring-your-own')
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

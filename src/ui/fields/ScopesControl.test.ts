import { createInstance } from 'i18next'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import type { ScopesField } from '../../domain/connectors/types'
import { ScopesControl } from './ScopesControl'
import type { FieldSupport } from './types'

const permission = (value: string) => ({
  id: value,
  value,
  displayName: `About ${value}`,
  description: '',
  adminConsentRequired: false,
  isEnabled: true,
})

/** Without texts: their keys stand in their places. */
const i18n = createInstance({ lng: 'cimode', react: { useSuspense: false } })
await i18n.init()

function render(
  spec: Partial<ScopesField>,
  value: string[],
  catalogue: Partial<FieldSupport['catalogue']> = {},
) {
  const support: FieldSupport = {
    clean: (text) => ({ value: text, removed: null }),
    takeCertificate: () => Promise.reject(new Error('nothing is given here')),
    choiceLabel: (choice) => choice,
    tenantId: '',
    proposedTenantId: null,
    catalogue: {
      state: 'read',
      permissions: ['User.Read', 'Mail.Read', 'Files.Read'].map(permission),
      applicationNames: ['Group.Create'],
      ...catalogue,
    },
    riskOf: () => ({ level: 'high', reason: { id: 'named' }, source: 'inferred', sourceUrl: null }),
    graphHosts: [],
    triggers: [],
  }
  const control = createElement(ScopesControl, {
    spec: {
      kind: 'scopes',
      id: 'scope',
      label: 'Scope',
      required: false,
      minimum: ['User.Read'],
      default: ['User.Read'],
      ...spec,
    } as ScopesField,
    id: 'f',
    value,
    onChange: () => undefined,
    onBlur: () => undefined,
    inputRef: null,
    describedBy: '',
    invalid: false,
    support,
  })
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n }, control))
}

describe('chosen permissions', () => {
  const chips = (html: string) => html.match(/<li.*?<\/li>/gu) ?? []
  const chip = (html: string, name: string) => chips(html).find((one) => one.includes(`>${name}<`)) ?? ''

  it('stand in the vendor’s groups, each a button that tells its risk in words', () => {
    const groups = [
      { name: 'Mail', scopes: ['Mail.Read'] },
      { name: 'Files', scopes: ['Files.Read'] },
    ]
    const html = render({ groups }, ['Files.Read', 'Mail.Read', 'User.Read'])
    expect(chips(html).map((one) => /<code[^>]*>([^<]*)/u.exec(one)?.[1])).toEqual([
      'User.Read',
      'Mail.Read',
      'Files.Read',
    ])
    expect(chip(html, 'Mail.Read')).toMatch(/<button[^>]*aria-haspopup="dialog".*level\.high/u)
  })
  it('of the vendor’s minimum are locked', () => {
    const html = render({}, ['User.Read', 'Mail.Read'])
    expect(chip(html, 'User.Read')).toContain('scopes.locked')
    expect(chip(html, 'User.Read')).not.toContain('scopes.remove')
    expect(chip(html, 'Mail.Read')).toContain('scopes.remove')
  })
  it('of a minimum that is our own reading are a suggestion, and not locked', () => {
    const html = render({ basis: 'minimum-inferred' }, ['User.Read'])
    expect(html).toContain('scope.group.suggested')
    expect(html).toContain('scope.suggestion')
    expect(chip(html, 'User.Read')).toContain('scopes.remove')
  })
  it('are warned of where the API does not know them, or only for applications', () => {
    const html = render({}, ['Made.Up', 'group.create'])
    expect(chip(html, 'Made.Up')).toContain('scopes.unknown')
    expect(chip(html, 'group.create')).toContain('scope.applicationOnly')
    expect(html).toContain('scopes.unknownNames')
    expect(html).toContain('scope.applicationOnlyNames')
  })
  it('are not judged while the API’s permissions are not read', () => {
    const html = render({}, ['Made.Up'], { state: 'unreadable', permissions: [], applicationNames: [] })
    expect(html).not.toContain('scopes.unknownNames')
    expect(html).toContain('scopes.unreadable')
  })
})

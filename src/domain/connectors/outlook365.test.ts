import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ENVIRONMENTS } from '../environments'
import { MICROSOFT_GRAPH_APP_ID } from '../directory'
import { CONNECTORS, findAuthType } from './catalogue'
import type { AuthType, FieldSpec } from './types'

interface FactField {
  id: string
  label: string
  required: boolean
  kind: string
  acceptsCommon?: boolean
  default?: string | string[]
  minimum?: string[]
  choices?: string[]
  basis?: string
}
interface FactPermission {
  value: string
  type: string
}
interface FactAuthType {
  id: string
  name: string
  nameInFrenchSource: string
  tokenType: string
  fields: FactField[]
  permissions: {
    minimum: FactPermission[]
    full?: FactPermission[]
    fullAsListed?: string[]
    triggers?: { id: string; name: string; permissions: string[] }[]
  }
  appRegistration: {
    platform: string | null
    redirectUris: string[]
    redirectUriPattern?: string
    accountTypes?: string[]
  }
}
interface FactConnector {
  id: string
  name: string
  host: string
  defaultAuthType: string
  authTypes: FactAuthType[]
}

const FACTS = new URL('../../../../shared/facts/connectors.json', import.meta.url)
const facts = existsSync(FACTS)
  ? (JSON.parse(readFileSync(FACTS, 'utf8')) as { connectors: FactConnector[] }).connectors
  : []

/** One of ours in the words of the facts. */
function fieldAsFact(field: FieldSpec): FactField {
  const { id, label, required, kind } = field
  const base = { id, label, required, kind }
  if (field.kind === 'tenant') {
    return {
      ...base,
      acceptsCommon: field.acceptsCommon,
      ...(field.default ? { default: field.default } : {}),
    }
  }
  if (field.kind === 'choice') {
    return {
      ...base,
      default: ENVIRONMENTS[field.default].label,
      choices: field.choices.map((choice) => ENVIRONMENTS[choice].label),
    }
  }
  if (field.kind !== 'scopes') return base
  return {
    ...base,
    default: field.default,
    minimum: field.minimum,
    ...(field.basis ? { basis: field.basis } : {}),
  }
}

/** A fact without what guidance says in words; an inferred basis without its reasons. */
function comparable({
  id,
  label,
  required,
  kind,
  acceptsCommon,
  default: preset,
  minimum,
  choices,
  basis,
}: FactField) {
  return JSON.parse(
    JSON.stringify({
      id,
      label,
      required,
      kind,
      acceptsCommon,
      default: preset,
      minimum,
      choices,
      basis: basis?.includes('inferred') ? 'inferred' : basis,
    }),
  ) as FactField
}

describe.skipIf(facts.length === 0)(
  'agrees with ../shared/facts/connectors.json (skipped where that is absent)',
  () => {
    describe.each(CONNECTORS)('$name', (connector) => {
      const fact = facts.find(({ id }) => id === connector.id)

      test('name, host, default type', () => {
        const { id, name, host, defaultAuthType } = connector
        expect(fact).toMatchObject({ id, name, host, defaultAuthType })
      })

      test('types in the order of the facts', () => {
        const ours = connector.authTypes.map(({ id }) => id)
        expect(fact?.authTypes.map(({ id }) => id).filter((id) => ours.includes(id))).toEqual(ours)
      })

      describe.each(connector.authTypes)('$name', (authType) => {
        const wanted = fact?.authTypes.find(({ id }) => id === authType.id)
        if (!wanted) throw new Error(`no facts about ${authType.id}`)

        test('names and kind of token', () => {
          expect([authType.name, authType.nameInFrench, authType.tokenKind]).toEqual([
            wanted.name,
            wanted.nameInFrenchSource,
            wanted.tokenType,
          ])
        })
        test('fields in order, with labels, defaults, choices and rules', () => {
          expect(authType.fields.map(fieldAsFact)).toEqual(wanted.fields.map(comparable))
        })
        test('minimum permissions', () => {
          expect(authType.minimum).toEqual(
            wanted.permissions.minimum.map(({ value, type }) => ({
              resourceAppId: MICROSOFT_GRAPH_APP_ID,
              kind: type,
              value,
            })),
          )
        })
        test('the full list', () => {
          const { full, fullAsListed } = wanted.permissions
          expect(authType.fullAsListed).toEqual(fullAsListed ?? full?.map(({ value }) => value))
        })
        test('triggers', () => {
          expect(authType.triggers).toEqual(wanted.permissions.triggers ?? [])
        })
        test('redirect URI, pattern and platform', () => {
          const { platform, redirectUris, redirectUriPattern } = wanted.appRegistration
          expect(authType.redirect).toEqual(
            platform && { platform: platform.toLowerCase(), uris: redirectUris, pattern: redirectUriPattern },
          )
        })
        test('account types', () => {
          const { accountTypes } = wanted.appRegistration
          if (!accountTypes) return
          expect(authType.accountTypes).toEqual(accountTypes.map((type) => type.replace(' ', '-')))
        })
      })
    })
  },
)

test.each([
  ['outlook-365', 'bring-your-own', 'Bring your own OAuth 2.0 app'],
  ['outlook-365', 'oauth-client-credentials', 'OAuth 2.0 Client credentials'],
  ['outlook-365', 'oauth-authorization-code', undefined],
  ['outlook-365', '', undefined],
  ['studio', 'bring-your-own', undefined],
])('findAuthType(%s, %s)', (connectorId, authTypeId, name) => {
  const authType: AuthType | undefined = findAuthType(connectorId, authTypeId)?.authType
  expect(authType?.name).toBe(name)
})

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID } from '../directory'
import { ENVIRONMENT_IDS, ENVIRONMENTS } from '../environments'
import { CONNECTORS, findAuthType } from './catalogue'
import { redirectUris } from './setup'
import type { AuthType, FieldSpec } from './types'

interface FactPermission {
  value: string
  type: string
}
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
  [word: string]: unknown
}
interface FactAuthType {
  id: string
  name: string
  nameInFrenchSource?: string
  tokenType: string
  adminConsent: string
  lifecycle?: string[]
  leaveEmpty?: string[]
  fieldsNamedOnlyInPrerequisites?: string[]
  setBefore?: { label: string; value: string }
  publicApplication?: { name: string | null; clientId: string | null; scopes?: string[] }
  fields: FactField[]
  permissions: {
    minimum?: FactPermission[]
    optional?: FactPermission[]
    default?: FactPermission[]
    full?: FactPermission[]
    fullAsListed?: string[]
    needAdminConsent?: string[]
    groups?: Record<string, string[]>
    triggers?: { id: string; name: string; permissions: string[] }[]
    [word: string]: unknown
  }
  appRegistration: {
    platform: string | null
    redirectUris: string[]
    redirectUrisWhenNet5?: string[]
    redirectUriPattern?: string
    accountTypes?: string[]
    basis?: string
    managedBy?: string
    [word: string]: unknown
  }
  [word: string]: unknown
}
interface FactConnector {
  id: string
  name: string
  product?: string
  host: string
  defaultAuthType: string
  selfRegistration?: { supportedAccountTypes: string[] }
  authTypes: FactAuthType[]
  [word: string]: unknown
}
interface Facts {
  environments: { id: string; label: string; authority: string; graph: string; portal: string }[]
  connectors: FactConnector[]
}

/** Keys whose content is told in words (locales, guidance) and cannot be compared. */
const WORDS = {
  connector: ['languages', 'sources', 'openForm', 'notes', 'trap', 'sourceErratum', 'frenchSource'],
  authType: ['grant', 'runsAs', 'useFor', 'needs', 'certificate', 'fieldsNote', 'permissionRoles'].concat([
    'sourceErratum',
    'isDefault',
    'otherAuthTypesMentioned',
  ]),
  field: ['where', 'traps', 'note'],
  permissions: ['note', 'triggersNote'],
  appRegistration: ['note', 'implicitGrant', 'requires', 'exampleName'],
}

const FACTS = new URL('../../../../shared/facts/connectors.json', import.meta.url)
const facts = existsSync(FACTS) ? (JSON.parse(readFileSync(FACTS, 'utf8')) as Facts) : null

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

/** A basis in words, as ours names it. */
function basisOf(words: string): string {
  if (words.includes('default inferred')) return 'default-inferred'
  if (words.includes('minimum User.Read is inferred')) return 'minimum-inferred'
  return words.includes('field list leaves the field out') ? 'field-not-listed' : words
}

function comparable({ basis, ...field }: FactField): FactField {
  const rest = Object.fromEntries(Object.entries(field).filter(([key]) => !WORDS.field.includes(key)))
  return { ...rest, ...(basis ? { basis: basisOf(basis) } : {}) } as FactField
}

const ADMIN_CONSENT: [RegExp, AuthType['adminConsent']][] = [
  [/^always$/u, 'always'],
  [/^for the marked optional ones$/u, 'marked'],
  [/^where the organisation requires it/u, 'by-policy'],
]
const LIFECYCLE: [RegExp, AuthType['lifecycle'][number]][] = [
  [/^secret expires/u, 'secret-expires'],
  [/^certificate expires/u, 'certificate-expires'],
  [/^refresh token can be/u, 'refresh-token-revoked'],
  [/^a connection that is shared keeps acting/u, 'acts-as-its-maker'],
]
const lookUp = <T>(table: [RegExp, T][], words: string): T | string =>
  table.find(([pattern]) => pattern.test(words))?.[1] ?? words

const accountTypeOf = (words: string) =>
  ({
    'single tenant': 'single-tenant',
    'multi-tenant': 'multi-tenant',
    'multi-tenant and personal Microsoft accounts': 'multi-tenant-and-personal',
  })[words] ?? words

const refsOf = (permissions: FactPermission[] = []) =>
  permissions.map(({ value, type }) => ({ resourceAppId: MICROSOFT_GRAPH_APP_ID, kind: type, value }))
const valuesOf = (permissions: FactPermission[] = []) => permissions.map(({ value }) => value)

test.skipIf(facts)('agrees with ../shared/facts/connectors.json: skipped, that is absent')

describe.each(facts ? [facts] : [])('agrees with ../shared/facts/connectors.json', (facts) => {
  test('environments', () => {
    expect(ENVIRONMENT_IDS.map((id) => ENVIRONMENTS[id])).toEqual(
      facts.environments.map(({ id, label, authority, graph, portal }) => ({
        id,
        label,
        authority,
        graph,
        portal,
      })),
    )
  })
  test('the same connectors and types, in the same order', () => {
    const outline = (connectors: readonly { id: string; authTypes: { id: string }[] }[]) =>
      connectors.map(({ id, authTypes }) => [id, authTypes.map((authType) => authType.id)])
    expect(outline(CONNECTORS)).toEqual(outline(facts.connectors))
    expect(CONNECTORS.flatMap(({ authTypes }) => authTypes)).toHaveLength(10)
  })

  describe.each(CONNECTORS)('$name', (connector) => {
    const fact = facts.connectors.find(({ id }) => id === connector.id)
    if (!fact) throw new Error(`no facts about ${connector.id}`)

    test('name, product, host, default type, and nothing that nobody looked at', () => {
      const { authTypes, selfRegistration, ...rest } = fact
      const words = Object.keys(rest).filter((key) => WORDS.connector.includes(key))
      const { authTypes: ours, ...mine } = connector
      expect(mine).toEqual(Object.fromEntries(Object.entries(rest).filter(([key]) => !words.includes(key))))
      expect(ours).toHaveLength(authTypes.length)
      if (!selfRegistration) return
      for (const { accountTypes } of ours) {
        expect(accountTypes).toEqual(selfRegistration.supportedAccountTypes.map(accountTypeOf))
      }
    })

    describe.each(connector.authTypes)('$name', (authType) => {
      const wanted = fact.authTypes.find(({ id }) => id === authType.id)
      if (!wanted) throw new Error(`no facts about ${authType.id}`)
      const { permissions, appRegistration } = wanted

      test('names, kind of token, admin consent, lifecycle, what is set or left empty', () => {
        expect({
          name: authType.name,
          french: authType.nameInFrench,
          token: authType.tokenKind,
          adminConsent: authType.adminConsent,
          lifecycle: authType.lifecycle,
          leaveEmpty: authType.leaveEmpty,
          onlyInPrerequisites: authType.namedOnlyInPrerequisites,
          setBefore: authType.setBefore,
        }).toEqual({
          name: wanted.name,
          french: wanted.nameInFrenchSource,
          token: wanted.tokenType,
          adminConsent: lookUp(ADMIN_CONSENT, wanted.adminConsent),
          lifecycle: (wanted.lifecycle ?? []).map((words) => lookUp(LIFECYCLE, words)),
          leaveEmpty: wanted.leaveEmpty ?? [],
          onlyInPrerequisites: wanted.fieldsNamedOnlyInPrerequisites ?? [],
          setBefore: wanted.setBefore ?? null,
        })
      })
      test('fields in order, with labels, defaults, choices and rules', () => {
        expect(authType.fields.map(fieldAsFact)).toEqual(wanted.fields.map(comparable))
      })
      test('permissions: minimum, optional, marked, listed, groups, triggers', () => {
        const scope = authType.fields.find((field) => field.kind === 'scopes')
        expect(authType.minimum).toEqual(refsOf(permissions.minimum))
        expect(authType.optional).toEqual(refsOf(permissions.optional))
        expect(authType.markedForAdminConsent).toEqual(permissions.needAdminConsent ?? [])
        expect(authType.fullAsListed).toEqual(permissions.fullAsListed ?? valuesOf(permissions.full))
        if (permissions.default) expect(scope?.default).toEqual(valuesOf(permissions.default))
        expect(scope?.groups ?? []).toEqual(
          Object.entries(permissions.groups ?? {}).map(([name, scopes]) => ({ name, scopes })),
        )
        const listed = permissions.triggers ?? []
        const stated = authType.triggers.filter(({ basis }) => basis === undefined)
        expect(stated).toEqual(listed)
        const inferred = authType.triggers.filter(({ basis }) => basis === 'inferred')
        const inferredHere = `${connector.id}/${authType.id}` === 'outlook-365/oauth-authorization-code'
        expect(inferred).toHaveLength(inferredHere ? 3 : 0)
      })
      test('the public application, or none', () => {
        expect(authType.publicApplication).toEqual(
          wanted.publicApplication
            ? {
                name: wanted.publicApplication.name,
                clientId: wanted.publicApplication.clientId,
                scopes: wanted.publicApplication.scopes ?? [],
              }
            : null,
        )
        expect(authType.publicApplication !== null).toBe(
          appRegistration.managedBy?.includes('UiPath') ?? false,
        )
      })
      test('redirect URI, pattern and platform; account types', () => {
        const {
          platform,
          redirectUris: uris,
          redirectUriPattern,
          redirectUrisWhenNet5,
          basis,
        } = appRegistration
        expect(authType.redirect).toEqual(
          platform && {
            platform: platform.startsWith('Public client') ? 'public-client' : platform.toLowerCase(),
            uris,
            pattern: redirectUriPattern ?? null,
            ...(redirectUrisWhenNet5 ? { urisWhenNet5: redirectUrisWhenNet5 } : {}),
            ...(basis?.startsWith('inferred') ? { basis: 'inferred' } : {}),
          },
        )
        if (appRegistration.accountTypes) {
          expect(authType.accountTypes).toEqual(appRegistration.accountTypes.map(accountTypeOf))
        }
      })
      test('has no fact that nobody looked at', () => {
        const known = {
          authType: [
            ...WORDS.authType,
            ...['id', 'name', 'nameInFrenchSource', 'tokenType', 'adminConsent', 'lifecycle', 'leaveEmpty'],
            ...['fieldsNamedOnlyInPrerequisites', 'setBefore', 'publicApplication', 'fields', 'permissions'],
            'appRegistration',
          ],
          permissions: [
            ...WORDS.permissions,
            ...['minimum', 'optional', 'default', 'full', 'fullAsListed', 'needAdminConsent', 'groups'],
            'triggers',
          ],
          appRegistration: [
            ...WORDS.appRegistration,
            ...['platform', 'redirectUris', 'redirectUrisWhenNet5', 'redirectUriPattern', 'accountTypes'],
            ...['basis', 'managedBy'],
          ],
        }
        expect(Object.keys(wanted).filter((key) => !known.authType.includes(key))).toEqual([])
        expect(Object.keys(permissions).filter((key) => !known.permissions.includes(key))).toEqual([])
        expect(Object.keys(appRegistration).filter((key) => !known.appRegistration.includes(key))).toEqual([])
      })
    })
  })
})

test.each([
  ['outlook-365', 'bring-your-own', 'Bring your own OAuth 2.0 app'],
  ['azure-ad', 'client-certificate', 'Client Certificate Authentication'],
  ['azure-ad', 'bring-your-own', undefined],
  ['outlook-365', '', undefined],
  ['studio', 'bring-your-own', undefined],
])('findAuthType(%s, %s)', (connectorId, authTypeId, name) => {
  expect(findAuthType(connectorId, authTypeId)?.authType.name).toBe(name)
})

test.each([
  ['cloud.uipath.com', 'net5', ['https://cloud.uipath.com/provisioning_/callback']],
  ['suite.contoso.com:8443', 'legacy', ['https://suite.contoso.com:8443/provisioning_/callback']],
] as const)('the callback at %s', (baseUrl, targetFramework, expected) => {
  const redirect = findAuthType('outlook-365', 'bring-your-own')?.authType.redirect
  expect(redirect && redirectUris(redirect, { baseUrl, targetFramework })).toEqual(expected)
})

test('a program of .NET 5 and later listens on localhost, an older one does not', () => {
  const redirect = findAuthType('microsoft-365-scope', 'interactive-token-custom-app')?.authType.redirect
  const uris = (targetFramework: 'net5' | 'legacy') =>
    redirect && redirectUris(redirect, { baseUrl: 'cloud.uipath.com', targetFramework })
  expect(uris('net5')).toEqual([...(uris('legacy') ?? []), 'http://localhost'])
})

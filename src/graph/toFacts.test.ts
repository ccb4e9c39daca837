import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { application } from '../domain/audit/rows/testing'
import {
  toApplication,
  toAppRoleAssignment,
  toDelegatedGrant,
  toDirectoryRoles,
  toDomains,
  toRegistrationName,
  toResourcePrincipal,
  toServicePrincipal,
  toThumbprint,
  toUser,
} from './toFacts'

const SAMPLES = path.resolve(import.meta.dirname, '../../../shared/contract/samples')
const ABSENT = !fs.existsSync(SAMPLES)

/** The objects of a documentation sample: a collection's values or the one object. */
function sample<T>(name: string): T[] {
  const { body } = JSON.parse(fs.readFileSync(path.join(SAMPLES, name), 'utf8')) as {
    body: { value?: T[] } & T
  }
  return Array.isArray(body.value) ? body.value : [body]
}

/** Some samples show a count, or no body at all. */
const isObject = (file: string) =>
  typeof (JSON.parse(fs.readFileSync(path.join(SAMPLES, file), 'utf8')) as { body?: unknown }).body ===
  'object'

const HEX = 'A9993E364706816ABA3E25717850C26C9CD0D89D'
const BYTES = Buffer.from(HEX, 'hex')

test.each([
  ['base64 of the bytes', BYTES.toString('base64'), HEX],
  ['hex', HEX, HEX],
  ['hex in lower case', HEX.toLowerCase(), HEX],
  ['base64 of the hex text', Buffer.from(HEX.toLowerCase()).toString('base64'), HEX],
  ['a SHA-256', Buffer.alloc(32, 1).toString('base64'), null],
  ['a name that somebody chose', Buffer.from('my certificate').toString('base64'), null],
  ['no base64', 'über', null],
  ['nothing', '', null],
  ['null', null, null],
  ['undefined', undefined, null],
])('the thumbprint of %s', (_name, wire, expected) => {
  expect(toThumbprint(wire)).toBe(expected)
})

describe('what Graph leaves out', () => {
  test('of a registration', () => {
    expect(toApplication({})).toEqual(
      application({ objectId: '', appId: '', displayName: '', createdDateTime: null }),
    )
  })

  test('or nulls', () => {
    const read = toApplication({
      appId: 'ABC',
      displayName: null,
      web: null,
      spa: null,
      publicClient: { redirectUris: undefined },
      passwordCredentials: [{ keyId: null, hint: null, endDateTime: null }],
      keyCredentials: [{ customKeyIdentifier: null }],
      requiredResourceAccess: [{ resourceAppId: 'ABC', resourceAccess: undefined }],
    })
    expect(read.displayName).toBe('abc')
    expect(read.passwordCredentials[0]?.keyId).toBe('')
    expect(read.keyCredentials[0]?.thumbprint).toBeNull()
    expect(read.requiredResourceAccess).toEqual([{ resourceAppId: 'abc', resourceAccess: [] }])
  })

  test('of the rest', () => {
    expect(toServicePrincipal({})).toMatchObject({ accountEnabled: true, appOwnerOrganizationId: null })
    expect(toResourcePrincipal({})).toMatchObject({ delegatedPermissions: [], applicationPermissions: [] })
    expect(toDelegatedGrant({})).toMatchObject({ consentType: 'Principal', principalId: null, scope: '' })
    expect(toAppRoleAssignment({})).toMatchObject({ id: '', createdDateTime: null })
    expect(toUser({ id: 'ABC' })).toEqual({ objectId: 'abc', displayName: 'abc', userPrincipalName: null })
    expect(toDomains(undefined)).toEqual([])
    expect(toDomains({ verifiedDomains: [{ name: 'Contoso.com' }, { name: undefined }] })).toEqual([
      'contoso.com',
    ])
  })
})

test('GUIDs are lower-cased, ids that are none are kept', () => {
  expect(toDelegatedGrant({ id: 'AbC', clientId: 'AB', principalId: 'CD', resourceId: 'EF' })).toMatchObject({
    id: 'AbC',
    clientId: 'ab',
    principalId: 'cd',
    resourceId: 'ef',
  })
  expect(toRegistrationName({ id: 'A', appId: 'B', displayName: 'C' })).toEqual({
    objectId: 'a',
    appId: 'b',
    displayName: 'C',
  })
})

test('a catalogue has the roles for applications, and every scope', () => {
  const facts = toResourcePrincipal({
    appRoles: [
      { id: '1', value: 'Mail.Read', allowedMemberTypes: ['Application'] },
      { id: '2', value: 'Reader', allowedMemberTypes: ['User'] },
      { id: '3', value: 'Both', allowedMemberTypes: ['User', 'Application'], isEnabled: false },
    ],
    oauth2PermissionScopes: [
      { id: '4', value: 'Mail.Read', type: 'User', adminConsentDisplayName: 'Read mail' },
      { id: '5', value: 'Directory.Read.All', type: 'Admin', userConsentDisplayName: 'Read the directory' },
    ],
  })
  expect(facts.applicationPermissions.map((role) => [role.value, role.isEnabled])).toEqual([
    ['Mail.Read', true],
    ['Both', false],
  ])
  expect(facts.delegatedPermissions).toMatchObject([
    { value: 'Mail.Read', displayName: 'Read mail', adminConsentRequired: false },
    { value: 'Directory.Read.All', displayName: 'Read the directory', adminConsentRequired: true },
  ])
})

describe('directory roles', () => {
  const ROLE = '#microsoft.graph.directoryRole'
  test.each([
    ['none among groups', [{ '@odata.type': '#microsoft.graph.group', id: 'g' }], []],
    [
      'one',
      [{ '@odata.type': ROLE, roleTemplateId: 'ABC', displayName: 'Global Reader' }],
      [{ templateId: 'abc', displayName: 'Global Reader' }],
    ],
    ['one that Graph hides', [{ '@odata.type': ROLE, roleTemplateId: null, displayName: null }], null],
    ['nothing', [], []],
  ])('%s', (_name, memberships, expected) => expect(toDirectoryRoles(memberships)).toEqual(expected))
})

describe.skipIf(ABSENT)("Microsoft's documentation samples become facts", () => {
  const files = ABSENT ? [] : fs.readdirSync(SAMPLES).filter((file) => file.endsWith('.response.json'))
  const readers: [RegExp, (wire: object) => object][] = [
    [/^application-(list\.|get|post)/, toApplication],
    [/^serviceprincipal-(list\.|get|post-serviceprincipals)/, toResourcePrincipal],
    [/^(contrib\.)?oauth2permissiongrant-(list|get|post)/, toDelegatedGrant],
    [/approleassign(ments|edto)\.\d+\.response|list-approleassignedto\.response/, toAppRoleAssignment],
    [/^user-(list|get)\./, toUser],
  ]
  const cases = files.flatMap((file) => {
    const reader = readers.find(([pattern]) => pattern.test(file))?.[1]
    return reader && isObject(file) ? [[file, reader] as const] : []
  })

  test('there are enough of them', () => expect(cases.length).toBeGreaterThan(15))

  test.each(cases)('%s', (file, reader) => {
    for (const wire of sample<{ id?: string }>(file)) {
      const facts = JSON.stringify(reader(wire))
      if (wire.id) expect(facts.toLowerCase()).toContain(wire.id.toLowerCase())
      expect(facts).not.toContain('undefined')
    }
  })
})

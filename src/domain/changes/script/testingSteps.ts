import fc from 'fast-check'
import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import { APP_ID, APP_OBJECT_ID, GRAPH_PRINCIPAL_ID, TENANT_ID, USER_ID } from '../../testing/facts'
import { appIdReferenceTo, referenceTo } from '../references'
import type { ChangeStep } from '../steps'
import type { ChangePlan } from '../types'

export const ROLE_ID = '810c84a8-4a9e-49e6-bf7d-12d183f40d01'
export const KEY_ID = '1f1f1f1f-0000-4000-8000-00000000000a'
export const THUMBPRINT = 'AB'.repeat(20)

/** Names that mean something to a shell, to PowerShell, to JSON, to JMESPath, to the references of a plan or to the eye. */
export const HOSTILE_NAMES = [
  "'; touch pwned; '",
  '$(touch pwned)',
  '`touch pwned`',
  '"; Remove-Item x; "',
  '\u2019; Remove-Item x; \u2019',
  'line\ntouch pwned',
  'line\r\ntouch pwned\u2028touch pwned\u0085touch pwned',
  '\\',
  "\\'; touch pwned #",
  '#> $x <#',
  '{{app}} {{app.appId}} {{nobody}}',
  '\u202egnp.exe\u202c \u200b\ufeff',
  'EOF\nEOF\n"@\n\'@',
  '%s%n$((1/0))${IFS}~!*?[a]',
  '--output none',
  '@file',
  'Ò Ѳ \ud83e\udd8a \ud800',
  `${"'$(`"}\u2018`.repeat(51).slice(0, 256),
]

/** Any name, of these parts too. */
export const namesOf = (...parts: string[]) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 256 }),
    fc.array(fc.constantFrom(...parts), { maxLength: 256 }).map((all) => all.join('')),
  )

/** Hosts that a script names, but for those of the plan's own redirect URIs. */
export const graphHosts = (script: string) =>
  new Set(script.match(/https:\/\/[\w.-]+/gu)?.filter((host) => !host.endsWith('example.org')))

/** One step of each kind (of some two), in which every name and text that a person may choose is `name`. */
export function stepsNamed(name: string): ChangeStep[] {
  const base = { dependsOn: [], scopes: ['Application.ReadWrite.All'] }
  const onApp = { ...base, applicationObjectId: APP_OBJECT_ID }
  const principal = { ...base, principalId: USER_ID, appId: APP_ID, displayName: name }
  const grant = {
    ...{ ...base, kind: 'delegated-grant' as const, resourceName: name },
    ...{ clientId: referenceTo('own'), resourceId: GRAPH_PRINCIPAL_ID },
  }
  const role = {
    ...{ ...base, resourceName: name, value: name, appRoleId: ROLE_ID },
    ...{
      clientId: referenceTo('own'),
      resourceId: GRAPH_PRINCIPAL_ID,
      resourceAppId: MICROSOFT_GRAPH_APP_ID,
    },
  }
  const dates = { notBefore: '2026-11-21T00:00:00Z', notAfter: '2027-11-21T00:00:00Z' }
  const certificate = { der: 'MIIB+/==', thumbprint: THUMBPRINT, displayName: name, ...dates }
  const declared = { resourceAppId: MICROSOFT_GRAPH_APP_ID, id: ROLE_ID, type: 'Role' as const, value: name }
  const uri = `https://example.org/${name}`
  const secret = { displayName: name, endDateTime: '2027-01-01T00:00:00Z' }
  return [
    {
      ...{
        ...base,
        kind: 'create-application',
        id: 'app',
        displayName: name,
        signInAudience: 'AzureADMyOrg',
      },
      ...{ redirectUris: [{ platform: 'web', uri }], isFallbackPublicClient: false, declared: [declared] },
      ...{ certificate, owners: [USER_ID], marker: 'graph-connection-console:plan' },
    },
    { ...base, kind: 'create-principal', id: 'own', appId: appIdReferenceTo('app'), displayName: name },
    {
      ...{ ...grant, id: 'g', consentType: 'AllPrincipals', principalId: null, before: null },
      ...{ add: ['Mail.Read', 'Mail.Send'], remove: ['User.Read'] },
    },
    {
      ...{
        ...grant,
        id: 'h',
        consentType: 'Principal',
        principalId: USER_ID,
        add: [],
        remove: ['User.Read'],
      },
      before: { grantId: 'row', scope: 'User.Read' },
    },
    { ...role, kind: 'assign-role', id: 'a' },
    { ...role, kind: 'remove-role', id: 'r', assignmentId: 'abc_-1' },
    { ...onApp, kind: 'declare', id: 'd', add: [declared], remove: [], before: [] },
    { ...onApp, kind: 'add-certificate', id: 'c', certificate, before: [] },
    {
      ...{ ...onApp, kind: 'remove-certificate', id: 'o', before: [] },
      certificate: { ...certificate, thumbprint: 'CD'.repeat(20), der: 'MIIC' },
    },
    { ...onApp, kind: 'remove-certificate', id: 'o2', certificate, keyId: KEY_ID, before: [] },
    { ...onApp, kind: 'add-redirect-uris', id: 'u', platform: 'web', uris: [uri], before: [] },
    { ...onApp, kind: 'remove-redirect-uris', id: 'u2', platform: 'spa', uris: [uri], before: [] },
    {
      ...{ ...onApp, kind: 'move-redirect-uris', id: 'm', from: 'web', to: 'public-client', uris: [uri] },
      before: { from: [uri], to: [] },
    },
    {
      ...{ ...onApp, kind: 'set-application', id: 's1' },
      setting: { property: 'implicitIdTokens', value: false },
      before: { property: 'implicitIdTokens', value: true },
    },
    {
      ...{ ...onApp, kind: 'set-application', id: 's2' },
      setting: { property: 'signInAudience', value: 'AzureADandPersonalMicrosoftAccount' },
      before: { property: 'signInAudience', value: 'AzureADMyOrg' },
    },
    { ...principal, kind: 'set-principal', id: 's3', property: 'accountEnabled', to: true, before: false },
    { ...onApp, kind: 'add-owner', id: 'w', ownerId: USER_ID, ownerName: name },
    { ...onApp, kind: 'remove-owner', id: 'w2', ownerId: KEY_ID, ownerName: name },
    { ...onApp, kind: 'remove-secret', id: 'k2', keyId: KEY_ID, hint: null, ...secret },
    { ...principal, kind: 'delete-principal', id: 'x' },
    { ...onApp, kind: 'delete-application', id: 'y', displayName: name, made: [uri, KEY_ID, THUMBPRINT] },
    { ...onApp, kind: 'add-secret', id: 'k', ...secret },
  ]
}

/** A plan of one step of each kind. */
export function planNamed(name: string): ChangePlan {
  return {
    ...{ id: 'plan', tenantId: TENANT_ID, appId: APP_ID, appDisplayName: name },
    ...{ createdAt: '2026-11-21T00:00:00Z', steps: stepsNamed(name), impossible: [] },
  }
}

/** A bulk plan of so many steps, over applications of hostile names. */
export function bulkPlanOf(count: number): ChangePlan {
  const [role] = stepsNamed('Mail.Read').filter(({ kind }) => kind === 'remove-role')
  const [grant] = stepsNamed('Microsoft Graph').filter(({ id }) => id === 'h')
  const steps = Array.from({ length: count }, (_none, at) => {
    const displayName = HOSTILE_NAMES[at % HOSTILE_NAMES.length] ?? ''
    const ids = { id: `b${at}`, clientId: USER_ID, target: { appId: APP_ID, displayName } }
    return { ...((at % 2 ? role : grant) as ChangeStep), ...ids } as ChangeStep
  })
  return { ...planNamed(''), appId: null, appDisplayName: '', steps }
}

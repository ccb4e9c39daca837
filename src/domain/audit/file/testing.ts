import { PARTLY_READ } from '../testing'
import type { TenantSnapshot } from '../types'
import { createChecksum } from './checksum'
import { createSnapshotFile, readSnapshotFile } from './snapshotFile'

const GUIDS = [1, 2, 3, 4, 5].map((n) => `${String(n).repeat(8)}-0000-4000-8000-abcdefabcdef`)
const [APP = '', CLIENT = '', RESOURCE = '', USER = '', ROLE = ''] = GUIDS
export { APP }
export const WHEN = '2026-11-01T08:00:00Z'

/** A bit of everything, with hostile names. */
export const SMALL: TenantSnapshot = {
  tenantId: APP,
  environment: 'usgov-l4',
  takenAt: WHEN,
  scopes: ['Application.Read.All'],
  applications: [
    {
      objectId: APP,
      appId: CLIENT,
      displayName: '=cmd|’ /C calc’!A0 <b>\u202Eé\u2028 😀 \uD83D',
      createdDateTime: null,
      signInAudience: 'AzureADMyOrg',
      publisherDomain: null,
      web: { redirectUris: ['https://x.example/'], implicitGrant: { accessTokens: true, idTokens: false } },
      spa: { redirectUris: [] },
      publicClient: { redirectUris: [] },
      isFallbackPublicClient: false,
      passwordCredentials: [{ keyId: ROLE, displayName: null, startDateTime: WHEN, endDateTime: null }],
      keyCredentials: [],
      requiredResourceAccess: [{ resourceAppId: RESOURCE, resourceAccess: [{ id: ROLE, type: 'Role' }] }],
    },
  ],
  principals: [
    {
      objectId: RESOURCE,
      appId: RESOURCE,
      displayName: '',
      accountEnabled: true,
      appRoleAssignmentRequired: false,
      appOwnerOrganizationId: null,
      servicePrincipalType: 'Application',
      verifiedPublisher: null,
      delegatedPermissions: [],
      applicationPermissions: [
        { id: ROLE, value: 'Mail.Read', displayName: 'Read', description: '', isEnabled: true },
      ],
      passwordCredentials: [],
      keyCredentials: [
        {
          keyId: ROLE,
          displayName: 'CN=x',
          thumbprint: 'AB12',
          type: 'AsymmetricX509Cert',
          usage: 'Verify',
          startDateTime: null,
          endDateTime: null,
        },
      ],
      hasRoles: true,
    },
  ],
  grants: [
    {
      id: 'AbC_-9',
      clientId: CLIENT,
      resourceId: RESOURCE,
      consentType: 'Principal',
      principalId: USER,
      scope: '  Mail.Read   openid ',
    },
  ],
  assignments: [
    { id: 'a', appRoleId: ROLE, principalId: CLIENT, resourceId: RESOURCE, createdDateTime: WHEN },
  ],
  users: [{ objectId: USER, displayName: 'Ada', userPrincipalName: null }],
  owners: { [APP]: [{ objectId: USER, displayName: 'Ada', userPrincipalName: 'ada@x.example' }] },
  coverage: PARTLY_READ,
}

/** Its file, and how many objects were written after each part. */
export function partsOf(snapshot: TenantSnapshot): { file: Blob; done: number[]; total: number } {
  const running = createSnapshotFile(snapshot)
  const done: number[] = []
  for (;;) {
    const progress = running.next()
    done.push(progress.done)
    if (progress.file) return { file: progress.file, done, total: progress.total }
  }
}
export const fileOf = (snapshot: TenantSnapshot): Blob => partsOf(snapshot).file
export const textOf = (snapshot: TenantSnapshot) => fileOf(snapshot).text()
export const read = (...parts: BlobPart[]) => readSnapshotFile(new Blob(parts))
/** Lines as a forger would write them: with an end that fits. */
export function sealed(lines: readonly string[]): string {
  const checksum = createChecksum()
  for (const line of lines) checksum.add(`${line}\n`)
  return `${lines.join('\n')}\n{"end":{"checksum":"${checksum.value()}"}}\n`
}
/** The lines of its file, without their ends. */
export const LINES = (await textOf(SMALL)).trimEnd().split('\n')
/** All but the end. */
export const BODY = LINES.slice(0, -1)

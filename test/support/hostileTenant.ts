import type { RiskOverride } from '../../src/domain/audit/api'
import {
  application,
  graphApi,
  GRAPH_OBJECT_ID,
  guid,
  NAMES,
  principal,
  snapshotOf,
} from '../../src/domain/audit/rows/testing'
import { PARTLY_READ } from '../../src/domain/audit/testing'
import type { TenantSnapshot } from '../../src/domain/audit/types'
import { tableOf } from './auditExports'

export const SECRET = 'pZr8Q~the-secret-itself'
export const HINT = 'pZr'

/** Everybody is called something hostile, and what no snapshot should hold is there nevertheless. */
function hostileTenant(): TenantSnapshot {
  const names = [
    ...NAMES,
    '+cmd|calc!A0',
    '-1',
    '@x',
    '\uff1dcmd',
    '\t=1',
    '\r\n=1',
    'a;=1',
    '</style></title><img src=x onerror=alert(1)>',
    '<!--',
    "' onmouseover='x",
    '&lt;b&gt;',
    '\u2067abc\u2069\u202Edef',
    '\ud800',
    '\u0000\u0007',
  ]
  const graph = graphApi()
  const scopes = 'Mail.Read  <b>x</b> =1+1 Directory.ReadWrite.All '
  const secret = {
    keyId: guid('1', 1),
    startDateTime: '2020-01-01T00:00:00Z',
    endDateTime: null,
    hint: HINT,
    secretText: SECRET,
  }
  return snapshotOf({
    applications: names.map((displayName, number) =>
      application({
        appId: guid('a', number),
        displayName,
        passwordCredentials: [{ ...secret, displayName }],
        web: { redirectUris: ['http://"><script>x'], implicitGrant: { accessTokens: true, idTokens: true } },
      }),
    ),
    principals: [
      graph,
      ...names.map((displayName, number) =>
        principal({
          objectId: guid('c', number),
          appId: guid('a', number),
          displayName,
          accountEnabled: number % 3 > 0,
          verifiedPublisher: { displayName, verifiedPublisherId: '1' },
        }),
      ),
    ],
    grants: names.flatMap((_, number) => [
      {
        id: `g${number}`,
        clientId: guid('c', number),
        resourceId: GRAPH_OBJECT_ID,
        consentType: 'AllPrincipals' as const,
        principalId: null,
        scope: scopes,
      },
      {
        id: `u${number}`,
        clientId: guid('c', number),
        resourceId: guid('f', 1),
        consentType: 'Principal' as const,
        principalId: guid('4', number),
        scope: scopes,
      },
    ]),
    assignments: names.map((_, number) => ({
      id: `r${number}`,
      appRoleId: graph.applicationPermissions[number]?.id ?? '',
      principalId: guid('c', number),
      resourceId: GRAPH_OBJECT_ID,
      createdDateTime: number % 2 ? '2026-03-05T10:00:00Z' : '<not a date>',
    })),
    users: names.map((displayName, number) => ({
      objectId: guid('4', number),
      displayName,
      userPrincipalName: null,
    })),
    owners: Object.fromEntries(
      names.map((displayName, number) => [
        `b${guid('a', number).slice(1)}`,
        [{ objectId: guid('4', number), displayName, userPrincipalName: null }],
      ]),
    ),
    coverage: PARTLY_READ,
  })
}

export const OVERRIDE: RiskOverride = {
  permission: 'Mail.Read',
  kind: 'Delegated',
  level: 'critical',
  reason: '=our <own> words',
}
/** The rows of a tenant where everybody is called something hostile. */
export const hostile = tableOf(hostileTenant(), [OVERRIDE])

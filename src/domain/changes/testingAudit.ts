import type { AuditEntry, AuditTarget } from './auditedEntry'
import type { AuditProperty } from './auditedValues'

export const CLIENT = '00000000-0000-4000-8000-00000000000c'
export const CLIENT_APP = '00000000-0000-4000-8000-0000000000ca'
export const API = '00000000-0000-4000-8000-00000000000a'
export const API_APP = '00000003-0000-0000-c000-000000000000'
export const USER = '00000000-0000-4000-8000-000000000001'
export const APPLICATION = '00000000-0000-4000-8000-0000000000aa'
export const KEY = '00000000-0000-4000-8000-0000000000f1'
export const PERMISSION = '00000000-0000-4000-8000-0000000000d1'

export const text = (value: unknown) => (value === null ? null : JSON.stringify(value))
export const prop = (name: string, before: unknown, after: unknown): AuditProperty => ({
  name,
  before: text(before),
  after: text(after),
})
export const target = (
  type: string,
  id: string,
  properties: AuditProperty[] = [],
  name: string | null = 'Name',
): AuditTarget => ({
  ...{ id, type, name, properties },
})
export const entry = (
  activity: string,
  targets: AuditTarget[],
  more: Partial<AuditEntry> = {},
): AuditEntry => ({
  ...{ id: activity, at: '2026-11-20T10:00:00Z', activity, correlationId: 'c', succeeded: true, targets },
  by: { kind: 'user', id: USER, name: 'Ada', detail: 'ada@contoso.example' },
  ...more,
})
export const named = [
  prop('ServicePrincipal.ObjectID', null, CLIENT),
  prop('ServicePrincipal.DisplayName', null, 'Claims'),
  prop('ServicePrincipal.AppId', null, CLIENT_APP),
]
export const grant = (
  activity: string,
  before: unknown,
  after: unknown,
  consent: unknown = 'AllPrincipals',
  more: AuditProperty[] = [],
) =>
  entry(activity, [
    target('ServicePrincipal', API, [
      prop('DelegatedPermissionGrant.Scope', before, after),
      prop('DelegatedPermissionGrant.ConsentType', null, consent),
      ...more,
      ...named,
    ]),
    target('ServicePrincipal', CLIENT, [], null),
  ])
export const role = (activity: string, before: unknown, after: unknown) =>
  entry(activity, [
    target('ServicePrincipal', API, [prop('AppRole.Value', before, after), ...named]),
    target('ServicePrincipal', CLIENT, [], null),
  ])
export const registration = (...properties: AuditProperty[]) =>
  entry('Update application', [target('Application', APPLICATION, properties)])
export const principal = (...properties: AuditProperty[]) =>
  entry('Update service principal', [target('ServicePrincipal', CLIENT, properties)])
export const uri = (address: string, type: unknown) => ({
  AddressType: 0,
  Address: address,
  ReplyAddressClientType: type,
})
export const declared = (...ids: string[]) => [
  {
    ResourceAppId: API_APP,
    RequiredAppPermissions: ids.map((id) => ({ EntitlementId: id, DirectAccessGrant: false })),
  },
]
export const keyText = (type: string) =>
  `[KeyIdentifier=${KEY},KeyType=${type},KeyUsage=Verify,DisplayName=a, b=[c]]`
export const owner = (activity: string) =>
  entry(activity, [target('User', USER, [], 'Ada'), target('Application', APPLICATION)])

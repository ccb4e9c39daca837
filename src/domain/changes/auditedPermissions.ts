import { sameName } from '../permissions/names'
import type { PermissionRef } from '../permissions/types'
import {
  activityKey,
  type AuditEntry,
  type AuditedSubject,
  propertiesOf,
  type Reading,
  targetOf,
} from './auditedEntry'
import { type AuditProperty, differences, flagIn, guidIn, roleIn, scopesIn, textIn } from './auditedValues'
import type { ChangeIntent } from './types'

/** A value that is the same before and after, or there only once. */
const either = <T>(read: (value: string | null) => T | null, { before, after }: AuditProperty): T | null =>
  read(after) ?? read(before)

const NOTHING: Reading = { subject: null, api: null, details: [], wish: null, lost: ['untold'] }

/**
 * Consents, delegated grants and application permissions. The API is the first target, who got it the second; the
 * properties, which stand with the API, tell the second too.
 */
export function readPermissionEntry(entry: AuditEntry): Reading {
  const key = activityKey(entry.activity)
  if (key === 'consent to application') return readConsent(entry)
  const api = targetOf(entry, 'ServicePrincipal')
  const property = propertiesOf(api)
  const second = entry.targets.find((one) => one !== api && one.type === 'ServicePrincipal')
  const objectId =
    either(guidIn, property('ServicePrincipal.ObjectID')) ?? guidIn(second ? JSON.stringify(second.id) : null)
  if (!api || !objectId) return NOTHING
  const subject: AuditedSubject = {
    kind: 'principal',
    objectId,
    appId: either(guidIn, property('ServicePrincipal.AppId')),
    name: either(textIn, property('ServicePrincipal.DisplayName')) ?? second?.name ?? null,
  }
  const base = { subject, api: { objectId: api.id.toLowerCase(), name: api.name } }
  return key.includes('app role') ? readRole(base, property, key) : readGrant(base, property)
}

/** A consent tells its grants in a text of its own; each grant has an entry beside it, which is what is taken back. */
function readConsent(entry: AuditEntry): Reading {
  const target = targetOf(entry, 'ServicePrincipal')
  if (!target) return NOTHING
  const subject: AuditedSubject = {
    kind: 'principal',
    objectId: target.id.toLowerCase(),
    appId: null,
    name: target.name,
  }
  return { ...NOTHING, subject }
}

interface Base {
  subject: AuditedSubject
  api: { objectId: string; name: string | null }
}

type Named = (name: string) => AuditProperty

function readGrant(base: Base, property: Named): Reading {
  const scope = property('DelegatedPermissionGrant.Scope')
  const [before, after] = [scopesIn(scope.before), scopesIn(scope.after)]
  if (!before || !after) return { ...NOTHING, ...base }
  const { added, removed } = differences(before, after, (token) => token.toLowerCase())
  if (added.length + removed.length === 0) return { ...NOTHING, ...base }
  const consent = either(textIn, property('DelegatedPermissionGrant.ConsentType'))
  const userId = either(guidIn, property('DelegatedPermissionGrant.PrincipalId'))
  const details = [{ kind: 'delegated' as const, of: consent, added, removed }]
  const isForAll = consent !== null && sameName(consent, 'AllPrincipals')
  if (!isForAll && !userId) return { ...base, details, wish: null, lost: ['user-untold'] }
  const ref = (value: string): PermissionRef => ({ resourceAppId: '', kind: 'Delegated', value })
  const whose = { userId: isForAll ? null : userId }
  const changes = {
    grant: removed.map((value) => ({ ...ref(value), ...whose })),
    revoke: added.map((value) => ({ ...ref(value), ...whose })),
  }
  return wished(base, details, changes)
}

function readRole(base: Base, property: Named, key: string): Reading {
  const value = either(roleIn, property('AppRole.Value')) ?? either(guidIn, property('AppRole.Id'))
  if (!value) return { ...NOTHING, ...base }
  const isAdded = key.startsWith('add ')
  const ref: PermissionRef = { resourceAppId: '', kind: 'Application', value }
  const details = [
    {
      kind: 'application' as const,
      of: null,
      added: isAdded ? [value] : [],
      removed: isAdded ? [] : [value],
    },
  ]
  return wished(base, details, isAdded ? { revoke: [ref] } : { grant: [ref] })
}

function wished(base: Base, details: Reading['details'], changes: Partial<ChangeIntent>): Reading {
  return {
    ...base,
    details,
    wish: { subject: base.subject, api: base.api.objectId, changes },
    lost: [],
  }
}

const SWITCHES = {
  AccountEnabled: 'accountEnabled',
  AppRoleAssignmentRequired: 'appRoleAssignmentRequired',
} as const

/** Enterprise applications that were made, removed, or switched. */
export function readPrincipalEntry(entry: AuditEntry): Reading {
  const target = targetOf(entry, 'ServicePrincipal')
  if (!target) return NOTHING
  const property = propertiesOf(target)
  const subject: AuditedSubject = {
    kind: 'principal',
    objectId: target.id.toLowerCase(),
    appId: either(guidIn, property('TargetId.ServicePrincipalNames')) ?? either(guidIn, property('AppId')),
    name: target.name,
  }
  const key = activityKey(entry.activity)
  if (!key.startsWith('update ')) {
    const lost = [key.startsWith('add ') ? ('created' as const) : ('deleted' as const)]
    return { subject, api: null, details: [], wish: null, lost }
  }
  const principal: NonNullable<ChangeIntent['principal']> = {}
  const details: Reading['details'] = []
  for (const [name, switched] of Object.entries(SWITCHES)) {
    const { before, after } = property(name)
    const [was, is] = [flagIn(before), flagIn(after)]
    if (was === null || is === null || was === is) continue
    principal[switched] = was
    details.push({ kind: 'setting', of: switched, added: [String(is)], removed: [String(was)] })
  }
  if (details.length === 0) return { ...NOTHING, subject }
  return { subject, api: null, details, wish: { subject, api: null, changes: { principal } }, lost: [] }
}

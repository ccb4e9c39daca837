import { hasToken } from '../../domain/changes/delegated'
import { isReference } from '../../domain/changes/references'
import {
  type ApplicationSetting,
  type ChangeStep,
  type CreateApplicationStep,
  type DeclareStep,
  declaredKey,
  type RedirectPlatform,
} from '../../domain/changes/steps'
import {
  type Guid,
  type Instant,
  type ResourcePrincipal,
  scopeTokens,
  type SignInAudience,
} from '../../domain/directory'
import { describePermission } from '../../domain/permissions/lookup'
import type { PermissionKind, PermissionRef } from '../../domain/permissions/types'

/** What is said of an entry beside its name; put into words where it is shown. */
export type EntryNote =
  | { kind: 'text'; text: string }
  | { kind: 'platform'; platform: RedirectPlatform }
  | { kind: 'validUntil'; date: Instant }
  | { kind: 'audience'; audience: SignInAudience }
  | { kind: 'switched'; on: boolean }
  | { kind: 'declared'; resource: string }
  | { kind: 'secret'; hint: string | null; date: Instant | null }
  /** The client ID that is yet to be made. */
  | { kind: 'newClientId' }

/** One thing that is there before or after a step. */
export interface SideEntry {
  /** Tells it from others of the step. */
  key: string
  /** As Graph has it: a permission's name, an address; empty where the note says all. */
  value: string
  note: EntryNote | null
  /** The permission that it grants. */
  permission?: PermissionRef
}

/** What a step finds, as far as it was read, and what it leaves. */
interface StepSides {
  before: SideEntry[]
  after: SideEntry[]
  /** Other things of this sort may be there, which stay. */
  othersStay?: boolean
}

/** Before and after of a step, side by side; only of what it is about. */
export function stepSides(step: ChangeStep, resources: readonly ResourcePrincipal[]): StepSides {
  switch (step.kind) {
    case 'create-application':
      return { before: [], after: created(step, resources) }
    case 'delete-application':
      return { before: [plain(step.displayName)], after: [] }
    case 'create-principal':
      return { before: [], after: [clientId(step.appId)] }
    case 'delete-principal':
      return { before: [clientId(step.appId)], after: [] }
    case 'set-principal':
      return { before: [switched(step.before)], after: [switched(step.to)] }
    case 'set-application':
      return { before: [settingEntry(step.before)], after: [settingEntry(step.setting)] }
    case 'delegated-grant': {
      const held = scopeTokens(step.before?.scope ?? '')
      const principal = resources.find((one) => one.objectId === step.resourceId) ?? null
      const appId = step.resourceAppId ?? principal?.appId ?? ''
      const entry = (value: string) => permissionEntry({ appId, principal }, 'Delegated', value)
      const gone = step.remove.filter((token) => !hasToken(held, token))
      const stays = held.filter((token) => !hasToken(step.remove, token) && !hasToken(step.add, token))
      return { before: [...held, ...gone].map(entry), after: [...stays, ...step.add].map(entry) }
    }
    case 'assign-role':
    case 'remove-role': {
      const principal = resources.find((one) => one.appId === step.resourceAppId) ?? null
      const entry = permissionEntry({ appId: step.resourceAppId, principal }, 'Application', step.value)
      return { ...oneSided(step.kind === 'assign-role', [entry]), othersStay: true }
    }
    case 'declare':
      return declared(step, resources)
    case 'add-certificate':
    case 'remove-certificate': {
      const { certificate, before } = step
      const keys = before.map((key) =>
        keyEntry(key.thumbprint ?? key.keyId, key.displayName, key.endDateTime),
      )
      const own = keyEntry(certificate.thumbprint, certificate.displayName, certificate.notAfter)
      if (step.kind === 'add-certificate') return { before: keys, after: [...keys, own] }
      const isMeant = (_entry: SideEntry, index: number) =>
        step.keyId
          ? before[index]?.keyId === step.keyId
          : before[index]?.thumbprint === certificate.thumbprint
      return { before: keys, after: keys.filter((entry, index) => !isMeant(entry, index)) }
    }
    case 'add-secret': {
      const { displayName, endDateTime } = step
      const entry: SideEntry = {
        ...plain(displayName),
        note: { kind: 'validUntil', date: endDateTime },
      }
      return { before: [], after: [entry], othersStay: true }
    }
    case 'remove-secret': {
      const { displayName, keyId, hint, endDateTime } = step
      const entry: SideEntry = {
        ...plain(displayName ?? keyId),
        note: { kind: 'secret', hint, date: endDateTime },
      }
      return { before: [entry], after: [], othersStay: true }
    }
    case 'add-redirect-uris':
      return { before: step.before.map(plain), after: union(step.before, step.uris).map(plain) }
    case 'remove-redirect-uris': {
      const after = step.before.filter((uri) => !step.uris.includes(uri))
      return { before: union(step.before, step.uris).map(plain), after: after.map(plain) }
    }
    case 'move-redirect-uris': {
      const on = (platform: RedirectPlatform) => (uri: string) => redirect(uri, platform)
      return { before: step.uris.map(on(step.from)), after: step.uris.map(on(step.to)), othersStay: true }
    }
    case 'add-owner':
    case 'remove-owner':
      return { ...oneSided(step.kind === 'add-owner', [plain(step.ownerName)]), othersStay: true }
  }
}

function oneSided(adds: boolean, entries: SideEntry[]): StepSides {
  return adds ? { before: [], after: entries } : { before: entries, after: [] }
}

function plain(value: string): SideEntry {
  return { key: value, value, note: null }
}

function clientId(appId: string): SideEntry {
  return isReference(appId) ? { key: appId, value: '', note: { kind: 'newClientId' } } : plain(appId)
}

function redirect(uri: string, platform: RedirectPlatform): SideEntry {
  return { key: `${platform} ${uri}`, value: uri, note: { kind: 'platform', platform } }
}

function switched(on: boolean): SideEntry {
  return { key: String(on), value: '', note: { kind: 'switched', on } }
}

function settingEntry(setting: ApplicationSetting): SideEntry {
  if (setting.property !== 'signInAudience') return switched(setting.value)
  return { key: setting.value, value: '', note: { kind: 'audience', audience: setting.value } }
}

function keyEntry(thumbprint: string, name: string | null, end: Instant | null): SideEntry {
  const note: EntryNote | null = end ? { kind: 'validUntil', date: end } : null
  return { key: thumbprint, value: name ? `${name} (${thumbprint})` : thumbprint, note }
}

interface NamedApi {
  appId: Guid
  principal: ResourcePrincipal | null
}

function permissionEntry(api: NamedApi, kind: PermissionKind, name: string): SideEntry {
  const { value, displayName, resourceAppId } = describePermission(api, kind, name)
  return {
    key: value.toLowerCase(),
    value,
    note: displayName && displayName !== value ? { kind: 'text', text: displayName } : null,
    permission: { resourceAppId, kind, value },
  }
}

function declared(step: DeclareStep, resources: readonly ResourcePrincipal[]): StepSides {
  const before = step.before.flatMap(({ resourceAppId, resourceAccess }) =>
    resourceAccess.map(({ id, type }) => ({ resourceAppId, id, type, value: id })),
  )
  const present = new Set(before.map(declaredKey))
  const removed = new Set(step.remove.map(declaredKey))
  const gone = step.remove.filter((one) => !present.has(declaredKey(one)))
  const after = [
    ...before.filter((one) => !removed.has(declaredKey(one))),
    ...step.add.filter((one) => !present.has(declaredKey(one))),
  ]
  const entry = (one: DeclareStep['add'][number]) => declaredEntry(one, resources)
  return { before: [...before, ...gone].map(entry), after: after.map(entry) }
}

function declaredEntry(one: DeclareStep['add'][number], resources: readonly ResourcePrincipal[]): SideEntry {
  const { resourceAppId: appId, type } = one
  const principal = resources.find((resource) => resource.appId === appId) ?? null
  const named = describePermission(
    { appId, principal },
    type === 'Role' ? 'Application' : 'Delegated',
    one.value,
  )
  return {
    key: declaredKey(one),
    value: named.value,
    note: { kind: 'text', text: named.resourceName },
  }
}

/** Everything that a new registration is made with. */
function created(step: CreateApplicationStep, resources: readonly ResourcePrincipal[]): SideEntry[] {
  const { certificate } = step
  return [
    plain(step.displayName),
    { key: 'audience', value: '', note: { kind: 'audience', audience: step.signInAudience } },
    ...step.redirectUris.map(({ uri, platform }) => redirect(uri, platform)),
    ...step.declared.map((one): SideEntry => {
      const entry = declaredEntry(one, resources)
      const resource = entry.note?.kind === 'text' ? entry.note.text : one.resourceAppId
      return { ...entry, note: { kind: 'declared', resource } }
    }),
    ...(certificate ? [keyEntry(certificate.thumbprint, certificate.displayName, certificate.notAfter)] : []),
  ]
}

function union(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])]
}

import {
  activityKey,
  type AuditDetail,
  type AuditEntry,
  type AuditedSubject,
  type AuditedWish,
  propertiesOf,
  type Reading,
  targetOf,
  type WhyNotBack,
} from './auditedEntry'
import {
  type AuditedUri,
  type AuditProperty,
  declarationsIn,
  differences,
  flagIn,
  guidIn,
  keysIn,
  textIn,
  urisIn,
} from './auditedValues'
import { declaredKey } from './steps'

type Changes = AuditedWish['changes']

/** What one property tells. */
interface Part {
  details: AuditDetail[]
  changes: Changes
  lost: WhyNotBack[]
}

const untold: Part = { details: [], changes: {}, lost: ['untold'] }
const nothing: Part = { details: [], changes: {}, lost: [] }

/** Registrations that were made, deleted, or changed. */
export function readRegistrationEntry(entry: AuditEntry): Reading | null {
  const target = targetOf(entry, 'Application')
  if (!target) return null
  const property = propertiesOf(target)
  const appId = property('AppId')
  const subject: AuditedSubject = {
    kind: 'application',
    objectId: target.id.toLowerCase(),
    appId: guidIn(appId.after) ?? guidIn(appId.before),
    name: target.name,
  }
  const key = activityKey(entry.activity)
  if (!key.startsWith('update ')) {
    const lost: WhyNotBack[] = [key.startsWith('add ') ? 'created' : 'deleted']
    return { subject, api: null, details: [], wish: null, lost }
  }
  const parts = target.properties.map((one) => readProperty(one))
  const changes: Changes = {}
  for (const part of parts) {
    // Each property has its own part of the wish, save the settings, which share one.
    Object.assign(changes, part.changes, { set: [...(changes.set ?? []), ...(part.changes.set ?? [])] })
  }
  const { set, ...others } = changes
  const wished = { ...others, ...(set && set.length > 0 ? { set } : {}) }
  return {
    subject,
    api: null,
    details: parts.flatMap(({ details }) => details),
    wish: Object.keys(wished).length > 0 ? { subject, api: null, changes: wished } : null,
    lost: [...new Set(parts.flatMap(({ lost }) => lost))],
  }
}

/** Names of settings as the log has them; those of implicit grant and public client are the directory's older ones. */
const SETTINGS: Readonly<
  Record<string, 'isFallbackPublicClient' | 'implicitAccessTokens' | 'implicitIdTokens'>
> = {
  PublicClient: 'isFallbackPublicClient',
  Oauth2AllowImplicitFlow: 'implicitAccessTokens',
  Oauth2AllowIdTokenImplicitFlow: 'implicitIdTokens',
}

/** Names of the properties alone, and ids that never change. */
const BY_THE_WAY = ['Included Updated Properties', 'AppId', 'TargetId.ServicePrincipalNames']

function readProperty(property: AuditProperty): Part {
  const { name } = property
  if (BY_THE_WAY.includes(name) || property.before === property.after) return nothing
  const setting = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined
  if (setting) return readSetting(property, setting)
  switch (name) {
    case 'AppAddress':
      return readUris(property)
    case 'RequiredResourceAccess':
      return readDeclarations(property)
    case 'KeyDescription':
      return readKeys(property)
    case 'AvailableToOtherTenants':
      return readAudience(property)
    default: {
      const [before, after] = [textIn(property.before), textIn(property.after)]
      const detail: AuditDetail = {
        kind: 'other',
        of: name,
        added: after === null ? [] : [after],
        removed: before === null ? [] : [before],
      }
      return { details: [detail], changes: {}, lost: ['other'] }
    }
  }
}

function readSetting(
  { before, after }: AuditProperty,
  setting: 'isFallbackPublicClient' | 'implicitAccessTokens' | 'implicitIdTokens',
): Part {
  // What was never set is off.
  const [was, is] = [flagIn(before) ?? false, flagIn(after) ?? false]
  if (was === is) return nothing
  return {
    details: [{ kind: 'setting', of: setting, added: [String(is)], removed: [String(was)] }],
    changes: { set: [{ property: setting, value: was }] },
    lost: [],
  }
}

/** That others' accounts can sign in, or not: which others is not told. */
function readAudience({ before, after }: AuditProperty): Part {
  const [was, is] = [flagIn(before), flagIn(after)]
  if (was === null || is === null || was === is) return untold
  const details: AuditDetail[] = [
    { kind: 'setting', of: 'signInAudience', added: [String(is)], removed: [String(was)] },
  ]
  if (was) return { details, changes: {}, lost: ['account-types'] }
  return { details, changes: { set: [{ property: 'signInAudience', value: 'AzureADMyOrg' }] }, lost: [] }
}

function readUris({ before, after }: AuditProperty): Part {
  const [was, is] = [urisIn(before), urisIn(after)]
  if (!was || !is) return untold
  const { added, removed } = differences(was, is, ({ platform, uri }) => `${platform} ${uri}`)
  const moved = removed.flatMap(({ uri, platform: to }) => {
    const from = added.find((one) => one.uri === uri)?.platform
    return from ? [{ uri, from, to }] : []
  })
  const isMoved = ({ uri }: AuditedUri) => moved.some((one) => one.uri === uri)
  const changes: Changes = {
    addRedirectUris: removed.filter((one) => !isMoved(one)),
    removeRedirectUris: added.filter((one) => !isMoved(one)),
    moveRedirectUris: moved,
  }
  const platforms = [...new Set([...added, ...removed].map(({ platform }) => platform))]
  const of = (some: readonly AuditedUri[], platform: string) =>
    some.filter((one) => one.platform === platform).map(({ uri }) => uri)
  return {
    details: platforms.map((platform) => ({
      kind: 'redirect',
      of: platform,
      added: of(added, platform),
      removed: of(removed, platform),
    })),
    changes: withoutEmpty(changes),
    lost: [],
  }
}

function readDeclarations({ before, after }: AuditProperty): Part {
  const [was, is] = [declarationsIn(before), declarationsIn(after)]
  if (!was || !is) return untold
  const { added, removed } = differences(was, is, declaredKey)
  const declare = removed.map(({ resourceAppId, id, type }) => ({
    resourceAppId,
    kind: type === 'Role' ? ('Application' as const) : ('Delegated' as const),
    // A permission may be named by its id.
    value: id,
  }))
  if (added.length + removed.length === 0) return nothing
  return {
    details: [
      { kind: 'declared', of: null, added: added.map(({ id }) => id), removed: removed.map(({ id }) => id) },
    ],
    changes: withoutEmpty({ declare, undeclare: added }),
    lost: [],
  }
}

function readKeys({ before, after }: AuditProperty): Part {
  const [was, is] = [keysIn(before), keysIn(after)]
  if (!was || !is) return untold
  const { added, removed } = differences(was, is, ({ keyId }) => keyId)
  const nameOf = ({ name, keyId }: { name: string; keyId: string }) => name || keyId
  const kinds = ['secret', 'certificate'] as const
  const ids = (kind: (typeof kinds)[number]) =>
    added.filter((key) => key.kind === kind).map(({ keyId }) => keyId)
  return {
    details: kinds.flatMap((kind) => {
      const some = (keys: typeof added) => keys.filter((key) => key.kind === kind).map(nameOf)
      const detail = { kind, of: null, added: some(added), removed: some(removed) }
      return detail.added.length + detail.removed.length > 0 ? [detail] : []
    }),
    changes: withoutEmpty({ removeSecrets: ids('secret'), removeCertificates: ids('certificate') }),
    lost: kinds
      .filter((kind) => removed.some((key) => key.kind === kind))
      .map((kind) => `${kind}-value` as const),
  }
}

function withoutEmpty(changes: Changes): Changes {
  return Object.fromEntries(
    Object.entries(changes).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  )
}

/** Owners that came or went. The owner is the first target, the registration the second. */
export function readOwnerEntry(entry: AuditEntry): Reading | null {
  const application = targetOf(entry, 'Application')
  const owner = entry.targets.find((one) => one.type !== 'Application')
  const objectId = guidIn(JSON.stringify(owner?.id ?? ''))
  if (!application || !owner || !objectId) return null
  const property = propertiesOf(owner)('Application.AppId')
  const subject: AuditedSubject = {
    kind: 'application',
    objectId: application.id.toLowerCase(),
    appId: guidIn(property.after) ?? guidIn(property.before),
    name: application.name,
  }
  const displayName = owner.name ?? objectId
  const isAdded = activityKey(entry.activity).startsWith('add ')
  const whole = { objectId, displayName }
  return {
    subject,
    api: null,
    details: [
      { kind: 'owner', of: null, added: isAdded ? [displayName] : [], removed: isAdded ? [] : [displayName] },
    ],
    wish: isAdded
      ? { subject, api: null, changes: {}, removeOwner: whole }
      : { subject, api: null, changes: { addOwners: [whole] } },
    lost: [],
  }
}

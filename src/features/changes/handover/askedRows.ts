import type { SharedWish } from '../../../domain/changes/shared'
import type { PublicCertificate, RedirectPlatform } from '../../../domain/changes/steps'
import type { ChangeIntent, ProvisionIntent } from '../../../domain/changes/types'
import {
  type Guid,
  type Instant,
  MICROSOFT_GRAPH_APP_ID,
  type SignInAudience,
} from '../../../domain/directory'
import type { PermissionKind, PermissionRef } from '../../../domain/permissions/types'

/** One thing that is asked for, still without words. */
export type AskedEntry =
  /** `api`: null for Microsoft Graph; `grants`: its risk counts. */
  | {
      is: 'permission'
      value: string
      kind: PermissionKind
      ref: PermissionRef
      api: string | null
      userId: Guid | null
      grants: boolean
    }
  | { is: 'text'; text: string }
  | { is: 'redirect'; uri: string; from: RedirectPlatform; to: RedirectPlatform | null }
  | { is: 'dated'; name: string; end: Instant }
  | { is: 'switch'; property: string; on: boolean }
  | { is: 'audience'; audience: SignInAudience }

type AskedTerm =
  | 'grant'
  | 'grantUser'
  | 'revoke'
  | 'declare'
  | 'undeclare'
  | 'permissions'
  | 'consented'
  | 'addCertificate'
  | 'removeCertificates'
  | 'addSecret'
  | 'removeSecrets'
  | 'addRedirectUris'
  | 'removeRedirectUris'
  | 'moveRedirectUris'
  | 'set'
  | 'principal'
  | 'addOwners'
  | 'audience'

/** What a shared wish asks for, everything, by what it does. */
export function askedRows(wish: SharedWish): { term: AskedTerm; entries: AskedEntry[] }[] {
  const rows = 'intent' in wish ? intentRows(wish.intent) : provisionRows(wish.provision)
  return Object.entries(rows).flatMap(([term, entries]) =>
    entries.length > 0 ? [{ term: term as AskedTerm, entries }] : [],
  )
}

type Rows = Partial<Record<AskedTerm, AskedEntry[]>>

function intentRows(intent: ChangeIntent): Readonly<Record<string, AskedEntry[]>> {
  const { grant, set = [], principal = {} } = intent
  const rows: Rows = {
    grant: grant.filter(({ userId }) => !userId).map((one) => permission(one, true)),
    grantUser: grant.filter(({ userId }) => userId).map((one) => permission(one, true)),
    revoke: intent.revoke.map((one) => permission(one, false)),
    declare: (intent.declare ?? []).map((one) => permission(one, false)),
    undeclare: (intent.undeclare ?? []).map(({ resourceAppId, type, id }) =>
      plain(`${resourceAppId} ${type} ${id}`),
    ),
    addCertificate: certificates(intent.addCertificate),
    removeCertificates: (intent.removeCertificates ?? []).map(plain),
    addSecret: secrets(intent.addSecret),
    removeSecrets: (intent.removeSecrets ?? []).map(plain),
    addRedirectUris: (intent.addRedirectUris ?? []).map(redirect),
    removeRedirectUris: (intent.removeRedirectUris ?? []).map(redirect),
    moveRedirectUris: (intent.moveRedirectUris ?? []).map(({ uri, from, to }) => ({
      is: 'redirect',
      uri,
      from,
      to,
    })),
    set: set.map((one) =>
      one.property === 'signInAudience'
        ? { is: 'audience', audience: one.value }
        : { is: 'switch', property: one.property, on: one.value },
    ),
    principal: Object.entries(principal).map(([property, on]) => ({
      is: 'switch',
      property,
      on: Boolean(on),
    })),
    addOwners: (intent.addOwners ?? []).map(owner),
  }
  // That it is to be there at all is asked for too.
  if (intent.principal && rows.principal?.length === 0) rows.principal = [plain(intent.appId)]
  return rows as Readonly<Record<string, AskedEntry[]>>
}

function provisionRows(intent: ProvisionIntent): Readonly<Record<string, AskedEntry[]>> {
  const rows: Rows = {
    audience: [{ is: 'audience', audience: intent.signInAudience }],
    [intent.consent ? 'consented' : 'permissions']: intent.permissions.map((one) =>
      permission(one, intent.consent),
    ),
    addRedirectUris: intent.redirectUris.map(redirect),
    set: intent.isFallbackPublicClient
      ? [{ is: 'switch', property: 'isFallbackPublicClient', on: true }]
      : [],
    addCertificate: certificates(intent.certificate ?? undefined),
    addSecret: secrets(intent.secret ?? undefined),
    addOwners: intent.owners.map(owner),
  }
  return rows as Readonly<Record<string, AskedEntry[]>>
}

function permission(one: PermissionRef & { userId?: Guid | null }, grants: boolean): AskedEntry {
  const { resourceAppId, kind, value, userId = null } = one
  const api = resourceAppId === MICROSOFT_GRAPH_APP_ID ? null : resourceAppId
  return { is: 'permission', value, kind, ref: { resourceAppId, kind, value }, api, userId, grants }
}

function plain(text: string): AskedEntry {
  return { is: 'text', text }
}

function redirect({ uri, platform }: { uri: string; platform: RedirectPlatform }): AskedEntry {
  return { is: 'redirect', uri, from: platform, to: null }
}

function owner({ displayName, objectId }: { displayName: string; objectId: Guid }): AskedEntry {
  return plain(`${displayName} (${objectId})`)
}

function certificates(certificate: PublicCertificate | undefined): AskedEntry[] {
  if (!certificate) return []
  const { displayName, thumbprint, notAfter } = certificate
  return [{ is: 'dated', name: `${displayName} (${thumbprint})`, end: notAfter }]
}

function secrets(secret: { displayName: string; endDateTime: Instant } | undefined): AskedEntry[] {
  return secret ? [{ is: 'dated', name: secret.displayName, end: secret.endDateTime }] : []
}

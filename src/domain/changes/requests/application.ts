import { changeDeclarations } from '../declare'
import { GRAPH_ROOT } from '../references'
import type {
  ApplicationSetting,
  Bindings,
  CreateApplicationStep,
  ImplicitGrant,
  Observation,
  RedirectPlatform,
  SetApplicationStep,
  StepRequest,
} from '../steps'
import { newKey } from './keys'

/**
 * Creates the registration whole, in one request. An answer that is lost leaves no doubt: the registration is found by its
 * tag, of which no other has the same. (`uniqueName` would be a key, but can only be set by an upsert with a header that a
 * $batch and the generated contract do not know, and cannot be taken away again.)
 * https://learn.microsoft.com/graph/api/application-post-applications
 * https://learn.microsoft.com/graph/api/resources/application#properties (tags)
 */
export function createApplicationRequest(step: CreateApplicationStep, bindings: Bindings): StepRequest {
  const urisOn = (platform: RedirectPlatform) => ({
    redirectUris: step.redirectUris.filter((one) => one.platform === platform).map(({ uri }) => uri),
  })
  const body = {
    displayName: step.displayName,
    signInAudience: step.signInAudience,
    ...tokenVersionFor(step.signInAudience),
    isFallbackPublicClient: step.isFallbackPublicClient,
    web: urisOn('web'),
    spa: urisOn('spa'),
    publicClient: urisOn('public-client'),
    requiredResourceAccess: changeDeclarations([], step.declared, []),
    tags: [step.marker],
    ...(step.certificate ? { keyCredentials: [newKey(step.certificate)] } : {}),
    ...(step.owners.length > 0
      ? { 'owners@odata.bind': step.owners.map((id) => directoryObject(id, bindings)) }
      : {}),
  }
  return { method: 'POST', path: '/applications', body }
}

/** The address of an object, as references to it are written. https://learn.microsoft.com/graph/api/application-post-owners */
export function directoryObject(id: string, bindings: Bindings): string {
  return `${bindings[GRAPH_ROOT] ?? 'https://graph.microsoft.com/v1.0'}/directoryObjects/${id}`
}

/**
 * With personal accounts an application must take tokens of version 2.
 * https://learn.microsoft.com/graph/api/resources/apiapplication#properties (requestedAccessTokenVersion)
 */
function tokenVersionFor(audience: ApplicationSetting['value']) {
  return isPersonal(audience) ? { api: { requestedAccessTokenVersion: 2 } } : {}
}

function isPersonal(audience: ApplicationSetting['value']): boolean {
  return String(audience).includes('PersonalMicrosoftAccount')
}

/** Properties that a setting is read from. */
export const SETTING_FIELDS: Readonly<Record<ApplicationSetting['property'], string>> = {
  implicitIdTokens: 'id,web',
  implicitAccessTokens: 'id,web',
  isFallbackPublicClient: 'id,isFallbackPublicClient',
  signInAudience: 'id,signInAudience,api',
}

/** The write of a `set-application` step; Graph merges `web` and `api`, so redirect URIs and scopes stay as they are. */
export function settingRequest(
  step: SetApplicationStep,
  observed: Extract<Observation, { kind: 'setting' }>,
): StepRequest | null {
  if (observed.value === step.setting.value) return null
  const path = `/applications/${step.applicationObjectId}`
  return { method: 'PATCH', path, body: settingBody(step, observed) }
}

function settingBody(
  { setting, tokenVersion }: SetApplicationStep,
  observed: Extract<Observation, { kind: 'setting' }>,
) {
  switch (setting.property) {
    case 'implicitIdTokens':
      return implicitBody({ ...observed.implicitGrant, idTokens: setting.value })
    case 'implicitAccessTokens':
      return implicitBody({ ...observed.implicitGrant, accessTokens: setting.value })
    case 'isFallbackPublicClient':
      return { isFallbackPublicClient: setting.value }
    case 'signInAudience': {
      const back = tokenVersion === undefined ? {} : { api: { requestedAccessTokenVersion: tokenVersion } }
      const needed = observed.tokenVersion === 2 ? {} : tokenVersionFor(setting.value)
      return { signInAudience: setting.value, ...(isPersonal(setting.value) ? needed : back) }
    }
  }
}

/** Both switches, since it is not documented whether what is left out of the inner property stays. */
function implicitBody({ idTokens, accessTokens }: Partial<ImplicitGrant>) {
  return {
    web: {
      implicitGrantSettings: {
        ...(idTokens === undefined ? {} : { enableIdTokenIssuance: idTokens }),
        ...(accessTokens === undefined ? {} : { enableAccessTokenIssuance: accessTokens }),
      },
    },
  }
}

/** What an `added` or `removed` entry says of a version of tokens that went along with the account types. */
const TOKEN_VERSION = 'requestedAccessTokenVersion='

/** How a setting reads in an outcome. */
export function settingTexts(value: ApplicationSetting['value'], tokenVersion?: number | null): string[] {
  return [String(value), ...(tokenVersion === undefined ? [] : [`${TOKEN_VERSION}${tokenVersion}`])]
}

/** The version of tokens that an outcome's texts speak of; absent: none. */
export function tokenVersionIn(texts: readonly string[]): { tokenVersion?: number | null } {
  const text = texts.find((one) => one.startsWith(TOKEN_VERSION))?.slice(TOKEN_VERSION.length)
  if (text === undefined) return {}
  return { tokenVersion: text === 'null' ? null : Number(text) }
}

import type { Application } from '@microsoft/microsoft-graph-types'
import { RESOURCES } from '../seed/resources'
import { badRequest } from './errors'
import { APPLICATION } from './odata/types'
import { required } from './route'

/*
 * What Graph refuses to store.
 * https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation
 * https://learn.microsoft.com/entra/identity-platform/reply-url
 */

const AUDIENCES = [
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
]
const READ_ONLY = [
  'id',
  'appId',
  'createdDateTime',
  'publisherDomain',
  'deletedDateTime',
  'verifiedPublisher',
]
/** Whole registrations: other accounts, and with personal ones. */
const MOST = { redirectUris: 256, permissions: 400, perApi: 400, apis: 50 }
const MOST_PERSONAL = { redirectUris: 100, permissions: 200, perApi: 30, apis: 50 }
const URI_LENGTH = 256
/** Client secrets of a registration with personal accounts. */
const MOST_SECRETS = 2

const takesPersonal = ({ signInAudience }: Application): boolean =>
  (signInAudience ?? '').endsWith('PersonalMicrosoftAccount')

const invalid = (property: string) =>
  badRequest(`Invalid value specified for property '${property}' of resource 'Application'.`)

/**
 * The properties that a request sets, each looked at by itself.
 * @param annotations of the request, which are no properties
 */
export function checkedChanges(
  body: Record<string, unknown>,
  annotations: readonly string[] = [],
): Partial<Application> {
  for (const name of Object.keys(body)) {
    if (annotations.includes(name)) continue
    if (!(name in APPLICATION.defaults))
      throw badRequest(`Property '${name}' does not exist on type '${APPLICATION.name}'.`, 'BadRequest')
    if (READ_ONLY.includes(name)) throw badRequest(`Property '${name}' is read-only and cannot be set.`)
  }
  const application = body as Partial<Application>
  if ('displayName' in body && !required(body, 'displayName').slice(0, 256))
    throw badRequest('displayName is required.')
  if ((application.displayName ?? '').length > 256)
    throw badRequest("Property 'displayName' is longer than 256 characters.")
  if ('signInAudience' in body && !AUDIENCES.includes(application.signInAudience ?? ''))
    throw invalid('signInAudience')
  if (!['undefined', 'boolean'].includes(typeof (body['isFallbackPublicClient'] ?? undefined)))
    throw invalid('isFallbackPublicClient')
  checkDeclared(application)
  return Object.fromEntries(Object.entries(body).filter(([name]) => !annotations.includes(name)))
}

/** An application with an API may not be declared by an id that it does not have; others are not checked, as in Graph. */
function checkDeclared({ requiredResourceAccess }: Partial<Application>): void {
  for (const { resourceAppId, resourceAccess } of requiredResourceAccess ?? []) {
    const api = RESOURCES.find((candidate) => candidate.appId === resourceAppId)
    for (const { id, type } of resourceAccess ?? []) {
      if (!id || (type !== 'Scope' && type !== 'Role')) throw invalid('resourceAccess')
      const other = type === 'Scope' ? api?.roles : api?.scopes
      if (other?.some((permission) => permission.id === id))
        throw badRequest(`Permission '${id}' of '${api?.name}' is not of type '${type}'.`)
    }
  }
}

export const redirectUrisOf = ({ web, spa, publicClient }: Application): string[] =>
  [web, spa, publicClient].flatMap((platform) => platform?.redirectUris ?? [])

/** The registration as it would be afterwards: limits, and what does not go together. Throws 400. */
export function checkWhole(application: Application): void {
  const limits = takesPersonal(application) ? MOST_PERSONAL : MOST
  const uris = redirectUrisOf(application)
  for (const uri of uris)
    if (!URL.canParse(uri) || uri.length > URI_LENGTH)
      throw badRequest(`Invalid value specified for property 'redirectUris': ${uri}`)
  // The words that the portal shows: MicrosoftDocs/azure-docs#89929.
  if (new Set(uris).size < uris.length) throw badRequest('Redirect URIs must have distinct values.')
  if (uris.length > limits.redirectUris)
    throw badRequest(`The number of redirect URIs exceeds the limit of ${limits.redirectUris}.`)
  const declared = application.requiredResourceAccess ?? []
  const counts = declared.map(({ resourceAccess }) => resourceAccess?.length ?? 0)
  if (
    declared.length > limits.apis ||
    counts.some((count) => count > limits.perApi) ||
    counts.reduce((sum, count) => sum + count, 0) > limits.permissions
  )
    throw badRequest('The limit of requiredResourceAccess is exceeded.')
  if (new Set(declared.map(({ resourceAppId }) => resourceAppId)).size < declared.length)
    throw badRequest('Property requiredResourceAccess has duplicate resourceAppId values.')
  checkSecrets(application)
  // https://learn.microsoft.com/graph/api/resources/apiapplication
  if (takesPersonal(application) && application.api?.requestedAccessTokenVersion !== 2)
    throw badRequest('Property api.requestedAccessTokenVersion is invalid.')
}

/** Graph's words: microsoft/coe-starter-kit#3695. */
function checkSecrets(application: Application): void {
  const count = application.passwordCredentials?.length ?? 0
  if (takesPersonal(application) && count > MOST_SECRETS)
    throw badRequest(
      `Not allowed to add ${count} passwords. You can only add a maximum of ${MOST_SECRETS} passwords.`,
    )
}

type Web = NonNullable<Application['web']>

/** Its settings are kept one by one; each redirect URI has an entry of its own beside the list. */
function mergedWeb(before: Application['web'], web: Web): Web {
  const implicitGrantSettings = { ...before?.implicitGrantSettings, ...web.implicitGrantSettings }
  const merged = { ...before, ...web, implicitGrantSettings }
  return web.redirectUris
    ? { ...merged, redirectUriSettings: web.redirectUris.map((uri) => ({ uri, index: null })) }
    : merged
}

/** `before` with the changes; objects are merged one level deep, lists are replaced. */
export function withChanges(before: Application, changes: Partial<Application>): Application {
  const { web, spa, publicClient, api } = changes
  return {
    ...before,
    ...changes,
    ...(web ? { web: mergedWeb(before.web, web) } : {}),
    ...(spa ? { spa: { ...before.spa, ...spa } } : {}),
    ...(publicClient ? { publicClient: { ...before.publicClient, ...publicClient } } : {}),
    ...(api ? { api: { ...before.api, ...api } } : {}),
  }
}

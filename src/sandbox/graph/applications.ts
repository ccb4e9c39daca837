import type { Application } from '@microsoft/microsoft-graph-types'
import { guidOf, randomGuid } from '../seed/guid'
import { RESOURCES } from '../seed/resources'
import { TENANT_DOMAIN } from '../seed/wellKnown'
import { holds, type Caller } from './access'
import { badRequest, denied, notFound } from './errors'
import { deltaRoute } from './delta'
import { replaceKeys } from './keyCredentials'
import { APPLICATION } from './odata/types'
import { count, list, listTyped, project, selectOf, single, type ListSource } from './odata/query'
import { ownersOf, ownersRelation, typedOwners } from './owners'
import {
  created,
  keyed,
  NO_CONTENT,
  objectBody,
  ok,
  put,
  remove,
  required,
  type Call,
  type Route,
} from './route'
import { APPLICATION_CREATE, APPLICATION_READ, APPLICATION_WRITE, PRINCIPAL_WRITE } from './scopes'

/** https://learn.microsoft.com/graph/api/resources/application */

const source = (call: Call, items: readonly object[]): ListSource => ({
  name: 'applications',
  type: APPLICATION,
  items,
  related: ownersRelation(call),
})

function find({ state, params }: Call): Application {
  const { id, appId } = params
  const { applications } = state.rows()
  const found = id
    ? applications.get(id.toLowerCase())
    : [...applications.values()].find((candidate) => candidate.appId === appId?.toLowerCase())
  if (!found) throw notFound(id ?? appId ?? '')
  return found
}

/** Roles that may change every registration; an owner may change its own. ../shared/facts/roles.md */
function requireEditor(call: Call, application: Application): void {
  const { caller } = call
  if (holds(caller, 'Global Administrator', 'Cloud Application Administrator', 'Application Administrator'))
    return
  if (!ownersOf(call.state, application.id ?? '').includes(caller.oid)) throw denied()
}

/** Contoso lets every member register applications (policies.ts); a Global Reader only reads. */
function requireCreator(caller: Caller): void {
  if (holds(caller, 'Global Reader') && caller.roles.size === 1) throw denied()
}

const READ_ONLY = [
  'id',
  'appId',
  'createdDateTime',
  'publisherDomain',
  'deletedDateTime',
  'verifiedPublisher',
]

/** Refuses what Graph would not store. https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation */
function checked(body: Record<string, unknown>): Partial<Application> {
  for (const name of Object.keys(body)) {
    if (!(name in APPLICATION.defaults))
      throw badRequest(`Property '${name}' does not exist on type '${APPLICATION.name}'.`, 'BadRequest')
    if (READ_ONLY.includes(name)) throw badRequest(`Property '${name}' is read-only and cannot be set.`)
  }
  const application = body as Partial<Application>
  if ('displayName' in body && !required(body, 'displayName').slice(0, 256))
    throw badRequest('displayName is required.')
  if ((application.displayName ?? '').length > 256)
    throw badRequest("Property 'displayName' is longer than 256 characters.")
  const declared = application.requiredResourceAccess ?? []
  const permissions = declared.flatMap((entry) => entry.resourceAccess ?? [])
  if (declared.length > 50 || permissions.length > 400)
    throw badRequest('The limit of requiredResourceAccess is exceeded.')
  if (new Set(declared.map((entry) => entry.resourceAppId)).size < declared.length)
    throw badRequest('Property requiredResourceAccess has duplicate resourceAppId values.')
  for (const { id, type } of permissions)
    if (!id || (type !== 'Scope' && type !== 'Role'))
      throw badRequest("Invalid value specified for property 'resourceAccess'.")
  for (const uri of [application.web, application.spa, application.publicClient].flatMap(
    (platform) => platform?.redirectUris ?? [],
  ))
    if (!URL.canParse(uri)) throw badRequest(`Invalid value specified for property 'redirectUris': ${uri}`)
  return application
}

/** An application with an API may not be declared by an id that it does not have; others are not checked, as in Graph. */
function checkDeclared(application: Partial<Application>): void {
  for (const { resourceAppId, resourceAccess } of application.requiredResourceAccess ?? []) {
    const api = RESOURCES.find((candidate) => candidate.appId === resourceAppId)
    if (!api) continue
    for (const { id, type } of resourceAccess ?? []) {
      const other = type === 'Scope' ? api.roles : api.scopes
      if (other.some((permission) => permission.id === id))
        throw badRequest(`Permission '${id}' of '${api.name}' is not of type '${type}'.`)
    }
  }
}

async function create(call: Call) {
  requireCreator(call.caller)
  const body = objectBody(call.body)
  required(body, 'displayName')
  const changes = checked(body)
  checkDeclared(changes)
  const application: Application = {
    ...changes,
    id: randomGuid(Math.random),
    appId: randomGuid(Math.random),
    createdDateTime: new Date(call.now).toISOString(),
    publisherDomain: TENANT_DOMAIN,
    signInAudience: changes.signInAudience ?? 'AzureADMyOrg',
    passwordCredentials: [],
    keyCredentials: (await replaceKeys(
      [],
      changes.keyCredentials ?? [],
      call.now,
    )) as Application['keyCredentials'],
  }
  const owners = { id: application.id ?? '', ownerIds: [call.caller.oid] }
  await call.state.commit([put('applications', null, application), put('owners', null, owners)])
  return created({
    '@odata.context': `${new URL(call.request.url).origin}/v1.0/$metadata#applications/$entity`,
    ...project(APPLICATION, application, null),
  })
}

/** Its settings are kept one by one; each redirect URI has an entry of its own beside the list. */
function mergedWeb(before: Application['web'], web: NonNullable<Application['web']>): Application['web'] {
  const merged = { ...before, ...web }
  return web.redirectUris
    ? { ...merged, redirectUriSettings: web.redirectUris.map((uri) => ({ uri, index: null })) }
    : merged
}

async function update(call: Call) {
  const before = find(call)
  requireEditor(call, before)
  const changes = checked(objectBody(call.body))
  checkDeclared(changes)
  const web = changes.web ? { web: mergedWeb(before.web, changes.web) } : {}
  const keys = changes.keyCredentials
    ? { keyCredentials: await replaceKeys(before.keyCredentials ?? [], changes.keyCredentials, call.now) }
    : {}
  const after = { ...before, ...changes, ...web, ...keys } as Application
  await call.state.commit([put('applications', before, after)])
  return NO_CONTENT
}

async function addPassword(call: Call) {
  const before = find(call)
  requireEditor(call, before)
  const asked = (objectBody(call.body)['passwordCredential'] ?? {}) as {
    displayName?: string
    endDateTime?: string
    startDateTime?: string
  }
  const secretText = btoa(guidOf(`${Math.random()}`))
    .replace(/[=]/g, '~')
    .slice(0, 40)
  const credential = {
    keyId: randomGuid(Math.random),
    displayName: asked.displayName ?? null,
    hint: secretText.slice(0, 3),
    customKeyIdentifier: null,
    startDateTime: asked.startDateTime ?? new Date(call.now).toISOString(),
    endDateTime: asked.endDateTime ?? new Date(call.now + 730 * 86_400_000).toISOString(),
  }
  const passwordCredentials = [...(before.passwordCredentials ?? []), { ...credential, secretText: null }]
  await call.state.commit([put('applications', before, { ...before, passwordCredentials })])
  return ok({
    '@odata.context': `${new URL(call.request.url).origin}/v1.0/$metadata#microsoft.graph.passwordCredential`,
    ...credential,
    secretText,
  })
}

async function removePassword(call: Call) {
  const before = find(call)
  requireEditor(call, before)
  const keyId = required(objectBody(call.body), 'keyId')
  const passwordCredentials = (before.passwordCredentials ?? []).filter(
    (credential) => credential.keyId !== keyId,
  )
  if (passwordCredentials.length === before.passwordCredentials?.length)
    throw badRequest('No password credential found with keyId.')
  await call.state.commit([put('applications', before, { ...before, passwordCredentials })])
  return NO_CONTENT
}

async function erase(call: Call) {
  const before = find(call)
  requireEditor(call, before)
  // Deleting a registration takes its enterprise application along.
  const principal = [...call.state.rows().servicePrincipals.values()].find(
    (candidate) => candidate.appId === before.appId,
  )
  await call.state.commit([
    remove('applications', before),
    ...(principal ? [remove('servicePrincipals', principal)] : []),
  ])
  return NO_CONTENT
}

export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/applications'],
    scopes: APPLICATION_READ,
    units: 2,
    run: (call) => ok(list(call.request, source(call, call.state.listed('applications')))),
  },
  {
    method: 'GET',
    paths: ['/applications/$count'],
    scopes: APPLICATION_READ,
    run: (call) => ok(count(call.request, source(call, call.state.listed('applications')))),
  },
  deltaRoute('applications', APPLICATION, APPLICATION_READ),
  { method: 'POST', paths: ['/applications'], scopes: APPLICATION_CREATE, run: create },
  {
    method: 'GET',
    paths: keyed('applications'),
    scopes: APPLICATION_READ,
    run: (call) => {
      const { keyCredentials = [] } = find(call)
      const found = single(call.request, source(call, [find(call)]))
      // Their content is told where nothing else is asked for.
      return ok(selectOf(call.request)?.join() === 'keyCredentials' ? { ...found, keyCredentials } : found)
    },
  },
  { method: 'PATCH', paths: keyed('applications'), scopes: APPLICATION_WRITE, run: update },
  { method: 'DELETE', paths: keyed('applications'), scopes: APPLICATION_WRITE, run: erase },
  {
    method: 'GET',
    paths: keyed('applications', '/owners'),
    scopes: APPLICATION_READ,
    run: (call) => ok(listTyped(call.request, typedOwners(call.state, find(call).id ?? ''))),
  },
  { method: 'POST', paths: keyed('applications', '/addPassword'), scopes: PRINCIPAL_WRITE, run: addPassword },
  {
    method: 'POST',
    paths: keyed('applications', '/removePassword'),
    scopes: PRINCIPAL_WRITE,
    run: removePassword,
  },
]

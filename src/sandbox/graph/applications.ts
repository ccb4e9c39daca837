import type { Application, PasswordCredential } from '@microsoft/microsoft-graph-types'
import { applicationEvent, credentialEvents } from '../seed/auditChanges'
import { randomGuid } from '../seed/guid'
import { AUTHORIZATION } from '../seed/policies'
import { TENANT_DOMAIN } from '../seed/wellKnown'
import type { Change } from '../state/types'
import { holds, type Caller } from './access'
import { applicationOf, editable, editsEverything } from './applicationAccess'
import { ownerIdOf } from './applicationOwners'
import { checkedChanges, checkWhole, redirectUrisOf, withChanges } from './applicationRules'
import { deltaRoute } from './delta'
import { occasionOf } from './directoryAudits'
import { badRequest, denied } from './errors'
import { replaceKeys } from './keyCredentials'
import { count, list, project, selectOf, single, type ListSource } from './odata/query'
import { APPLICATION } from './odata/types'
import { ownersRelation } from './owners'
import { newPassword } from './passwords'
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
import { APPLICATION_CREATE, APPLICATION_READ, APPLICATION_WRITE } from './scopes'
import { principalRemoval } from './servicePrincipals'

/** https://learn.microsoft.com/graph/api/resources/application */

const source = (call: Call, items: readonly object[]): ListSource => ({
  name: 'applications',
  type: APPLICATION,
  items,
  related: ownersRelation(call),
})

/** Contoso does not let every user register applications; an Application Developer may all the same. ../shared/facts/roles.md */
function requireCreator(caller: Caller): void {
  const { allowedToCreateApps } = AUTHORIZATION.defaultUserRolePermissions ?? {}
  if (!allowedToCreateApps && !editsEverything(caller) && !holds(caller, 'Application Developer'))
    throw denied()
}

const OWNERS = 'owners@odata.bind'

/** Those that the request names, and its sender, unless an administrator's role makes it. */
function firstOwners({ body, caller, state }: Call): string[] {
  const named = (objectBody(body)[OWNERS] ?? []) as unknown
  if (!Array.isArray(named)) throw badRequest(`Invalid value specified for '${OWNERS}'.`)
  // https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference#application-developer
  const sender = editsEverything(caller) ? [] : [caller.oid]
  return [...new Set([...named.map((reference) => ownerIdOf(state, String(reference))), ...sender])]
}

const logged = (events: readonly { id?: string }[]): Change[] =>
  events.map((event) => put('audits', null, event))

const keysOf = async (before: Application, asked: Application['keyCredentials'], now: number) =>
  (await replaceKeys(before.keyCredentials ?? [], asked ?? [], now)) as Application['keyCredentials']

async function create(call: Call) {
  requireCreator(call.caller)
  const body = objectBody(call.body)
  required(body, 'displayName')
  const { passwordCredentials, keyCredentials, ...changes } = checkedChanges(body, [OWNERS])
  const ownerIds = firstOwners(call)
  const made = (passwordCredentials ?? []).map((asked: PasswordCredential) => newPassword(asked, call.now))
  const blank: Application = {
    id: randomGuid(Math.random),
    appId: randomGuid(Math.random),
    createdDateTime: new Date(call.now).toISOString(),
    publisherDomain: TENANT_DOMAIN,
    signInAudience: 'AzureADMyOrg',
    passwordCredentials: made.map(({ kept }) => kept),
  }
  const application = withChanges(
    { ...blank, keyCredentials: (await keysOf(blank, keyCredentials, call.now)) ?? [] },
    changes,
  )
  checkWhole(application)
  await call.state.commit([
    put('applications', null, application),
    put('owners', null, { id: application.id ?? '', ownerIds }),
    ...logged([applicationEvent(null, application, occasionOf(call))]),
  ])
  return created({
    '@odata.context': `${new URL(call.request.url).origin}/v1.0/$metadata#applications/$entity`,
    ...project(APPLICATION, { ...application, passwordCredentials: made.map(({ shown }) => shown) }, null),
  })
}

const principalIn = (call: Call, { appId }: Application) =>
  [...call.state.rows().servicePrincipals.values()].find((candidate) => candidate.appId === appId)

/** What the enterprise application shows of its registration follows it. */
function followed(call: Call, before: Application, after: Application): Change[] {
  const principal = principalIn(call, after)
  const shown = (application: Application) => ({
    appDisplayName: application.displayName ?? null,
    signInAudience: application.signInAudience ?? null,
    replyUrls: redirectUrisOf(application),
  })
  if (!principal || JSON.stringify(shown(before)) === JSON.stringify(shown(after))) return []
  return [put('servicePrincipals', principal, { ...principal, ...shown(after) })]
}

async function update(call: Call) {
  const before = editable(call)
  const { keyCredentials, ...changes } = checkedChanges(objectBody(call.body))
  if (changes.passwordCredentials)
    throw badRequest("Property 'passwordCredentials' cannot be set here: use addPassword and removePassword.")
  const keys = keyCredentials
    ? { keyCredentials: (await keysOf(before, keyCredentials, call.now)) ?? [] }
    : {}
  const after = { ...withChanges(before, changes), ...keys }
  checkWhole(after)
  const occasion = occasionOf(call)
  const events = keyCredentials ? credentialEvents(before, after, occasion) : []
  const other = Object.keys(changes).length > 0 ? [applicationEvent(before, after, occasion)] : []
  await call.state.commit([
    put('applications', before, after),
    ...followed(call, before, after),
    ...logged([...events, ...other]),
  ])
  return NO_CONTENT
}

async function erase(call: Call) {
  const before = editable(call)
  const { owners } = call.state.rows()
  const owned = owners.get(before.id ?? '')
  // Its enterprise application goes along, with all that was granted to it.
  const principal = principalIn(call, before)
  await call.state.commit([
    remove('applications', before),
    ...(owned ? [remove('owners', owned)] : []),
    ...(principal ? principalRemoval(call, principal) : []),
    ...logged([applicationEvent(before, null, occasionOf(call))]),
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
      const application = applicationOf(call)
      const { keyCredentials = [] } = application
      const found = single(call.request, source(call, [application]))
      // Their content is told where nothing else is asked for.
      return ok(selectOf(call.request)?.join() === 'keyCredentials' ? { ...found, keyCredentials } : found)
    },
  },
  { method: 'PATCH', paths: keyed('applications'), scopes: APPLICATION_WRITE, run: update },
  { method: 'DELETE', paths: keyed('applications'), scopes: APPLICATION_WRITE, run: erase },
]

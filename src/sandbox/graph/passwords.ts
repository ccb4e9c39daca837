import type { Application, PasswordCredential } from '@microsoft/microsoft-graph-types'
import { randomGuid } from '../seed/guid'
import { APP_MANAGEMENT, SECRET_DAYS } from '../seed/policies'
import { credentialEvents } from '../seed/auditChanges'
import { settledEditable } from './applicationAccess'
import { checkWhole } from './applicationRules'
import { occasionOf } from './directoryAudits'
import { badRequest, tooLongLived } from './errors'
import { keyed, NO_CONTENT, objectBody, ok, put, required, type Call, type Route } from './route'
import { PRINCIPAL_WRITE } from './scopes'

const DAY = 86_400_000
/** Two years, where the request names no end. https://learn.microsoft.com/graph/api/application-addpassword */
const DEFAULT_DAYS = 730
const SECRET_LENGTH = 40
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789~._-'

const newSecret = (): string =>
  Array.from(
    crypto.getRandomValues(new Uint8Array(SECRET_LENGTH)),
    (byte) => ALPHABET[byte % ALPHABET.length],
  ).join('')

/**
 * A secret as Entra makes it: `shown` once, in the answer; `kept` without its value.
 * @throws GraphFault 400, also where Contoso's policy allows less time
 */
export function newPassword(asked: PasswordCredential, now: number) {
  const start = asked.startDateTime ?? new Date(now).toISOString()
  const end = asked.endDateTime ?? new Date(Date.parse(start) + DEFAULT_DAYS * DAY).toISOString()
  if (!(Date.parse(end) > Date.parse(start)) || !(Date.parse(end) > now))
    throw badRequest("Invalid value specified for property 'endDateTime' of resource 'PasswordCredential'.")
  if (Date.parse(end) - Date.parse(start) > SECRET_DAYS * DAY) throw tooLongLived(APP_MANAGEMENT.id)
  const secretText = newSecret()
  const kept = {
    customKeyIdentifier: null,
    displayName: asked.displayName ?? null,
    endDateTime: end,
    hint: secretText.slice(0, 3),
    keyId: randomGuid(Math.random),
    secretText: null,
    startDateTime: start,
  }
  return { kept, shown: { ...kept, secretText } }
}

const store = (call: Call, before: Application, passwordCredentials: PasswordCredential[]) => {
  const after = { ...before, passwordCredentials }
  checkWhole(after)
  const events = credentialEvents(before, after, occasionOf(call))
  return call.state.commit([
    put('applications', before, after),
    ...events.map((event) => put('audits', null, event)),
  ])
}

async function addPassword(call: Call) {
  const before = settledEditable(call)
  const asked = (objectBody(call.body)['passwordCredential'] ?? {}) as PasswordCredential
  const { kept, shown } = newPassword(asked, call.now)
  await store(call, before, [...(before.passwordCredentials ?? []), kept])
  return ok({
    '@odata.context': `${new URL(call.request.url).origin}/v1.0/$metadata#microsoft.graph.passwordCredential`,
    ...shown,
  })
}

async function removePassword(call: Call) {
  const before = settledEditable(call)
  const keyId = required(objectBody(call.body), 'keyId').toLowerCase()
  const left = (before.passwordCredentials ?? []).filter((credential) => credential.keyId !== keyId)
  if (left.length === (before.passwordCredentials?.length ?? 0))
    throw badRequest('No password credential found with keyId.')
  await store(call, before, left)
  return NO_CONTENT
}

/** https://learn.microsoft.com/graph/api/application-addpassword */
export const passwordRoutes: readonly Route[] = [
  { method: 'POST', paths: keyed('applications', '/addPassword'), scopes: PRINCIPAL_WRITE, run: addPassword },
  {
    method: 'POST',
    paths: keyed('applications', '/removePassword'),
    scopes: PRINCIPAL_WRITE,
    run: removePassword,
  },
]

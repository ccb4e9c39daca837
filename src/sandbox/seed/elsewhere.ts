import type { DirectoryAudit } from '@microsoft/microsoft-graph-types'
import type { Rows } from '../state/types'
import { applicationEvent, grantChangedEvents, principalEvent } from './auditChanges'
import { assignmentEvent, grantEvent, targetOf, userActor, type Occasion } from './auditEvents'
import { assignmentIdOf, grantIdOf } from './guid'
import { applicationId, clientId, principalId } from './ids'
import { userId } from './people'
import { resource, roleId } from './resources'
import { CALLBACK } from './story'
import { GRAPH_APP_ID } from './wellKnown'

const DAY = 86_400_000
const HOUR = 3_600_000

/**
 * What others did to Contoso's applications in the last days, with other tools than the console: entries of the log, to
 * which the stories as they stand are the outcome. Grants that were added are logged with the stories themselves.
 */
export function addChangesElsewhere(rows: Rows, base: number): void {
  const by = (user: string, days: number): Occasion => ({
    at: new Date(base - days * DAY - 3 * HOUR).toISOString(),
    by: userActor(rows, userId(user)),
  })
  const events = [
    ...scopesChanged(rows, by),
    ...permissionsRemoved(rows, by),
    redirectMoved(rows, by('devon', 4)),
    signInSwitchedOff(rows, base),
  ]
  for (const event of events) rows.audits.set(event.id ?? '', event)
}

type By = (user: string, days: number) => Occasion

const graphId = principalId(GRAPH_APP_ID)
const clientOf = (key: string) => principalId(clientId(key))

/** One scope that a grant got, and one that another had for some days. */
function scopesChanged(rows: Rows, by: By): DirectoryAudit[] {
  type Scope = (scope: string) => string
  const asItIs: Scope = (scope) => scope
  const changed = (key: string, before: Scope, after: Scope, occasion: Occasion) => {
    const grant = rows.grants.get(grantIdOf(clientOf(key), graphId, null))
    const withScope = (scope: Scope) => ({ ...grant, scope: scope(grant?.scope ?? '') })
    const [client, api] = [targetOf(rows, clientOf(key)), targetOf(rows, graphId)]
    return grantChangedEvents(withScope(before), withScope(after), client, api, occasion)
  }
  const sending: Scope = (scope) => `${scope} Mail.Send`
  return [
    ...changed('multi-tenant', (scope) => scope.replace(' Mail.Send.Shared', ''), asItIs, by('chidi', 2)),
    ...changed('partly-granted', asItIs, sending, by('ada', 8)),
    ...changed('partly-granted', sending, asItIs, by('priya', 3)),
  ]
}

/** A whole grant, and an application permission that was there for some days. */
function permissionsRemoved(rows: Rows, by: By): DirectoryAudit[] {
  const trial = clientOf('nothing-declared')
  const grant = {
    id: grantIdOf(trial, graphId, null),
    clientId: trial,
    consentType: 'AllPrincipals',
    principalId: null,
    resourceId: graphId,
    scope: 'User.Read Mail.Read',
  }
  const claims = clientOf('partly-granted')
  const appRoleId = roleId(GRAPH_APP_ID, 'Mail.Read')
  const role = resource(GRAPH_APP_ID).roles.find(({ id }) => id === appRoleId)
  const assignment = {
    id: assignmentIdOf(claims, graphId, appRoleId),
    appRoleId,
    principalId: claims,
    resourceId: graphId,
    createdDateTime: by('ada', 20).at,
  }
  const told = [
    { value: role?.value ?? null, displayName: role?.displayName ?? null },
    targetOf(rows, claims),
    targetOf(rows, graphId),
  ] as const
  return [
    grantEvent(grant, targetOf(rows, trial), targetOf(rows, graphId), by('ada', 6), { removed: true }),
    assignmentEvent(assignment, ...told, by('ada', 20)),
    assignmentEvent(assignment, ...told, by('priya', 3), { removed: true }),
  ]
}

/** How Meeting Room Robot came by its trailing slash. */
function redirectMoved(rows: Rows, occasion: Occasion): DirectoryAudit {
  const after = rows.applications.get(applicationId('redirect-slash')) ?? {}
  return applicationEvent({ ...after, web: { ...after.web, redirectUris: [CALLBACK] } }, after, occasion)
}

/** Fleet Tracker, by an application that acts for itself. */
function signInSwitchedOff(rows: Rows, base: number): DirectoryAudit {
  const after = rows.servicePrincipals.get(clientOf('disabled')) ?? {}
  const actor = targetOf(rows, clientOf('takeover'))
  return principalEvent({ ...after, accountEnabled: true }, after, {
    at: new Date(base - 5 * DAY).toISOString(),
    by: null,
    app: { appId: null, displayName: actor.name, servicePrincipalId: actor.id, servicePrincipalName: null },
  } as unknown as Occasion)
}

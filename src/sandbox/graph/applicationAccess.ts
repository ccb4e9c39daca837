import type { Application, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { holds, type Caller } from './access'
import { denied, notFound } from './errors'
import { ownersOf } from './owners'
import type { Call } from './route'

/** Roles that may change every registration, and whose holders do not become its owner. ../shared/facts/roles.md */
export const EDITORS = [
  'Global Administrator',
  'Cloud Application Administrator',
  'Application Administrator',
] as const

export const editsEverything = (caller: Caller): boolean => holds(caller, ...EDITORS)

/** The one that a path names by object id or client ID. Throws 404. */
export function namedOf<T extends Application | ServicePrincipal>(
  rows: ReadonlyMap<string, T>,
  { id, appId }: Call['params'],
): T {
  const found = id
    ? rows.get(id.toLowerCase())
    : [...rows.values()].find((candidate) => candidate.appId === appId?.toLowerCase())
  if (!found) throw notFound(id ?? appId ?? '')
  return found
}

export const applicationOf = ({ state, params }: Pick<Call, 'state' | 'params'>): Application =>
  namedOf(state.rows().applications, params)

/** One that the caller may change: by role, or as its owner. Throws 404, 403. */
export function editable(call: Call): Application {
  const application = applicationOf(call)
  if (!editsEverything(call.caller) && !ownersOf(call.state, application.id ?? '').includes(call.caller.oid))
    throw denied()
  return application
}

/** The same for its credentials and owners, which do not know a registration that was made a moment ago: 404, and trying again helps. */
export function settledEditable(call: Call): Application {
  const application = editable(call)
  if (call.state.isYoung('applications', application.id ?? '')) throw notFound(application.id ?? '')
  return application
}

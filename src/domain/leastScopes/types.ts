import type { PermissionKind } from '../permissions/types'
import type { PermissionRisk } from '../permissions/risk/types'

export const TASK_GROUPS = [
  'signIn',
  'mail',
  'sharedMailboxes',
  'mailboxSettings',
  'calendars',
  'contacts',
  'users',
  'groups',
  'roles',
  'files',
  'sites',
  'chats',
  'presence',
] as const
export type TaskGroup = (typeof TASK_GROUPS)[number]

/** Names of permissions of Microsoft Graph that together suffice. */
export type Way = readonly string[]

/**
 * Why no permission of a kind serves a task, and what then; text `leastScopes:without.{id}`. noPerson: there is nobody whose
 * it could be; personOnly: Graph takes the call only for a signed-in person; importOnly: the application permission serves
 * migrations alone; otherKind: the connection gets a token of the other kind.
 */
export type WithoutWay = 'noPerson' | 'personOnly' | 'importOnly' | 'otherKind'

/** Something that an automation does. */
export interface Task {
  /** Stands in the URL. */
  id: string
  /** Any of these ways serves it; or why none does. */
  delegated: readonly Way[] | WithoutWay
  application: readonly Way[] | WithoutWay
  /** Microsoft’s page about the call, whose table names the permissions; null: the vendor’s own list. */
  source: string | null
}

/** One of the console’s own; its name is `leastScopes:task.{id}`. */
export interface GraphTask extends Task {
  group: TaskGroup
  /** shared: the delegated permission has no application form, an application’s reaches shared mailboxes as any other. selected: nothing is reached until it is granted site by site. */
  note?: 'shared' | 'selected'
}

/** What a connector of the catalogue asks for: a connection’s minimum, or a trigger’s permissions. */
export interface VendorTask extends Task {
  connectorId: string
  connectorName: string
  authTypeId: string
  authTypeName: string
  /** null: the minimum of the connection itself. */
  trigger: string | null
  /** Our reading, not the vendor’s word. */
  inferred: boolean
}

/** A permission of the smallest set, and the tasks (by id, in the order given) that ask for it. */
export interface NeededPermission {
  kind: PermissionKind
  value: string
  because: string[]
  risk: PermissionRisk
}

export interface LeastSet {
  /** By name. */
  permissions: NeededPermission[]
  /** Tasks that no permission of this kind serves. */
  without: { taskId: string; why: WithoutWay }[]
}

import { findAuthType } from '../../domain/connectors/catalogue'
import { isGuid } from '../../domain/identifiers'
import { GRAPH_TASKS } from '../../domain/leastScopes/tasks'
import type { Task } from '../../domain/leastScopes/types'
import { VENDOR_TASKS } from '../../domain/leastScopes/vendorTasks'
import type { PermissionKind } from '../../domain/permissions/types'

/** What the page’s address carries. */
export interface Choice {
  /** In the order of the page. */
  tasks: readonly Task[]
  /** Client ID of the registration to compare with; empty: none. */
  appId: string
  kind: PermissionKind
  /** The connection for which a registration is being made: the choice goes back to it; null: none. */
  forNew: NewConnection | null
}

type NewConnection = NonNullable<ReturnType<typeof findAuthType>>

const TASKS: readonly Task[] = [...GRAPH_TASKS, ...VENDOR_TASKS]

/** Reads the choice; what it does not know is as if it were not there. */
export function readChoice(params: URLSearchParams): Choice {
  const ids = new Set((params.get('do') ?? '').split(','))
  const appId = params.get('app')?.trim().toLowerCase() ?? ''
  return {
    tasks: TASKS.filter(({ id }) => ids.has(id)),
    appId: isGuid(appId) ? appId : '',
    kind: params.get('as') === 'application' ? 'Application' : 'Delegated',
    forNew: readConnection(params.get('for') ?? ''),
  }
}

function readConnection(text: string): NewConnection | null {
  const [connectorId = '', authTypeId = ''] = text.split('.')
  const found = findAuthType(connectorId, authTypeId)
  return found && !found.authType.publicApplication ? found : null
}

/** The same as parameters, without what is as it is at first. */
export function writeChoice({ tasks, appId, kind, forNew }: Choice): URLSearchParams {
  const params = new URLSearchParams()
  if (tasks.length > 0) params.set('do', tasks.map(({ id }) => id).join(','))
  if (appId) params.set('app', appId)
  if (kind === 'Application') params.set('as', 'application')
  if (forNew) params.set('for', `${forNew.connector.id}.${forNew.authType.id}`)
  return params
}

/** The choice with one task more or less. */
export function toggled(choice: Choice, task: Task): Choice {
  const without = choice.tasks.filter(({ id }) => id !== task.id)
  const wanted = without.length < choice.tasks.length ? without : [...choice.tasks, task]
  return { ...choice, tasks: TASKS.filter((one) => wanted.includes(one)) }
}

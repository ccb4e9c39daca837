import { dataOf } from './families'
import type { RatedPermission, RiskTraits } from './types'

/** Delegated names without a third part that reach beyond the signed-in person. */
const OF_THE_ORGANISATION = new Set(
  `approvalsolution approvalsolutionresponse callevents channel chatmember copilotsettings-limitedmode
    crosstenantuserprofilesharing industrydata-dataconnector learningprovider printer synchronizationdata-user teamstab
    virtualevent`.split(/\s+/u),
)
const IN_A_PLACE = /for(?:chat|team|user)$/u

const CONTROL = /^(?:fullcontrol|manage|accessasuser|privilegedoperations|readwriteandconsent)/u
const READ = /^read(?!write|approve)/u
const BASIC = /^read(?:basic|anonymous)/u

/**
 * What the name of a permission tells by Microsoft’s way of naming, Resource.Action.Constraint; null for a text that is
 * no such name (an id, say). https://learn.microsoft.com/graph/permissions-overview#permissions-naming-pattern
 */
export function traitsOf({ kind, value }: RatedPermission): RiskTraits | null {
  const [family = '', action = '', constraint = ''] = value.toLowerCase().split('.')
  if (!family || !action) return null
  return {
    action: actionOf(action),
    reach: reachOf(kind, family, action, constraint),
    // Who may consent for an app decides what that app may do.
    data: action.includes('andconsent') ? 'identity' : dataOf(family),
  }
}

function actionOf(action: string): RiskTraits['action'] {
  if (BASIC.test(action)) return 'basic'
  if (READ.test(action)) return 'read'
  if (action === 'create') return 'create'
  if (action.startsWith('send')) return 'send'
  return CONTROL.test(action) ? 'control' : 'write'
}

function reachOf(
  kind: RatedPermission['kind'],
  family: string,
  action: string,
  constraint: string,
): RiskTraits['reach'] {
  if (constraint === 'selected' || action === 'selected') return 'named'
  if (['ownedby', 'createdbyapp', 'appfolder', 'whereinstalled'].includes(constraint)) return 'app'
  if (kind === 'Application') return 'tenant'
  if (constraint === 'shared') return 'shared'
  return constraint || OF_THE_ORGANISATION.has(family) || IN_A_PLACE.test(action) ? 'person' : 'own'
}

const ACTIONS: readonly RiskTraits['action'][] = ['basic', 'read', 'create', 'send', 'write', 'control']
const REACHES: readonly RiskTraits['reach'][] = ['own', 'named', 'app', 'shared', 'person', 'tenant']

/** An order among permissions of the same level: what does less to less comes first. Compare only; the number means nothing. */
export function breadthOf(permission: RatedPermission): number {
  const traits = traitsOf(permission)
  if (!traits) return 0
  return ACTIONS.indexOf(traits.action) * REACHES.length + REACHES.indexOf(traits.reach)
}

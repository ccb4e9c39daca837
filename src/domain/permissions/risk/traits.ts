import { dataOf } from './families'
import type { RatedPermission, RiskTraits } from './types'

/** Delegated names without a third part that reach beyond the signed-in person. */
const OF_THE_ORGANISATION = new Set(
  'channel copilotsettings-limitedmode industrydata-dataconnector learningprovider printer synchronizationdata-user teamstab'.split(
    ' ',
  ),
)

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
    // To make something new tells nothing of what is there, and changes nothing of it.
    data: action === 'create' ? 'ordinary' : dataOf(family),
  }
}

function actionOf(action: string): RiskTraits['action'] {
  if (BASIC.test(action)) return 'basic'
  if (READ.test(action)) return 'read'
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
  return constraint || OF_THE_ORGANISATION.has(family) ? 'person' : 'own'
}

const ACTIONS: readonly RiskTraits['action'][] = ['basic', 'read', 'write', 'control']
const REACHES: readonly RiskTraits['reach'][] = ['own', 'named', 'app', 'shared', 'person', 'tenant']

/** An order among permissions of the same level: what does less to less comes first. Compare only; the number means nothing. */
export function breadthOf(permission: RatedPermission): number {
  const traits = traitsOf(permission)
  if (!traits) return 0
  return ACTIONS.indexOf(traits.action) * REACHES.length + REACHES.indexOf(traits.reach)
}

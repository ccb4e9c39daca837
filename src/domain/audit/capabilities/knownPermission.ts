import { GRAPH_PERMISSION_FACTS } from '../../permissions/graphFacts'
import type { WhoMayAnswer } from '../api'
import { nearest } from '../filter/nearest'
import { matchesParts } from '../filter/parse'
import type { RowTable } from '../rows/types'

/** That are offered in place of a name that nobody knows. */
const OFFERED = 3

/**
 * Does anybody know a permission of this name or id: the tenant’s rows, its APIs, or Microsoft Graph as far as this program
 * knows it? Case does not matter; `*` stands for any text. Else the nearest names.
 */
export function knownPermission(table: RowTable, question: string): Pick<WhoMayAnswer, 'known' | 'nearest'> {
  const parts = question.trim().toLowerCase().split('*')
  const names = new Map<string, string>()
  let known = false
  const meet = ({ value, id }: { value: string; id: string | null }) => {
    if (value) names.set(value.toLowerCase(), value)
    known ||= [value, id].some((name) => name && matchesParts(name.toLowerCase(), parts))
  }
  table.permissions.forEach(meet)
  GRAPH_PERMISSION_FACTS.forEach(meet)
  for (const { delegatedPermissions, applicationPermissions } of table.snapshot.principals) {
    delegatedPermissions.forEach(meet)
    applicationPermissions.forEach(meet)
  }
  if (known || parts.length > 1) return { known, nearest: [] }
  const near: string[] = []
  let left = [...names.keys()]
  while (near.length < OFFERED) {
    const name = nearest(parts[0] ?? '', left)
    if (name === null) break
    near.push(names.get(name) ?? name)
    left = left.filter((one) => one !== name)
  }
  return { known, nearest: near }
}

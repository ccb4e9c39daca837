import { unreadOf } from '../rows/unread'
import type { NotReadWhat, TenantSnapshot } from '../types'

/** What a comparison needs; the rest (names, owners, verified publishers) it says nothing of anyway. */
const COMPARED: readonly NotReadWhat[] = [
  'applications',
  'principals',
  'grants',
  'assignments',
  'assignments-of-resources',
  'assignments-without-roles',
  'credentials',
]

export interface Comparable {
  applications: boolean
  principals: boolean
  credentials: boolean
  grants: boolean
  assignments: boolean
  /** The snapshots that did not ask APIs without application roles for assignments. */
  withoutRoles: readonly TenantSnapshot[]
  notCompared: NotReadWhat[]
}

/** What both of two snapshots have read. */
export function comparable(one: TenantSnapshot, other: TenantSnapshot): Comparable {
  const lacking = new Set([...unreadOf(one.coverage), ...unreadOf(other.coverage)])
  const has = (...parts: NotReadWhat[]) => parts.every((part) => !lacking.has(part))
  return {
    applications: has('applications'),
    principals: has('principals'),
    credentials: has('credentials'),
    grants: has('grants'),
    // Nobody recorded which of the APIs were left out.
    assignments: has('assignments', 'assignments-of-resources'),
    withoutRoles: [one, other].filter(({ coverage }) => unreadOf(coverage).has('assignments-without-roles')),
    notCompared: COMPARED.filter((part) => lacking.has(part)),
  }
}

import type { PermissionStatus } from '../../domain/registrations/permissionStatus'
import { searchWords, fold } from '../../domain/registrations/fold'

export const PERMISSION_FILTERS = [
  'all',
  'declared-not-granted',
  'granted-not-declared',
  'granted',
  'Delegated',
  'Application',
  'unknown-permission',
] as const
export type PermissionFilter = (typeof PERMISSION_FILTERS)[number]

function passes(status: PermissionStatus, filter: PermissionFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'granted':
      return status.granted === 'everyone' || status.granted === 'users'
    case 'Delegated':
    case 'Application':
      return status.row.kind === filter
    default:
      return status.flags.includes(filter)
  }
}

/** The permissions whose name, words or API hold every word of `text`, and that pass `filter`. */
export function filterPermissions(
  all: readonly PermissionStatus[],
  text: string,
  filter: PermissionFilter,
): PermissionStatus[] {
  const words = searchWords(text)
  return all.filter((status) => {
    const { value, displayName, description, resourceName } = status.row
    const haystack = fold(`${value}\n${displayName}\n${description}\n${resourceName}`)
    return passes(status, filter) && words.every((word) => haystack.includes(word))
  })
}

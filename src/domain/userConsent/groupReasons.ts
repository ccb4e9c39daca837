import type { UserConsentVerdict } from './types'

type Judged = UserConsentVerdict['permissions'][number]

export interface ReasonGroup extends Omit<Judged, 'value'> {
  key: string
  /** Names of the permissions, in the order asked. */
  values: string[]
}

const ORDER: readonly Judged['may'][] = ['no', 'unknown', 'yes']

/** Permissions that the same reason (and policy) decides, together; refusals first. */
export function groupReasons(permissions: readonly Judged[]): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>()
  for (const { value, ...judged } of permissions) {
    const key = [judged.may, judged.reason, judged.policy ?? ''].join(' ')
    const group = groups.get(key) ?? { ...judged, key, values: [] }
    group.values.push(value)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => ORDER.indexOf(a.may) - ORDER.indexOf(b.may))
}

import { changeIntent } from '../../changes/intent'
import type { ChangeIntent } from '../../changes/types'
import type { Party } from '../rows/types'

/** The intent that changes a party’s registration; null where that is not in this tenant, and so nobody’s here to change. */
export function repairOf(
  { appId, application }: Party,
  change: Pick<ChangeIntent, 'removeRedirectUris' | 'set'>,
): ChangeIntent | null {
  return appId === null || !application ? null : changeIntent(appId, change)
}

import { useSyncExternalStore } from 'react'
import { useSession } from '../../auth/session'
import { type ChangeRecords, openRecords, type RecordsState } from '../../graph/changes/record/records'

/** The history of this session's tenant and account. */
export function useRecords(): RecordsState & Pick<ChangeRecords, 'put' | 'clear'> {
  const { tenantId, actor } = useSession()
  const { subscribe, state, put, clear } = openRecords(tenantId, actor.objectId)
  return { ...useSyncExternalStore(subscribe, state, state), put, clear }
}

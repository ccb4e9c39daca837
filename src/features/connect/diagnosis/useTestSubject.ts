import { useSession } from '../../../auth/session'
import type { TestSubject } from '../../../domain/testCommand/types'
import { useCheck } from '../ConnectionCheckContext'

/** The connection of the form, to be tested. */
export function useTestSubject(): TestSubject {
  const { tenantId, environment } = useSession()
  const { authType, values, setup } = useCheck()
  return { authType, values, setup, tenantId, environment: environment.id }
}

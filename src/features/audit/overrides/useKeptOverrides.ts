import { useEffect, useRef } from 'react'
import { useAudit } from '../../../graph/audit/useAudit'
import { loadOverrides } from './keptOverrides'

/** Has the worker rate as the tenant's people do, wherever they have said so in this browser. For the screen as a whole. */
export function useKeptOverrides(): void {
  const { audit, state } = useAudit()
  const tenantId = state.facts?.tenantId
  const inForce = state.facts?.overrides
  /** Whose were given to the worker last. */
  const given = useRef<string | null>(null)
  useEffect(() => {
    if (tenantId === undefined || inForce === undefined) return
    const kept = loadOverrides(tenantId)
    const overrides = kept && 'overrides' in kept ? kept.overrides : []
    // A new worker has none, and another tenant's are not for this one, even if they are as many.
    const mine = given.current === tenantId || (overrides.length === 0 && inForce === 0)
    given.current = tenantId
    if (!mine || overrides.length !== inForce) void audit.ask('setOverrides', overrides)
  }, [audit, tenantId, inForce])
}

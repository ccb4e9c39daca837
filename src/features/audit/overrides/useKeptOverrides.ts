import { useEffect, useMemo, useRef } from 'react'
import { useAudit } from '../../../graph/audit/useAudit'
import { loadOverrides } from './keptOverrides'

/**
 * Has the worker rate as the tenant's people do, wherever they have said so in this browser. For the screen as a whole.
 * Answers whether something is kept that cannot be read (any more), so that the console's own ratings are in force.
 */
export function useKeptOverrides(): boolean {
  const { audit, state } = useAudit()
  const { facts } = state
  const tenantId = facts?.tenantId
  const inForce = facts?.overrides
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
  // Facts are told anew when others are loaded or removed.
  return useMemo(() => {
    const kept = facts && loadOverrides(facts.tenantId)
    return kept !== null && 'error' in kept
  }, [facts])
}

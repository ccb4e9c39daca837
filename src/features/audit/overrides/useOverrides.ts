import { useState } from 'react'
import type { RiskOverride } from '../../../domain/audit/api'
import { readOverridesFile } from '../../../domain/audit/overrides/parse'
import type { OverridesError } from '../../../domain/audit/overrides/types'
import { useAudit } from '../../../graph/audit/useAudit'
import { keepOverrides, loadOverrides } from './keptOverrides'

interface Overrides {
  overrides: readonly RiskOverride[]
  /** Why the file, or what was kept, is not taken. */
  problem: OverridesError | null
  /** Ratings, or what was kept and is none, are there to be removed. */
  removable: boolean
  /** notKept: in force, but this browser does not keep them. */
  said: 'loaded' | 'removed' | 'notKept' | null
  load(file: File): Promise<void>
  remove(): void
}

/** The ratings of the tenant that is shown; the worker rates by them at once. */
export function useOverrides(): Overrides {
  const { audit, state } = useAudit()
  const tenantId = state.facts?.tenantId ?? ''
  const [kept] = useState(() => loadOverrides(tenantId))
  const [overrides, setOverrides] = useState<readonly RiskOverride[]>(
    kept && 'overrides' in kept ? kept.overrides : [],
  )
  const [problem, setProblem] = useState<OverridesError | null>(kept && 'error' in kept ? kept.error : null)
  const [said, setSaid] = useState<Overrides['said']>(null)
  const [broken, setBroken] = useState(kept !== null && 'error' in kept)

  const apply = (next: readonly RiskOverride[], word: 'loaded' | 'removed') => {
    setOverrides(next)
    setProblem(null)
    setBroken(false)
    setSaid(keepOverrides(tenantId, next) ? word : 'notKept')
    void audit.ask('setOverrides', [...next])
  }
  return {
    overrides,
    problem,
    removable: overrides.length > 0 || broken,
    said,
    async load(file) {
      const parsed = await readOverridesFile(file)
      if ('overrides' in parsed) return apply(parsed.overrides, 'loaded')
      setProblem(parsed.error)
      setSaid(null)
    },
    remove: () => apply([], 'removed'),
  }
}

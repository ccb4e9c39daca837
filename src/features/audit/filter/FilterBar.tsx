import Box from '@mui/material/Box'
import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import { parseFilter } from '../../../domain/audit/filter/parse'
import type { Audit } from '../../../graph/audit/protocol'
import type { AuditUrl } from '../auditUrl'
import { FacetMenus } from './FacetMenus'
import { FilterInput } from './FilterInput'
import { FilterProblems } from './FilterProblems'
import { FilterTerms } from './FilterTerms'
import { useFilterWords } from './useFilterWords'
import { ViewsMenu } from './ViewsMenu'

/** Nobody is told what is wrong before they have paused for this long, in ms. */
const JUDGING_PAUSE_MS = 600

/** What a value was once it has stayed the same for a while. */
function useLater<T>(value: T, pauseMs: number): T {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return later
}

/** The filter: as a text, as menus and as chips, each of which says what the others say. */
export function FilterBar({
  audit,
  state,
  unfinished,
  onType,
  onChange,
  onTyped,
}: {
  audit: Audit
  state: AuditUrl
  /** What the text stands for while its last value is being typed. */
  unfinished: string | undefined
  /** With every key. */
  onType(text: string, caret: number): void
  onChange(part: Partial<AuditUrl>): void
  /** Somebody is done typing. */
  onTyped(): void
}) {
  const words = useFilterWords()
  const id = useId()
  // A key draws its character first, and what is said about the text after that.
  const settled = useDeferredValue(state)
  // Half a word is no mistake yet, however long somebody thinks about the other half.
  const meant =
    unfinished === undefined || parseFilter(unfinished).errors.length > 0 ? state.filter : unfinished
  const judged = useLater(meant, JUDGING_PAUSE_MS)
  const invalid = useMemo(() => parseFilter(judged).errors.length > 0, [judged])
  const onFilter = useMemo(() => (filter: string) => onChange({ filter }), [onChange])
  return (
    <Box sx={{ display: 'grid', gap: 0.75, mb: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <FilterInput
          audit={audit}
          text={state.filter}
          words={words}
          invalid={invalid}
          describedBy={id}
          onType={onType}
          onTyped={onTyped}
        />
        <ViewsMenu state={settled} onChange={onChange} />
      </Box>
      <FilterProblems id={id} text={judged} onChange={onFilter} />
      <FacetMenus text={settled.filter} words={words} onChange={onFilter} />
      <FilterTerms text={settled.filter} words={words} onChange={onFilter} />
    </Box>
  )
}

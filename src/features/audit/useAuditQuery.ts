import { useCallback, useMemo, useState } from 'react'
import { meanwhile } from '../../domain/audit/filter/meanwhile'
import type { AuditQuery } from '../../domain/audit/report'
import type { AuditUrl } from './auditUrl'

const NONE_EXPANDED: string[] = []

/** What the screen asks of the report, and what typing and the heads of groups make of it. */
export function useAuditQuery(
  { filter, sort, group }: AuditUrl,
  ask: (query: AuditQuery) => void,
  change: (part: Partial<AuditUrl>, how?: 'typing') => void,
  settle: () => void,
) {
  const [expanded, setExpanded] = useState(NONE_EXPANDED)
  /** The text whose last value may be half typed, and what it stands for meanwhile. */
  const [typed, setTyped] = useState<{ text: string; meanwhile: string } | null>(null)

  // Groups of another kind have other keys.
  const [expandedOf, setExpandedOf] = useState(group)
  if (expandedOf !== group) {
    setExpandedOf(group)
    setExpanded(NONE_EXPANDED)
  }
  const unfinished = typed?.text === filter ? typed.meanwhile : undefined
  const query = useMemo<AuditQuery>(
    () => ({
      filter,
      ...(unfinished !== undefined && { meanwhile: unfinished }),
      sort: [...sort],
      group,
      expanded,
    }),
    [filter, unfinished, sort, group, expanded],
  )
  const onType = useCallback(
    (text: string, caret: number) => {
      const standsFor = meanwhile(text, caret)
      const { meanwhile: _, ...rest } = query
      // The worker searches while the screen draws the key.
      ask({ ...rest, filter: text, ...(standsFor !== null && { meanwhile: standsFor }) })
      setTyped(standsFor === null ? null : { text, meanwhile: standsFor })
      change({ filter: text }, 'typing')
    },
    [ask, query, change],
  )
  const onTyped = useCallback(() => {
    setTyped(null)
    settle()
  }, [settle])
  const onToggleGroup = useCallback(
    (key: string) =>
      setExpanded((before) =>
        before.includes(key) ? before.filter((other) => other !== key) : [...before, key],
      ),
    [],
  )
  return { query, unfinished, onType, onTyped, onToggleGroup }
}

import { useEffect, useRef } from 'react'
import type { AuditRow } from '../../domain/audit/report'
import type { Audit } from '../../graph/audit/protocol'

/** What makes a row the one that it is, whatever its number. */
function identity(row: AuditRow | undefined): string {
  if (!row) return ''
  const { principalId, appId, resourceId, resourceAppId, permission, kind, consent, userId } = row
  return JSON.stringify([principalId, appId, resourceId, resourceAppId, permission, kind, consent, userId])
}

/** Closes the story of a row once its number means another row, because more was read since it was opened. */
export function useOpenRow(audit: Audit, index: number | null, revision: number, close: () => void): void {
  const opened = useRef<{ index: number; identity: string } | null>(null)
  useEffect(() => {
    if (index === null) {
      opened.current = null
      return
    }
    let dropped = false
    audit.ask('rows', [index]).then(
      ([row]) => {
        if (dropped) return
        const now = identity(row)
        const before = opened.current
        if (before?.index === index && before.identity !== now) close()
        else opened.current = { index, identity: now }
      },
      // The drawer says itself that nobody answers.
      () => undefined,
    )
    return () => {
      dropped = true
    }
  }, [audit, index, revision, close])
}

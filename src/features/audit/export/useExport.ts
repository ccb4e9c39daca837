import { EXPORT_NAMESPACES, type ExportNamespace, exportTexts } from '../../../domain/audit/export/texts'
import { QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat, ExportProgress, ExportRequest } from '../../../domain/audit/api'
import type { Audit } from '../../../graph/audit/protocol'
import { useAudit } from '../../../graph/audit/useAudit'
import { tenantIdentityQuery } from '../../../graph/queries/tenantIdentity'
import { download } from '../../../ui/download'
import { useTenantAccess } from '../insights/useTenantAccess'

export type ExportState =
  | { phase: 'idle' }
  | { phase: 'working'; done: number; total: number }
  | { phase: 'saved'; fileName: string }
  | { phase: 'cancelled' }
  | { phase: 'failed'; error: Error }

/** Writes files of the report in the worker, piece by piece, and saves them. */
export function useExport(): {
  state: ExportState
  write(request: Pick<ExportRequest, 'rows' | 'query' | 'columns'> & { format: ExportFormat }): Promise<void>
  saveSnapshot(): Promise<void>
  cancel(): void
} {
  const { audit, state: auditState } = useAudit()
  const { i18n } = useTranslation()
  const tenantName = useTenantName()
  const [state, setState] = useState<ExportState>({ phase: 'idle' })
  /** Of the export under way; null: none. */
  const run = useRef<{ cancelled: boolean } | null>(null)
  useEffect(() => () => stop(audit, run.current), [audit])

  const during = async (work: (mine: { cancelled: boolean }) => Promise<string | null>) => {
    const mine = { cancelled: false }
    run.current = mine
    setState({ phase: 'working', done: 0, total: 0 })
    try {
      const fileName = await work(mine)
      if (mine.cancelled || fileName === null) setState({ phase: 'cancelled' })
      else setState({ phase: 'saved', fileName })
    } catch (error) {
      setState({ phase: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    } finally {
      if (run.current === mine) run.current = null
    }
  }

  return {
    state,
    write: (request) =>
      during(async (mine) => {
        await i18n.loadNamespaces([...EXPORT_NAMESPACES])
        const language = i18n.language === 'fr' ? 'fr' : 'en'
        const dictionary = (namespace: ExportNamespace) =>
          i18n.getResourceBundle(language, namespace) as object
        const texts = exportTexts({
          auditReport: dictionary('auditReport'),
          auditFindings: dictionary('auditFindings'),
          audit: dictionary('audit'),
          risk: dictionary('risk'),
        })
        let progress: ExportProgress = await audit.ask('exportStart', {
          ...request,
          language,
          texts,
          tenantName,
        })
        while (!progress.file) {
          if (mine.cancelled) return null
          setState({ phase: 'working', done: progress.done, total: progress.total })
          progress = await audit.ask('exportMore')
        }
        if (mine.cancelled) return null
        download(progress.fileName, progress.file, progress.file.type)
        return progress.fileName
      }),
    saveSnapshot: () =>
      during(async (mine) => {
        const file = await audit.ask('save')
        if (mine.cancelled) return null
        const facts = auditState.facts
        const fileName = `tenant-snapshot_${facts?.tenantId ?? ''}_${(facts?.takenAt ?? '').slice(0, 10)}.ndjson`
        download(fileName, file, file.type)
        return fileName
      }),
    cancel: () => stop(audit, run.current),
  }
}

function stop(audit: Audit, run: { cancelled: boolean } | null): void {
  if (!run || run.cancelled) return
  run.cancelled = true
  // A worker that is gone has nothing left to cancel.
  audit.ask('exportCancel').catch(() => undefined)
}

/** The tenant's name where it was read already; a snapshot of another tenant has none. */
function useTenantName(): string | null {
  const client = useContext(QueryClientContext)
  const access = useTenantAccess()
  if (!client || !access) return null
  const name = client.getQueryData(tenantIdentityQuery(access.graph).queryKey)?.tenantName
  return name?.state === 'read' ? name.value || null : null
}

import { QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat, ExportProgress, ExportRequest } from '../../../domain/audit/api'
import { EXPORT_NAMESPACES, type ExportNamespace, exportTexts } from '../../../domain/audit/export/texts'
import { useAudit } from '../../../graph/audit/useAudit'
import { tenantIdentityQuery } from '../../../graph/queries/tenantIdentity'
import { download } from '../../../ui/download'
import { useTenantAccess } from '../insights/useTenantAccess'
import { type Parts, runParts, type WrittenFile } from './runParts'

interface SavedNames {
  fileName: string
  /** Of the file that was saved with it. */
  beside: string | null
}

export type ExportState =
  | { phase: 'idle' }
  | { phase: 'working'; done: number; total: number }
  | ({ phase: 'saved' } & SavedNames)
  | { phase: 'cancelled' }
  | { phase: 'failed'; error: Error }

interface Run {
  cancelled: boolean
  /** null: nothing was asked for yet. */
  cancel: Parts['cancel'] | null
}

/** Writes files in the worker, part by part, and saves them. */
export function useExport(): {
  state: ExportState
  write(request: Pick<ExportRequest, 'rows' | 'query' | 'columns'> & { format: ExportFormat }): Promise<void>
  saveSnapshot(): Promise<void>
  cancel(): void
} {
  const { audit } = useAudit()
  const { i18n } = useTranslation()
  const tenantName = useTenantName()
  const [state, setState] = useState<ExportState>({ phase: 'idle' })
  /** Of the export under way; null: none. */
  const run = useRef<Run | null>(null)
  useEffect(() => () => stop(run.current), [])

  const during = async (prepare: () => Parts | Promise<Parts>) => {
    const mine: Run = { cancelled: false, cancel: null }
    run.current = mine
    setState({ phase: 'working', done: 0, total: 0 })
    try {
      const parts = await prepare()
      mine.cancel = parts.cancel
      const onProgress = ({ done, total }: ExportProgress) => setState({ phase: 'working', done, total })
      const file = mine.cancelled ? null : await runParts(parts, mine, onProgress)
      setState(file ? { phase: 'saved', ...(await save(file)) } : { phase: 'cancelled' })
    } catch (error) {
      setState({ phase: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    } finally {
      if (run.current === mine) run.current = null
    }
  }

  return {
    state,
    write: (request) =>
      during(async () => {
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
        return {
          start: () => audit.ask('exportStart', { ...request, language, texts, tenantName }),
          more: () => audit.ask('exportMore'),
          cancel: () => audit.ask('exportCancel'),
        }
      }),
    saveSnapshot: () =>
      during(() => ({
        start: () => audit.ask('save'),
        more: () => audit.ask('saveMore'),
        cancel: () => audit.ask('saveCancel'),
      })),
    cancel: () => stop(run.current),
  }
}

async function save({ fileName, file, beside }: WrittenFile): Promise<SavedNames> {
  download(fileName, file, file.type)
  if (beside) {
    // Of two that come at once a browser may take up only one.
    await new Promise((resolve) => setTimeout(resolve, 500))
    download(beside.fileName, beside.file, beside.file.type)
  }
  return { fileName, beside: beside?.fileName ?? null }
}

function stop(run: Run | null): void {
  if (!run || run.cancelled) return
  run.cancelled = true
  // A worker that is gone has nothing left to cancel.
  run.cancel?.().catch(() => undefined)
}

/** The tenant's name where it was read already; a snapshot of another tenant has none. */
function useTenantName(): string | null {
  const client = useContext(QueryClientContext)
  const access = useTenantAccess()
  if (!client || !access) return null
  const name = client.getQueryData(tenantIdentityQuery(access.graph).queryKey)?.tenantName
  return name?.state === 'read' ? name.value || null : null
}

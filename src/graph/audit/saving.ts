import type { ExportRun } from '../../domain/audit/export/inParts'
import type { TenantSnapshot } from '../../domain/audit/types'
import type { AuditWorkerApi } from './protocol'

/** Saves the snapshot shown as a file, part by part. */
export function createSaving(
  shown: () => TenantSnapshot | null,
): Pick<AuditWorkerApi, 'save' | 'saveMore' | 'saveCancel'> {
  let run: ExportRun | null = null
  return {
    async save() {
      const { createSnapshotFile } = await import('../../domain/audit/file/snapshotFile')
      const snapshot = shown()
      if (!snapshot) throw new Error('Nothing is shown')
      run = createSnapshotFile(snapshot)
      return run.next()
    },
    saveMore() {
      if (!run) throw new Error('Nothing is being saved')
      const progress = run.next()
      if (progress.file) run = null
      return progress
    },
    saveCancel() {
      run = null
    },
  }
}

import type { ExportProgress } from '../../../domain/audit/api'

/** A file that the worker writes part by part. */
export interface Parts {
  start(): Promise<ExportProgress>
  more(): Promise<ExportProgress>
  /** The worker lets go of it. */
  cancel(): Promise<unknown>
}

export interface WrittenFile extends Pick<ExportProgress, 'fileName' | 'beside'> {
  file: Blob
}

/** The whole file; null: it was cancelled, and no further part was asked for. */
export async function runParts(
  { start, more }: Parts,
  run: { readonly cancelled: boolean },
  onProgress: (progress: ExportProgress) => void,
): Promise<WrittenFile | null> {
  for (let progress = await start(); !run.cancelled; progress = await more()) {
    const { file } = progress
    if (file) return { ...progress, file }
    onProgress(progress)
  }
  return null
}

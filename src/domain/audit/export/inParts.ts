import type { ExportProgress } from '../api'

/** How far a file is. */
export type ExportStep = Omit<ExportProgress, 'fileName'>

/** A file that is written a part for each `next()`. The last one answers the file, and so does every call after it. */
export interface ExportRun {
  next(): ExportProgress
}

export function inParts(fileName: string, steps: Generator<ExportStep, void>): ExportRun {
  let last: ExportStep = { done: 0, total: 1, file: null }
  return {
    next() {
      const step = steps.next()
      if (!step.done) last = step.value
      return { ...last, fileName }
    },
  }
}

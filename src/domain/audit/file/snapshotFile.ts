import { type ExportRun, type ExportStep, inParts } from '../export/inParts'
import type { TenantSnapshot } from '../types'
import { createChecksum } from './checksum'
import { SnapshotFileError } from './errors'
import { linesOf } from './lines'
import { createReading } from './reading'
import { SNAPSHOT_SCHEMA, snapshotLines } from './writing'

/**
 * In bytes. What a tenant of 300,000 enterprise applications takes fits; a larger one, once read, would fill more memory
 * than a tab is given. It is refused at once, instead of hanging for minutes and failing then.
 */
export const SNAPSHOT_MOST_BYTES = 400 * 1024 * 1024

/** Characters of a part: some 10 ms, few parts, and none so long that joining it costs much. */
const PART = 1 << 18

/** In ms. */
const LONGEST_AT_A_STRETCH = 30

const BEGINNING = /^\s*\{\s*"schema"\s*:\s*"(tenant-snapshot\/[^"]{1,20})"/u

/**
 * Writes a snapshot as a text file: a line of JSON for the head, one for each object, one for the end. It holds no secret:
 * only fields that the reader knows are written. Each `next()` costs some 10 ms and counts objects. To cancel, call no more.
 */
export function createSnapshotFile(snapshot: TenantSnapshot): ExportRun {
  const { tenantId, takenAt } = snapshot
  return inParts(`tenant-snapshot_${tenantId}_${takenAt.slice(0, 10)}.ndjson`, run(snapshot))
}

function* run(snapshot: TenantSnapshot): Generator<ExportStep, void> {
  const total = Math.max(1, objectsIn(snapshot))
  yield { done: 0, total, file: null }
  const checksum = createChecksum()
  const blobs: Blob[] = []
  let part = ''
  let lines = 0
  for (const line of snapshotLines(snapshot)) {
    checksum.add(line)
    part += line
    lines++
    if (part.length < PART) continue
    // At once, so that the whole text is never in the worker's own memory.
    blobs.push(new Blob([part]))
    part = ''
    yield { done: Math.min(lines, total - 1), total, file: null }
  }
  const end = `${JSON.stringify({ end: { checksum: checksum.value() } })}\n`
  yield { done: total, total, file: new Blob([...blobs, part, end], { type: 'application/x-ndjson' }) }
}

function objectsIn({ applications, principals, grants, assignments, users, owners }: TenantSnapshot): number {
  const lists = [applications, principals, grants, assignments, users, Object.keys(owners ?? {})]
  return lists.reduce((sum, { length }) => sum + length, 0)
}

/**
 * Reads a snapshot from a file, line by line, so that the thread gets free between chunks. Every field is checked, and what
 * is not known is left behind. Throws {@link SnapshotFileError}.
 */
export async function readSnapshotFile(file: Blob): Promise<TenantSnapshot> {
  if (file.size > SNAPSHOT_MOST_BYTES) throw new SnapshotFileError('too-large')
  const schema = BEGINNING.exec(await beginningOf(file))?.[1]
  if (!schema) throw new SnapshotFileError('not-a-snapshot')
  if (schema !== SNAPSHOT_SCHEMA) throw new SnapshotFileError('other-version')
  const reading = createReading()
  let since = performance.now()
  for await (const lines of linesOf(file)) {
    for (const line of lines) reading.add(line)
    if (performance.now() - since < LONGEST_AT_A_STRETCH) continue
    // What the browser has read ahead would follow without a break.
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  return reading.finish()
}

async function beginningOf(file: Blob): Promise<string> {
  try {
    return await file.slice(0, 200).text()
  } catch {
    throw new SnapshotFileError('unreadable')
  }
}

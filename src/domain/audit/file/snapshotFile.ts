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

/** Characters of a part: few parts, and none so long that joining it costs much. */
const PART = 1 << 18

/** In ms. */
const LONGEST_AT_A_STRETCH = 30

const BEGINNING = /^\s*\{\s*"schema"\s*:\s*"(tenant-snapshot\/[^"]{1,20})"/u

/**
 * A snapshot as the parts of a text file: a line of JSON for the head, one for each object, one for the end. It holds no
 * secret: only fields that the reader knows are written. For `new Blob(parts, { type: 'application/x-ndjson' })`.
 */
export function writeSnapshotFile(snapshot: TenantSnapshot): BlobPart[] {
  const parts: string[] = []
  const checksum = createChecksum()
  let part = ''
  for (const line of snapshotLines(snapshot)) {
    checksum.add(line)
    part += line
    if (part.length < PART) continue
    parts.push(part)
    part = ''
  }
  return [...parts, part, `${JSON.stringify({ end: { checksum: checksum.value() } })}\n`]
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

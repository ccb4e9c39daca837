import { SnapshotFileError } from './errors'

/** Characters of the longest line: Microsoft Graph’s own, with its catalogue of permissions, takes a twentieth. */
const LONGEST = 8 * 1024 * 1024

/**
 * The lines of a UTF-8 file, each with its line end, as they arrive: memory holds one chunk and one line. The last one has
 * none where the file ends without. What is no UTF-8 reads as U+FFFD. Throws {@link SnapshotFileError} (unreadable; damaged: a
 * line beyond all measure).
 */
export async function* linesOf(file: Blob): AsyncGenerator<string[]> {
  const reader = file.stream().getReader()
  const decoder = new TextDecoder()
  let line = 0
  let rest: string[] = []
  let restLength = 0
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new SnapshotFileError('unreadable')
      })
      const lines = decoder.decode(value, { stream: !done }).split('\n')
      const open = lines.pop() ?? ''
      if (lines.length > 0) {
        lines[0] = rest.join('') + (lines[0] ?? '')
        rest = []
        restLength = 0
        line += lines.length
        yield lines.map((one) => `${one}\n`)
      }
      if (open) rest.push(open)
      restLength += open.length
      if (restLength > LONGEST) throw new SnapshotFileError('damaged', line + 1)
      if (!done) continue
      if (restLength > 0) yield [rest.join('')]
      return
    }
  } finally {
    // Also where whoever reads has seen enough.
    await reader.cancel().catch(() => undefined)
  }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SnapshotFileError } from './errors'
import { APP, BODY, fileOf, LINES, read, sealed, SMALL } from './testing'

/** An error of ours, or a snapshot that is sound: it can be written and read again. */
async function judged(text: BlobPart): Promise<string> {
  try {
    const snapshot = await read(text)
    expect(await read(fileOf(snapshot))).toEqual(snapshot)
    return JSON.stringify(snapshot) === JSON.stringify(await read(fileOf(SMALL))) ? 'equal' : 'other'
  } catch (error) {
    if (error instanceof SnapshotFileError) return error.code
    throw error
  }
}

test('every truncation is noticed', async () => {
  const whole = new TextEncoder().encode(`${LINES.join('\n')}\n`)
  const codes = new Set<string>()
  for (let length = 0; length < whole.length - 1; length++) codes.add(await judged(whole.slice(0, length)))
  expect([...codes].sort()).toEqual(['not-a-snapshot', 'truncated'])
})

test('every change of a byte is noticed', async () => {
  const whole = new TextEncoder().encode(`${LINES.join('\n')}\n`)
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (index, flip) => {
      const changed = whole.slice()
      changed[index] = (changed[index] ?? 0) ^ flip
      expect(await judged(changed)).not.toBe('other')
    }),
    { numRuns: 1000 },
  )
})

test('a thousand forged files: refused or sound', async () => {
  const value = fc.oneof(
    fc.json({ maxDepth: 2 }),
    fc.constantFrom('null', '""', '-1', '1e999', '"__proto__"', '[[]]', '{}', `"${APP}"`),
  )
  const fields = BODY.flatMap((line, index) =>
    [...line.matchAll(/(?<=[:[,])(?:"(?:[^"\\]|\\.)*"|-?\d+|true|false|null|\[\]|\{\})(?=[,\]}])/gu)].map(
      (match) => ({
        index,
        from: match.index,
        to: match.index + match[0].length,
      }),
    ),
  )
  const outcomes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), value, async ({ index, from, to }, put) => {
      const forged = BODY.map((line, number) =>
        number === index ? line.slice(0, from) + put + line.slice(to) : line,
      )
      outcomes.add(await judged(sealed(forged)))
    }),
    { numRuns: 1000 },
  )
  // Else the forger would have been too clumsy, or too lucky.
  expect(outcomes).toContain('damaged')
  expect(outcomes).toContain('other')
})

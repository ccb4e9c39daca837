import { describe, expect, it } from 'vitest'
import { createSnapshotFile } from '../../../domain/audit/file/snapshotFile'
import { largeTenant } from '../../../domain/audit/rows/testing'
import { runParts } from './runParts'

describe('a file that is written part by part', () => {
  const large = largeTenant(2000)
  const partsOf = () => {
    const writing = createSnapshotFile(large)
    let asked = 0
    const next = () => {
      asked++
      return Promise.resolve(writing.next())
    }
    return { start: next, more: next, cancel: () => Promise.resolve(), asked: () => asked }
  }

  it('tells how far it is, and ends with the file', async () => {
    const told: number[] = []
    const parts = partsOf()
    const file = await runParts(parts, { cancelled: false }, ({ done, total }) => told.push(done / total))
    expect(file?.file.size).toBeGreaterThan(1_000_000)
    expect(told).toHaveLength(parts.asked() - 1)
    expect(told.length).toBeGreaterThan(3)
    expect(told.at(-1)).toBeLessThan(1)
  })
  it.each([0, 2])('asks for nothing more once it is cancelled after %i parts', async (after) => {
    const parts = partsOf()
    const run = { cancelled: after === 0 }
    const file = await runParts(parts, run, () => {
      run.cancelled = parts.asked() > after
    })
    expect(file).toBeNull()
    expect(parts.asked()).toBeLessThanOrEqual(after + 2)
  })
})

import type { DirectoryUser, Guid } from '../../directory'
import type { TenantSnapshot } from '../types'
import { createChecksum } from './checksum'
import { Malformed, type Codec } from './codec'
import { SnapshotFileError } from './errors'
import { end, head, LINE_KEYS, type LineKey, LINES, type OwnersLine, type SnapshotHead } from './shapes'

interface Reading {
  /** One line after the other, each with its line end. */
  add(line: string): void
  finish(): TenantSnapshot
}

/** Makes a snapshot of the lines of its file. Both methods throw {@link SnapshotFileError}. */
export function createReading(): Reading {
  const checksum = createChecksum()
  const objects: Record<LineKey, unknown[]> = {
    application: [],
    principal: [],
    grant: [],
    assignment: [],
    user: [],
    owners: [],
  }
  let facts: SnapshotHead | null = null
  let ended = false
  let number = 0

  const damaged = () => new SnapshotFileError('damaged', number)

  function parsed(line: string): unknown {
    try {
      return JSON.parse(line)
    } catch {
      // The last line lacks its end where the file was cut within it.
      throw line.endsWith('\n') ? damaged() : new SnapshotFileError('truncated', number)
    }
  }
  function read<T>(codec: Codec<T>, value: unknown): T {
    try {
      return codec.read(value)
    } catch (error) {
      throw error instanceof Malformed ? damaged() : error
    }
  }
  function keep(lines: SnapshotHead['lines'], key: string | undefined, value: unknown): void {
    const known = LINE_KEYS.find((one) => one === key)
    if (!known || objects[known].length >= (lines[known] ?? 0)) throw damaged()
    objects[known].push(read<unknown>(LINES[known] as Codec<unknown>, value))
  }

  return {
    add(line) {
      number++
      if (ended) throw damaged()
      const value = parsed(line)
      const [key, content] = onlyEntry(value) ?? []
      if (!facts) facts = read(head, value)
      else if (key === 'end') {
        if (read(end, content).checksum !== checksum.value()) throw new SnapshotFileError('damaged')
        ended = true
      } else keep(facts.lines, key, content)
      checksum.add(line)
    },
    finish() {
      if (!facts || !ended) throw new SnapshotFileError('truncated', number)
      const { rulesVersion: _, lines, ...rest } = facts
      if (LINE_KEYS.some((key) => objects[key].length !== (lines[key] ?? 0)))
        throw new SnapshotFileError('damaged')
      return {
        ...rest,
        applications: objects.application as TenantSnapshot['applications'],
        principals: objects.principal as TenantSnapshot['principals'],
        grants: objects.grant as TenantSnapshot['grants'],
        assignments: objects.assignment as TenantSnapshot['assignments'],
        users: objects.user as TenantSnapshot['users'],
        owners: lines.owners === null ? null : ownersOf(objects.owners as OwnersLine[]),
      }
    },
  }
}

function ownersOf(lines: readonly OwnersLine[]): Record<Guid, DirectoryUser[]> {
  return Object.fromEntries(lines.map(({ application, owners }) => [application, owners]))
}

/** A line holds one key: what kind of thing it is. */
function onlyEntry(value: unknown): [string, unknown] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const [entry, ...others] = Object.entries(value)
  return entry && others.length === 0 ? entry : null
}

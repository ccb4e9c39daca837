import type { DifferenceEntry, SnapshotDifference } from '../api'
import { SnapshotFileError } from '../file/errors'
import type { RowTable } from '../rows/types'
import { comparable } from './coverage'
import { createEntries } from './entries'
import { objectChanges } from './objects'
import { permissionChanges } from './permissions'

/**
 * What came and went between two snapshots of one tenant, in time that grows with their rows. Of what one of them has not
 * read it says nothing and names it. Either order: their times tell which is the older. Throws {@link SnapshotFileError}
 * (other-tenant).
 */
export function compareSnapshots(one: RowTable, other: RowTable): SnapshotDifference {
  if (one.snapshot.tenantId !== other.snapshot.tenantId) throw new SnapshotFileError('other-tenant')
  const inOrder = Date.parse(one.snapshot.takenAt) <= Date.parse(other.snapshot.takenAt)
  const [older, newer] = inOrder ? [one, other] : [other, one]
  const both = comparable(older.snapshot, newer.snapshot)
  const entries = createEntries()
  const add = (entry: DifferenceEntry) => entries.add(entry)
  permissionChanges(older, newer, both, add)
  objectChanges(older, newer, both, add)
  const facts = ({ snapshot: { takenAt, coverage } }: RowTable) => ({ takenAt, complete: coverage.complete })
  return {
    older: facts(older),
    newer: facts(newer),
    counts: entries.counts(),
    entries: entries.list(),
    notCompared: both.notCompared,
  }
}

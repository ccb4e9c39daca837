import type { RowColumns } from './types'

/** Where a row comes from: a grant, an assignment (by index, counted after the grants), or -1: only declared. */
export interface BuiltColumns extends Omit<RowColumns, 'starts'> {
  source: Int32Array
  count: number
}

/** Columns that grow by doubling. */
export function createColumns(expected: number) {
  let size = Math.max(1024, expected)
  let party = new Int32Array(size)
  let permission = new Int32Array(size)
  let user = new Int32Array(size)
  let source = new Int32Array(size)
  let flags = new Uint8Array(size)
  let count = 0

  function grow(): void {
    size *= 2
    const larger = (column: Int32Array) => {
      const copy = new Int32Array(size)
      copy.set(column)
      return copy
    }
    party = larger(party)
    permission = larger(permission)
    user = larger(user)
    source = larger(source)
    const copy = new Uint8Array(size)
    copy.set(flags)
    flags = copy
  }

  return {
    count: () => count,
    /** Adds a row and tells its number. */
    add(ofParty: number, ofPermission: number, ofUser: number, from: number, flag: number): number {
      if (count === size) grow()
      party[count] = ofParty
      permission[count] = ofPermission
      user[count] = ofUser
      source[count] = from
      flags[count] = flag
      return count++
    },
    /** Cut to what was added. */
    done: (): BuiltColumns => ({
      party: party.slice(0, count),
      permission: permission.slice(0, count),
      user: user.slice(0, count),
      source: source.slice(0, count),
      flags: flags.slice(0, count),
      count,
    }),
  }
}

/** The numbers of things, those of each owner together and in their order: `items` from `starts[owner]` to `starts[owner + 1]`. */
export function groupedBy(owners: Int32Array, ownerCount: number): { starts: Int32Array; items: Int32Array } {
  const starts = new Int32Array(ownerCount + 1)
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1
  for (let owner = 0; owner < ownerCount; owner++) {
    starts[owner + 1] = (starts[owner + 1] ?? 0) + (starts[owner] ?? 0)
  }
  const next = starts.slice(0, ownerCount)
  const items = new Int32Array(owners.length)
  for (let index = 0; index < owners.length; index++) {
    const owner = owners[index] ?? 0
    const at = next[owner] ?? 0
    items[at] = index
    next[owner] = at + 1
  }
  return { starts, items }
}

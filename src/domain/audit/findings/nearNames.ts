const BASE = 0x01000193
const SLOTS = 1 << 20
/** Shorter names are a letter apart by accident. */
const SHORTEST = 8
const LONGEST = 120
/** Letters that the word with the difference must have in both. */
const SHORTEST_WORD = 5

/** Names, found again by ones that are a single letter away. Each question takes time by its own length only. */
interface NearNames {
  add(name: string, owner: number): void
  /** The owner of a name that differs by one letter put in, left out or replaced, or by two swapped; null: there is none. */
  find(name: string): number | null
}

/**
 * Two names are that near only if they have a text in common that each becomes with at most one letter taken away, so their
 * hashes are kept and compared. Of names with the same hash the first stays: a thousand equal ones cost no more than one.
 */
export function createNearNames(): NearNames {
  const names: { name: string; owner: number }[] = []
  const byHash = new Map<number, number>()
  // Most hashes are nobody's: a bit says so sooner than the map.
  const known = new Uint8Array(SLOTS)
  const hashes = new Int32Array(LONGEST + 2)
  return {
    add(name, owner) {
      if (name.length < SHORTEST || name.length > LONGEST) return
      const index = names.push({ name, owner }) - 1
      const count = neighbourhood(name, hashes)
      for (let at = 0; at < count; at++) {
        const hash = hashes[at] ?? 0
        known[hash & (SLOTS - 1)] = 1
        if (!byHash.has(hash)) byHash.set(hash, index)
      }
    },
    find(name) {
      if (name.length < SHORTEST || name.length > LONGEST + 1) return null
      const count = neighbourhood(name, hashes)
      for (let at = 0; at < count; at++) {
        const hash = hashes[at] ?? 0
        if (known[hash & (SLOTS - 1)] === 0) continue
        const found = names[byHash.get(hash) ?? -1]
        if (found && isTypoOf(name, found.name)) return found.owner
      }
      return null
    },
  }
}

const power = Int32Array.from({ length: LONGEST + 2 }, () => 1)
for (let place = 1; place < power.length; place++) power[place] = Math.imul(power[place - 1] ?? 0, BASE)
const after = new Int32Array(LONGEST + 2)

/** Hashes of the text itself and of each that is left with one letter taken away; answers how many. */
function neighbourhood(text: string, hashes: Int32Array): number {
  const length = text.length
  // From the end: the hash of everything after each letter, and what a letter that far from the end counts.
  after[length] = 0
  for (let index = length - 1; index >= 0; index--) {
    const place = power[length - 1 - index] ?? 0
    after[index] = ((after[index + 1] ?? 0) + Math.imul(text.charCodeAt(index) + 1, place)) | 0
  }
  hashes[0] = after[0] ?? 0
  let before = 0
  for (let index = 0; index < length; index++) {
    hashes[index + 1] = (Math.imul(before, power[length - 1 - index] ?? 0) + (after[index + 1] ?? 0)) | 0
    before = (Math.imul(before, BASE) + text.charCodeAt(index) + 1) | 0
  }
  return length + 1
}

/** One letter apart, in a word that is long enough to be one; `Robot 1` and `Robot 2`, `App EU` and `App US` are just names. */
function isTypoOf(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  const left = one.slice(start, one.length - end)
  const right = other.slice(start, other.length - end)
  const isSwap = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
  if (!isSwap && (left.length > 1 || right.length > 1 || left === right)) return false
  if (!/^\p{L}*$/u.test(left + right)) return false
  return wordAt(one, start).length >= SHORTEST_WORD && wordAt(other, start).length >= SHORTEST_WORD
}

function wordAt(text: string, at: number): string {
  const before = /\p{L}*$/u.exec(text.slice(0, at))?.[0] ?? ''
  return before + (/^\p{L}*/u.exec(text.slice(at))?.[0] ?? '')
}

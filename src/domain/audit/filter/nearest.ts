/** Changes of one character that make one word of the other; swapping neighbours counts as two. */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const replaced = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      now.push(Math.min(replaced, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1))
    }
    before = now
  }
  return before[other.length] ?? 0
}

/** The word that was probably meant: one that begins so, else one a few letters away; null where none is near. */
export function nearest(typed: string, words: readonly string[]): string | null {
  const wanted = typed.toLowerCase()
  // Nobody mistypes a word this long; and the work grows with the square.
  if (!wanted || wanted.length > 40) return null
  const beginning = words.find((word) => word.startsWith(wanted))
  if (beginning) return beginning
  let best: string | null = null
  // Two letters of three are another word.
  let least = Math.max(wanted.length > 3 ? 2 : 1, Math.floor(wanted.length / 3)) + 1
  for (const word of words) {
    const away = distance(wanted, word)
    if (away < least && away < word.length) {
      least = away
      best = word
    }
  }
  return best
}

/** Text without case and accents, for searching. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** A key whose plain order is the order that people expect: no case, no accents, `App 2` before `App 10`. */
export function sortKeyOf(folded: string): string {
  return folded.trim().replace(/\d+/g, (digits) => digits.padStart(10, '0'))
}

/** The words of a search, folded. */
export function searchWords(text: string): string[] {
  return fold(text).split(/\s+/u).filter(Boolean)
}

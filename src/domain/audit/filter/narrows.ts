import { quickFold } from './names'
import type { FilterTerm } from './types'

/** Whoever types on asks for fewer of the same rows: does whatever meets `terms` meet all of `before`? May say no too often. */
export function narrows(terms: readonly FilterTerm[], before: readonly FilterTerm[]): boolean {
  return before.length > 0 && before.every((wide, at) => isNarrower(terms[at], wide))
}

function isNarrower(term: FilterTerm | undefined, wide: FilterTerm): boolean {
  if (!term || term.field !== wide.field || term.negated !== wide.negated) return false
  if (asked(term) === asked(wide)) return true
  const [word, part] = [onlyWord(term), onlyWord(wide)]
  return word !== null && part !== null && word.includes(part)
}

const asked = ({ values }: FilterTerm): string =>
  JSON.stringify(values.map(({ operator, quoted, parts }) => [operator, quoted, parts]))

/** What is looked for as it stands, in texts of all kinds. */
function onlyWord({ field, negated, values }: FilterTerm): string | null {
  const [value] = values
  const plain = field === null && !negated && values.length === 1 && value?.parts.length === 1
  return plain ? quickFold(value.parts[0] ?? '') : null
}

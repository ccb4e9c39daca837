import { quoteName } from '../filter/edit'
import { CAPABILITY_IDS } from './capabilities'

/**
 * The rows that answer “who may …?”, in the filter language. `question`: a capability’s id, or a permission’s name in any
 * case, with `*` for any text.
 */
export function questionFilter(question: string): string {
  const asked = question.trim()
  if (CAPABILITY_IDS.some((id) => id === asked)) return `capability:${asked} granted:yes`
  // A star stays what it is: any text.
  const name = asked.split('*').map((part) => quoteName(part).slice(1, -1))
  return `permission:"${name.join('*')}" granted:yes`
}

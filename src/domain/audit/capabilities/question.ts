import { quoteName } from '../filter/edit'
import { CAPABILITY_IDS, type CapabilityId } from './capabilities'

/** Is the question a capability’s id, and no permission’s name? */
export function isCapability(question: string): question is CapabilityId {
  return (CAPABILITY_IDS as readonly string[]).includes(question)
}

/** The permission’s name as a value of the filter language: a star in it stands for any text. */
function permissionValue(question: string): string {
  const parts = question
    .trim()
    .split('*')
    .map((part) => quoteName(part).slice(1, -1))
  return `"${parts.join('*')}"`
}

/**
 * The rows that answer “who may …?”, in the filter language. `question`: a capability’s id, or a permission’s name in any
 * case, with `*` for any text.
 */
export function questionFilter(question: string): string {
  if (isCapability(question.trim())) return `capability:${question.trim()} granted:yes`
  return `permission:${permissionValue(question)} granted:yes`
}

import { cleanPasted, extractGuid, extractUpn, isGuid, isUpn } from '../../domain/identifiers'
import type { FieldSupport } from '../../ui/fields/types'

/** A GUID in braces, without dashes or torn by a line end, and nothing else. */
const DRESSED_GUID = /^[{(]?[0-9a-f-]{32,36}[)}]?$/iu

/**
 * A pasted text without what nobody means to paste; where it is meant as a GUID or an address, also without what people
 * write around one. What is not plainly one is left as it is: the checks say what is wrong with it.
 */
export const cleanFor: FieldSupport['clean'] = (text, meant) => {
  const cleaned = cleanPasted(text)
  const { value } = cleaned
  if (meant === 'guid' && !isGuid(value)) {
    const joined = value.replace(/\s+/gu, '')
    const guid = DRESSED_GUID.test(joined) ? extractGuid(joined, 'client') : null
    return guid ? { value: guid, removed: 'around' } : cleaned
  }
  if (meant === 'address' && !isUpn(value)) {
    const joined = value.replace(/^mailto:/iu, '').replace(/\s+/gu, '')
    if (isUpn(joined)) return { value: joined, removed: value.startsWith('mailto:') ? 'around' : 'spaces' }
    const address = extractUpn(value)
    return address ? { value: address, removed: 'around' } : cleaned
  }
  return cleaned
}

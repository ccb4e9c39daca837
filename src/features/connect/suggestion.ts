import type { ConnectionValues, FieldSpec } from '../../domain/connectors/types'
import type { Finding } from '../../domain/preflight/types'

/** Fields that hold one line of text which findings may name in full; a secret is never among them. */
type TextFieldId = {
  [Id in keyof ConnectionValues]: string extends ConnectionValues[Id] ? Id : never
}[Exclude<keyof ConnectionValues, 'clientSecret' | 'certificate' | 'certificatePassword'>]

export interface Suggestion {
  field: TextFieldId
  value: string
}

/** The value that a finding says belongs into its field; null where it names none. */
export function suggestionOf(finding: Finding, field: FieldSpec | undefined): Suggestion | null {
  const { expected } = finding.params
  const wrong = finding.severity === 'blocks' || finding.severity === 'warns'
  if (!field || !wrong || typeof expected !== 'string') return null
  switch (field.kind) {
    case 'guid':
    case 'tenant':
    case 'upn':
      // These kinds are the ones with a line of text.
      return { field: field.id as TextFieldId, value: expected }
    default:
      return null
  }
}

/** Does a sentence tell no more than a button that takes `value` over: one word beside the value? */
export function saysNoMore(sentence: string, value: string): boolean {
  const words = sentence.replace(value, '').match(/[\p{L}’]+/gu) ?? []
  return sentence.includes(value) && words.length <= 1
}

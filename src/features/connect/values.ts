import { EMPTY_VALUES } from '../../domain/connectors/emptyValues'
import type { AuthType, ConnectionValues, FieldId, FieldSpec } from '../../domain/connectors/types'
import { cleanPasted } from '../../domain/identifiers'

/** An empty form of `authType`, with the vendor's defaults; fields that it does not have are empty. */
export function defaultValues(authType: AuthType): ConnectionValues {
  return authType.fields.reduce(withDefault, { ...EMPTY_VALUES, scope: [] })
}

function withDefault(values: ConnectionValues, field: FieldSpec): ConnectionValues {
  switch (field.kind) {
    case 'scopes':
      return { ...values, [field.id]: [...field.default] }
    case 'choice':
      return { ...values, [field.id]: field.default }
    case 'tenant':
      return { ...values, [field.id]: field.default ?? '' }
    default:
      return values
  }
}

/** Do two forms hold the same in `field`? */
export function sameValue(left: ConnectionValues, right: ConnectionValues, field: FieldId): boolean {
  const [one, other] = [left[field], right[field]]
  return Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((item, index) => item === other[index])
    : one === other
}

/** A field's value as it is pasted into the vendor's form, without the stray characters that the checks leave out too; empty text where there is nothing to paste. */
export function pastedText(values: ConnectionValues, field: FieldSpec, choiceLabel: ChoiceLabel): string {
  const value = values[field.id]
  if (Array.isArray(value)) return value.join(' ')
  return field.kind === 'choice' ? choiceLabel(values.environment) : cleanPasted(value).value
}

type ChoiceLabel = (choice: ConnectionValues['environment']) => string

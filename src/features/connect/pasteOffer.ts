import type { AuthType, ConnectionValues, FieldId } from '../../domain/connectors/types'
import { isEnvironmentId } from '../../domain/environments'
import { recogniseValues, type RecognisedValue } from './recogniseValues'
import { sameValue } from './values'

/** One name with its value may well be meant for the field that it is pasted into. */
const LEAST_IN_A_FIELD = 2

/** What a text pasted into a field offers to fill; null for what is no block of values. */
export function offerOf(text: string, authType: AuthType): RecognisedValue[] | null {
  const recognised = recogniseValues(text, authType)
  return recognised.length >= LEAST_IN_A_FIELD ? recognised : null
}

/** The form with the offered values in it. */
export function withOffered(values: ConnectionValues, offered: readonly RecognisedValue[]): ConnectionValues {
  return offered.reduce((filled, one) => ({ ...filled, ...formValue(one) }), values)
}

function formValue({ field, value }: RecognisedValue): Partial<ConnectionValues> {
  if (field === 'scope') return { scope: value.split(' ') }
  if (field === 'environment') return isEnvironmentId(value) ? { environment: value } : {}
  return { [field]: value }
}

/** Fields whose value an offer would replace by another. */
export function replacedFields(values: ConnectionValues, offered: readonly RecognisedValue[]): FieldId[] {
  const next = withOffered(values, offered)
  return offered
    .map(({ field }) => field)
    .filter((field) => values[field].length > 0 && !sameValue(values, next, field))
}

/** `values` as before an offer was taken, but for the fields that were changed since then. */
export function takenBack(
  values: ConnectionValues,
  taken: { before: ConnectionValues; after: ConnectionValues; fields: readonly FieldId[] },
): ConnectionValues {
  return taken.fields
    .filter((field) => sameValue(values, taken.after, field))
    .reduce((back, field) => ({ ...back, [field]: taken.before[field] }), values)
}

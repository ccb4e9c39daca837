import type { AuthType, ConnectionValues, FieldId } from '../connectors/types'
import { cleanPasted } from '../identifiers'
import { finding } from './input'
import type { Finding } from './types'

// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
const FAILS_WHEN_EMPTY: Partial<Record<FieldId, string>> = {
  clientId: '900144',
  clientSecret: '7000218',
  tenantId: '50059',
  scope: '900144',
}

/** Empty required fields, and what came along with pasted values; `values` as typed. */
export function checkValues(authType: AuthType, values: ConnectionValues): Finding[] {
  return authType.fields.flatMap(({ id, label, required, kind }) => {
    const value = values[id]
    if (typeof value !== 'string') return required && value.length === 0 ? [missing(id, label)] : []
    const cleaned = cleanPasted(value)
    if (!cleaned.value) return required ? [missing(id, label)] : []
    if (!cleaned.removed) return []
    return [
      finding({
        id: 'value-has-stray-characters',
        key: `value-has-stray-characters:${id}`,
        severity: 'warns',
        field: id,
        params: {
          label,
          context: cleaned.removed,
          // A secret is never shown, not even without its stray characters.
          ...(kind === 'secret' ? {} : { expected: cleaned.value }),
        },
        ...(id === 'clientSecret' ? { wouldFailWith: '7000215' } : {}),
        ...(id === 'clientId' ? { wouldFailWith: '700016' } : {}),
        ...(id === 'tenantId' ? { wouldFailWith: '90002' } : {}),
      }),
    ]
  })
}

function missing(field: FieldId, label: string): Finding {
  const wouldFailWith = FAILS_WHEN_EMPTY[field]
  return finding({
    id: 'value-missing',
    key: `value-missing:${field}`,
    severity: 'blocks',
    field,
    params: { label },
    ...(wouldFailWith ? { wouldFailWith } : {}),
  })
}

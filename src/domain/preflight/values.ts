import type { AuthType, ConnectionValues, FieldId } from '../connectors/types'
import { cleanPasted } from '../identifiers'
import { finding } from './input'
import type { Finding, PreflightContext } from './types'

// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
const FAILS_WHEN_EMPTY: Partial<Record<FieldId, string>> = {
  clientId: '900144',
  clientSecret: '7000218',
  certificate: '7000218',
  tenantId: '50059',
  scope: '900144',
}

/** Empty required fields, and what came along with pasted values; `values` as typed. */
export function checkValues(
  authType: AuthType,
  values: ConnectionValues,
  { certificate }: Pick<PreflightContext, 'certificate'>,
): Finding[] {
  return authType.fields.flatMap(({ id, label, required, kind }) => {
    const value = values[id]
    if (typeof value !== 'string') return required && value.length === 0 ? [missing(id, label)] : []
    if (id === 'certificatePassword') {
      // A file without a password opens, but the vendor's form wants one.
      const opened = certificate?.state === 'read' && certificate.file.pfx !== null
      return required && value === '' ? [missing(id, label, opened ? 'passwordless' : undefined)] : []
    }
    const cleaned = cleanPasted(value)
    if (!cleaned.value) return required ? [missing(id, label)] : []
    // Line ends within Base64 are nothing to speak of: the field takes them out.
    if (!cleaned.removed || kind === 'pfx-base64') return []
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

function missing(field: FieldId, label: string, context?: string): Finding {
  const wouldFailWith = FAILS_WHEN_EMPTY[field]
  const id = field === 'account' ? 'account-required' : 'value-missing'
  return finding({
    id,
    key: `${id}:${field}`,
    severity: 'blocks',
    field,
    params: context ? { label, context } : { label },
    ...(wouldFailWith ? { wouldFailWith } : {}),
  })
}

import type { AuthType, ConnectionValues, FieldSpec } from '../../domain/connectors/types'
import { type Environment, ENVIRONMENTS } from '../../domain/environments'
import { pastedText } from './values'

/** One line of the sheet. `computed`: follows from the others, and the vendor's form has no field for it. */
export interface SheetRow {
  kind: 'set-before' | 'field' | 'leave-empty' | 'computed'
  /** The vendor's. */
  label: string
  /** Empty: the field stays empty. */
  text: string
  secret: boolean
}

/** Is a field's value never shown unasked? */
export function isSecret({ kind }: FieldSpec): boolean {
  return kind === 'secret' || kind === 'pfx-base64'
}

/**
 * The connection's values in the order of the vendor's form. A connection without a user asks for the API's `.default`
 * scope: https://learn.microsoft.com/entra/identity-platform/scopes-oidc#client-credentials-grant-flow-and-default
 */
export function sheetRows(authType: AuthType, values: ConnectionValues, signedInTo: Environment): SheetRow[] {
  const { fields, setBefore, leaveEmpty, tokenKind } = authType
  const environment = fields.some(({ kind }) => kind === 'choice')
    ? ENVIRONMENTS[values.environment]
    : signedInTo
  const row = (kind: SheetRow['kind'], label: string, text = '', secret = false): SheetRow => ({
    kind,
    label,
    text,
    secret,
  })
  return [
    ...(setBefore ? [row('set-before', setBefore.label, setBefore.value)] : []),
    ...fields.map((field) =>
      row(
        'field',
        field.label,
        pastedText(values, field, (choice) => ENVIRONMENTS[choice].label),
        isSecret(field),
      ),
    ),
    ...leaveEmpty.map((label) => row('leave-empty', label)),
    ...(tokenKind === 'Application' ? [row('computed', 'OAuth Scope', `${environment.graph}/.default`)] : []),
  ]
}

import type { FieldId } from '../connectors/types'
import { extractUpn, isGuid, isUpn } from '../identifiers'
import { fieldOf, finding, tenantTarget, type Check, type CheckInput } from './input'
import type { Finding } from './types'

/** Are Account and Shared mailbox addresses, and of this tenant? */
export const checkAccount: Check = (input) => [
  ...checkAddress(input, 'account'),
  ...checkAddress(input, 'sharedMailbox'),
]

function checkAddress(input: CheckInput, id: FieldId & ('account' | 'sharedMailbox')): Finding[] {
  const { authType, values, context } = input
  const field = fieldOf(authType, id, 'upn')
  const given = values[id]
  if (!field || !given) return []
  const { label } = field
  if (!isUpn(given)) {
    // Graph itself also takes an object id for a user; the vendor asks for the name.
    const objectId = isGuid(given)
    const expected = extractUpn(given)
    return [
      finding({
        id: 'account-malformed',
        key: `account-malformed:${id}`,
        severity: objectId ? 'warns' : 'blocks',
        field: id,
        params: {
          given,
          label,
          ...(objectId ? { context: 'objectId' } : expected ? { expected, context: 'found' } : {}),
        },
      }),
    ]
  }
  const domain = given.slice(given.lastIndexOf('@') + 1).toLowerCase()
  const connectsHere = tenantTarget(input).kind === 'here'
  if (!connectsHere || context.domains.length === 0 || context.domains.includes(domain)) return []
  return [
    finding({
      id: 'account-other-domain',
      key: `account-other-domain:${id}`,
      severity: 'warns',
      field: id,
      params: { given, label, domain },
    }),
  ]
}

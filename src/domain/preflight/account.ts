import type { FieldId } from '../connectors/types'
import { parseAddress } from '../identifiers'
import { fieldOf, finding, tenantTarget, type Check, type CheckInput } from './input'
import type { AccountReading, Finding } from './types'

type AddressFieldId = FieldId & ('account' | 'sharedMailbox')

/** What Graph says where a mailbox is none of this tenant's. https://learn.microsoft.com/graph/errors */
const NO_SUCH_USER = 'ErrorInvalidUser'
const NO_MAILBOX = 'MailboxNotEnabledForRESTAPI'

/** Are Account and Shared mailbox addresses, of this tenant, and of somebody who has a mailbox? */
export const checkAccount: Check = (input) => [
  ...checkAddress(input, 'account'),
  ...checkAddress(input, 'sharedMailbox'),
]

function checkAddress(input: CheckInput, id: AddressFieldId): Finding[] {
  const { authType, values, context } = input
  const field = fieldOf(authType, id, 'upn')
  const given = values[id]
  if (!field || !given) return []
  const { label } = field
  const address = parseAddress(given)
  if (address.kind !== 'upn') return [malformed(id, given, label, address)]
  const domain = given.slice(given.lastIndexOf('@') + 1).toLowerCase()
  const { kind } = tenantTarget(input)
  // Where the form names no tenant in particular, the address tells whether it is this one.
  const isHere =
    kind === 'here' || ((kind === 'shared' || kind === 'none') && context.domains.includes(domain))
  if (!isHere) return []

  const reading = context.accounts[given.toLowerCase()]
  if (reading?.state === 'found') return judge(id, given, label, reading)
  if (context.domains.length > 0 && !context.domains.includes(domain)) {
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
  if (!reading) return []
  return reading.state === 'unreadable'
    ? [
        finding({
          id: 'account-unreadable',
          key: `account-unreadable:${id}`,
          severity: 'explains',
          field: id,
          params: { given, label },
        }),
      ]
    : [
        finding({
          id: 'account-not-found',
          key: `account-not-found:${id}`,
          // Exchange may know an address that the directory does not show; who needs the account itself surely fails.
          severity: id === 'account' ? 'blocks' : 'warns',
          field: id,
          params: { given, label },
          wouldFailWith: NO_SUCH_USER,
        }),
      ]
}

function malformed(
  id: AddressFieldId,
  given: string,
  label: string,
  address: ReturnType<typeof parseAddress>,
): Finding {
  // Graph itself also takes an object id for a user; the vendor asks for the name.
  const objectId = address.kind === 'object-id'
  const hint: Finding['params'] =
    'upn' in address
      ? { expected: address.upn, context: address.kind }
      : objectId
        ? { context: 'objectId' }
        : address.kind === 'several'
          ? { context: 'several' }
          : {}
  return finding({
    id: 'account-malformed',
    key: `account-malformed:${id}`,
    severity: objectId ? 'warns' : 'blocks',
    field: id,
    params: { given, label, ...hint },
  })
}

/** What the directory tells about an account that it knows. */
function judge(
  id: AddressFieldId,
  given: string,
  label: string,
  { displayName, userPrincipalName, accountEnabled, guest, mail }: AccountReading & { state: 'found' },
): Finding[] {
  const params = { given, label, name: displayName }
  const about = { field: id, params } as const
  const key = (one: Finding['id']) => ({ id: one, key: `${one}:${id}` })
  const reached = guest
    ? finding({ ...about, ...key('account-is-guest'), severity: 'warns', wouldFailWith: NO_MAILBOX })
    : mail
      ? finding({ ...about, ...key('account-found'), severity: 'fine' })
      : finding({ ...about, ...key('account-without-mailbox'), severity: 'warns', wouldFailWith: NO_MAILBOX })
  const alias = given.toLowerCase() !== userPrincipalName.toLowerCase()
  return [
    reached,
    ...(alias && id === 'account'
      ? [
          finding({
            ...about,
            ...key('account-is-alias'),
            severity: 'warns',
            params: { ...params, expected: userPrincipalName },
            wouldFailWith: NO_SUCH_USER,
          }),
        ]
      : []),
    // Nobody signs in: a mailbox outlives the sign-in of its user, and shared ones never had any.
    ...(accountEnabled ? [] : [finding({ ...about, ...key('account-disabled'), severity: 'explains' })]),
  ]
}

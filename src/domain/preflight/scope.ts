import { sameName } from '../permissions/names'
import { fieldOf, finding, type Check, type CheckInput } from './input'
import type { Finding } from './types'

/** Does the Scope field hold what every connection needs, and what the shared mailbox needs? */
export const checkScope: Check = (input) => [...checkMinimum(input), ...checkSharedMailbox(input)]

function checkMinimum({ authType, values }: CheckInput): Finding[] {
  const field = fieldOf(authType, 'scope', 'scopes')
  // An empty field is reported as such, where it may not be.
  if (!field || values.scope.length === 0) return []
  const lacking = field.minimum.filter((name) => !values.scope.some((scope) => sameName(scope, name)))
  if (lacking.length === 0) return []
  const inferred = field.basis === 'minimum-inferred'
  return [
    finding({
      id: 'scope-below-minimum',
      severity: inferred ? 'warns' : 'blocks',
      field: 'scope',
      params: {
        missing: lacking.join(', '),
        count: lacking.length,
        ...(inferred ? { context: 'inferred' } : {}),
      },
    }),
  ]
}

/** A shared mailbox is read with the permissions that end in `.Shared`. https://learn.microsoft.com/graph/outlook-share-messages-folders */
function checkSharedMailbox({ authType, values }: CheckInput): Finding[] {
  if (!fieldOf(authType, 'sharedMailbox', 'upn') || !values.sharedMailbox) return []
  if (values.scope.length === 0 || values.scope.some((name) => /^mail\..*\.shared$/iu.test(name))) return []
  return [
    finding({
      id: 'scope-lacks-shared',
      severity: 'warns',
      field: 'scope',
      params: { given: values.sharedMailbox, missing: 'Mail.Read.Shared' },
      wouldFailWith: 'ErrorAccessDenied',
    }),
  ]
}

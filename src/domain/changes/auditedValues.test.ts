import { describe, expect, it, test } from 'vitest'
import { auditedChange } from './audited'
import { type AuditProperty, scopesIn } from './auditedValues'
import {
  CLIENT,
  API,
  APPLICATION,
  prop,
  target,
  entry,
  grant,
  registration,
  principal,
  uri,
} from './testingAudit'

describe('hostile values', () => {
  const raw = (name: string, before: string | null, after: string | null): AuditProperty => ({
    name,
    before,
    after,
  })
  const long = JSON.stringify('Mail.Read '.repeat(50_000))
  const deep = '['.repeat(20_000) + ']'.repeat(20_000)
  it.each([
    ...[
      '{',
      '{}',
      '[]',
      'null',
      '42',
      '"a\\u0000b"',
      long,
      deep,
      '["Mail.Read"]',
      '"Mail.Read\\u202e"',
      '"<script> </script>"',
    ].map((value) =>
      grant('Add delegated permission grant', null, null, 'AllPrincipals', [
        raw('DelegatedPermissionGrant.Scope', null, value),
      ]),
    ),
    grant('Add delegated permission grant', null, { toString: 1 }),
    registration(raw('AppAddress', '[]', '[{"Address":1}]')),
    registration(prop('AppAddress', [], [uri('https://x', 9)])),
    registration(prop('AppAddress', [], [uri('https://x', '__proto__')])),
    registration(prop('RequiredResourceAccess', [], [{ ResourceAppId: '../x', RequiredAppPermissions: [] }])),
    registration(
      prop('KeyDescription', [], ['[KeyIdentifier=x,KeyType=Password,KeyUsage=Verify,DisplayName=]']),
    ),
    registration(raw('KeyDescription', '[]', '[[]]')),
    principal(prop('AccountEnabled', ['yes'], ['no'])),
    entry('Update application', [target('Application', '../users')]),
    entry('toString', [target('Application', APPLICATION)]),
    entry('__proto__', []),
    entry('Add owner to application', [target('User', 'not an id'), target('Application', APPLICATION)]),
    entry('Add delegated permission grant', []),
    entry('Add app role assignment to service principal', [
      target('ServicePrincipal', API, [prop('AppRole.Value', null, 'a b')]),
    ]),
  ])('tell nothing that is taken back (%#)', (one) => {
    expect(auditedChange(one)?.wish ?? null).toBeNull()
  })

  test('objects are named by ids alone', () => {
    const one = grant('Add delegated permission grant', null, 'Mail.Read', 'AllPrincipals', [
      prop('ServicePrincipal.ObjectID', null, `${CLIENT}/../x`),
    ])
    // The last of a name counts, which is the good one here.
    expect(auditedChange(one)?.subject?.objectId).toBe(CLIENT)
  })
})

test('a text that is no JSON is taken as it is, broken JSON is not', () => {
  expect(scopesIn(' Mail.Read  User.Read')).toEqual(['Mail.Read', 'User.Read'])
  expect(scopesIn('["Mail.Read"')).toBeNull()
})

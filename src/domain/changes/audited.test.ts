import { describe, expect, it } from 'vitest'
import {
  type AuditedChange,
  auditedChange,
  auditedChanges,
  intentOf,
  ownerRemoval,
  ownRecordOf,
} from './audited'
import type { AuditEntry } from './auditedEntry'
import type { ChangeRecord } from './record'
import {
  CLIENT,
  CLIENT_APP,
  API,
  API_APP,
  USER,
  APPLICATION,
  KEY,
  PERMISSION,
  prop,
  target,
  entry,
  grant,
  role,
  registration,
  principal,
  uri,
  declared,
  keyText,
  owner,
} from './testingAudit'

const wishOf = (one: AuditEntry) => auditedChange(one)?.wish ?? null
const intent = (one: AuditEntry) => {
  const wish = wishOf(one)
  return wish && intentOf(wish, { appId: CLIENT_APP, apiAppId: API_APP })
}
const delegated = (value: string, userId: string | null = null) => ({
  ...{ resourceAppId: API_APP, kind: 'Delegated', value, userId },
})

describe('what takes a change back', () => {
  it.each<[string, AuditEntry, object]>([
    [
      'a new grant',
      grant('Add delegated permission grant', null, ' Mail.Read  User.Read '),
      {
        revoke: [delegated('Mail.Read'), delegated('User.Read')].map((one) => ({
          ...one,
          resourceObjectId: API,
        })),
        grant: [],
      },
    ],
    [
      'a scope that came and one that went',
      grant('Add delegated permission grant', 'User.Read Mail.Read', 'mail.read Mail.Send'),
      { revoke: [{ ...delegated('Mail.Send'), resourceObjectId: API }], grant: [delegated('User.Read')] },
    ],
    [
      'a grant that was removed',
      grant('Remove delegated permission grant', 'Mail.Read', null),
      { grant: [delegated('Mail.Read')], revoke: [] },
    ],
    [
      'one user’s grant',
      grant('Remove delegated permission grant', 'Mail.Read', null, 'Principal', [
        prop('DelegatedPermissionGrant.PrincipalId', USER.toUpperCase(), null),
      ]),
      { grant: [delegated('Mail.Read', USER)] },
    ],
    [
      'an application permission',
      role('Add app role assignment to service principal', null, 'Mail.Send'),
      {
        revoke: [{ resourceAppId: API_APP, kind: 'Application', value: 'Mail.Send', resourceObjectId: API }],
      },
    ],
    [
      'one that was taken away',
      role('Remove app role assignment from service principal', 'Mail.Send', null),
      { grant: [{ resourceAppId: API_APP, kind: 'Application', value: 'Mail.Send' }], revoke: [] },
    ],
    [
      'redirect URIs added, removed and moved',
      registration(
        prop(
          'AppAddress',
          [uri('https://gone', 1), uri('https://moved', 1)],
          [uri('https://new', 2), uri('https://moved', 3)],
        ),
      ),
      {
        addRedirectUris: [{ platform: 'web', uri: 'https://gone' }],
        removeRedirectUris: [{ platform: 'public-client', uri: 'https://new' }],
        moveRedirectUris: [{ uri: 'https://moved', from: 'spa', to: 'web' }],
      },
    ],
    [
      'declarations',
      registration(prop('RequiredResourceAccess', declared(PERMISSION), declared(KEY))),
      {
        declare: [{ resourceAppId: API_APP, kind: 'Delegated', value: PERMISSION }],
        undeclare: [{ resourceAppId: API_APP, id: KEY, type: 'Scope' }],
      },
    ],
    [
      'settings, all of them',
      registration(prop('PublicClient', [false], [true]), prop('Oauth2AllowImplicitFlow', [true], [false])),
      {
        set: [
          { property: 'isFallbackPublicClient', value: false },
          { property: 'implicitAccessTokens', value: true },
        ],
      },
    ],
    [
      'a registration that was opened to others',
      registration(prop('AvailableToOtherTenants', [false], [true])),
      { set: [{ property: 'signInAudience', value: 'AzureADMyOrg' }] },
    ],
    [
      'sign-in switched off',
      principal(prop('AccountEnabled', [true], [false])),
      { principal: { accountEnabled: true } },
    ],
    [
      'a new secret',
      registration(prop('KeyDescription', [], [keyText('Password')])),
      { removeSecrets: [KEY] },
    ],
    [
      'a new certificate',
      registration(prop('KeyDescription', [], [keyText('AsymmetricX509Cert')])),
      { removeCertificates: [KEY] },
    ],
    [
      'an owner who went',
      owner('Remove owner from application'),
      { addOwners: [{ objectId: USER, displayName: 'Ada' }] },
    ],
  ])('%s', (_name, one, expected) => {
    expect(auditedChange(one)?.lost).toEqual([])
    expect(intent(one)).toMatchObject({ appId: CLIENT_APP, declareMissing: false, ...expected })
  })

  it('an owner who came, by a plan of one step', () => {
    const wish = wishOf(owner('Add owner to application'))
    const options = { tenantId: 't', appId: CLIENT_APP, appDisplayName: 'App', now: new Date(0), id: 'p' }
    expect(wish && ownerRemoval(wish, options)?.steps).toMatchObject([
      { kind: 'remove-owner', applicationObjectId: APPLICATION, ownerId: USER },
    ])
  })

  it.each<[string, AuditEntry, string]>([
    [
      'did not come about',
      { ...grant('Add delegated permission grant', null, 'Mail.Read'), succeeded: false },
      'failed',
    ],
    [
      'one user’s, of whom nothing is told',
      grant('Add delegated permission grant', null, 'Mail.Read', 'Principal'),
      'user-untold',
    ],
    ['of no consent type', grant('Add delegated permission grant', null, 'Mail.Read', null), 'user-untold'],
    ['a new registration', entry('Add application', [target('Application', APPLICATION)]), 'created'],
    ['a deleted one', entry('Delete application', [target('Application', APPLICATION)]), 'deleted'],
    ['a removed secret', registration(prop('KeyDescription', [keyText('Password')], [])), 'secret-value'],
    [
      'a removed certificate',
      registration(prop('KeyDescription', [keyText('AsymmetricX509Cert')], [])),
      'certificate-value',
    ],
    ['closed to others', registration(prop('AvailableToOtherTenants', [true], [false])), 'account-types'],
    ['a name', registration(prop('DisplayName', ['A'], ['B'])), 'other'],
  ])('nothing: %s', (_name, one, reason) => {
    expect(auditedChange(one)).toMatchObject({ wish: null, lost: [reason] })
  })

  it('takes back what it can, and says what it cannot', () => {
    const one = registration(
      prop('KeyDescription', [keyText('Password')], []),
      prop('PublicClient', [false], [true]),
    )
    expect(auditedChange(one)).toMatchObject({
      wish: { changes: { set: [{ property: 'isFallbackPublicClient', value: false }] } },
      lost: ['secret-value'],
    })
  })
})

describe('the list', () => {
  it('tells what is told twice once, leaves out what tells nothing, and comes latest first', () => {
    const changed = (activity: string) => grant(activity, 'User.Read', 'User.Read Mail.Read')
    const entries = [
      { ...registration(), correlationId: 'silent' },
      { ...entry('Consent to application', [target('ServicePrincipal', CLIENT)]), id: 'consent' },
      changed('Add delegated permission grant'),
      changed('Remove delegated permission grant'),
      { ...owner('Add owner to application'), id: 'later', at: '2026-11-21T10:00:00Z', correlationId: 'd' },
      entry('Reset user password', []),
    ]
    expect(auditedChanges(entries).map(({ id }) => id)).toEqual(['later', 'Add delegated permission grant'])
  })

  it('keeps a consent of which no grant is told', () => {
    const consent = entry('Consent to application', [target('ServicePrincipal', CLIENT)])
    expect(auditedChanges([consent])).toMatchObject([{ lost: ['untold'], wish: null }])
  })

  it('knows Entra’s own dash', () => {
    const one = { ...registration(prop('KeyDescription', [], [keyText('Password')])) }
    one.activity = 'Update application – Certificates and secrets management '
    expect(auditedChange(one)?.details).toMatchObject([{ kind: 'secret', added: ['a, b=[c]'] }])
  })
})

describe('changes of this console', () => {
  const record = {
    plan: { appId: CLIENT_APP, steps: [] as unknown[] },
    outcomes: [],
    startedAt: '2026-11-20T09:59:00Z',
    finishedAt: '2026-11-20T10:00:00Z',
    actor: { objectId: USER.toUpperCase() },
  } as unknown as ChangeRecord
  const change = auditedChange(grant('Add delegated permission grant', null, 'Mail.Read')) as AuditedChange
  it.each<[string, Partial<AuditedChange>, boolean]>([
    ['the same person, minute and application', {}, true],
    ['another person', { by: { kind: 'user', id: API, name: '', detail: null } }, false],
    ['an application', { by: { kind: 'app', id: USER, name: '', detail: null } }, false],
    ['an hour later', { at: '2026-11-20T11:00:00Z' }, false],
    ['before it', { at: '2026-11-20T09:50:00Z' }, false],
    [
      'another application',
      { subject: { kind: 'principal', objectId: API, appId: API_APP, name: null } },
      false,
    ],
  ])('%s: %s', (_name, more, expected) => {
    expect(ownRecordOf({ ...change, ...more }, [record]) !== null).toBe(expected)
  })
})

import { APP_ID, secret, TENANT_ID } from '../facts'
import type { Case } from './case'

const app = 'oauth-client-credentials' as const
const byo = 'bring-your-own' as const
const ELSEWHERE = {
  secretOwnedElsewhere: { appId: 'f0f0f0f0-1111-4222-8333-444444444444', displayName: 'Payroll' },
}
const GUID_SECRET = 'abc11111-2222-4333-8444-555555555555'
const OTHER_GUID = '77711111-2222-4333-8444-555555555555'
const LIVE = secret()
const EXPIRED = secret({
  keyId: '1a1a1a1a-4e5f-4a6b-8c7d-8e9f0a1b2c3d',
  hint: 'old',
  endDateTime: '2026-11-20T00:00:00Z',
})
const FUTURE = secret({
  keyId: '2a2a2a2a-4e5f-4a6b-8c7d-8e9f0a1b2c3d',
  hint: 'new',
  startDateTime: '2026-12-01T00:00:00Z',
})
const HINTLESS = secret({ keyId: '3a3a3a3a-4e5f-4a6b-8c7d-8e9f0a1b2c3d', hint: null })
const holding = (...passwordCredentials: (typeof LIVE)[]) => ({ application: { passwordCredentials } })

const cases: Omit<Case, 'about'>[] = [
  { name: 'consistent with a live secret', type: app, expected: ['fine secret-consistent clientSecret - -'] },
  { name: 'the same for delegated', type: byo, expected: ['fine secret-consistent clientSecret - -'] },
  {
    name: 'consistent with one that never expires',
    type: app,
    facts: holding(secret({ endDateTime: null })),
    expected: ['fine secret-consistent clientSecret - endless'],
  },
  {
    name: 'consistent although another one expired with the same hint',
    type: app,
    facts: holding({ ...EXPIRED, hint: 'abc' }, LIVE),
    expected: ['fine secret-consistent clientSecret - -'],
  },
  {
    name: 'consistent, 29 days left',
    type: app,
    facts: holding(secret({ endDateTime: '2026-12-21T08:00:00Z' })),
    expected: ['fine secret-consistent clientSecret - -', 'warns secret-expiring clientSecret 7000222 -'],
  },
  {
    name: 'consistent, 30 days left',
    type: app,
    facts: holding(secret({ endDateTime: '2026-12-21T10:00:00Z' })),
    expected: ['fine secret-consistent clientSecret - -'],
  },
  {
    name: 'consistent, one day left',
    type: app,
    facts: holding(secret({ endDateTime: '2026-11-22T10:00:00Z' })),
    expected: ['fine secret-consistent clientSecret - -', 'warns secret-expiring clientSecret 7000222 -'],
  },
  {
    name: 'consistent, hours left',
    type: app,
    facts: holding(secret({ endDateTime: '2026-11-21T10:00:00Z' })),
    expected: ['fine secret-consistent clientSecret - -', 'warns secret-expiring clientSecret 7000222 -'],
  },
  {
    name: 'consistent with none, all expired',
    type: app,
    values: { clientSecret: 'xyz8Q~the-rest' },
    facts: holding(EXPIRED),
    expected: ['blocks secret-unknown clientSecret 7000215 -'],
  },
  {
    name: 'consistent with none, the only live one has no hint',
    type: app,
    values: { clientSecret: 'xyz8Q~the-rest' },
    facts: holding(EXPIRED, HINTLESS),
    expected: ['warns secret-unknown clientSecret 7000215 hintless'],
  },
  {
    name: 'hints are case-sensitive',
    type: app,
    values: { clientSecret: 'ABC8Q~the-rest' },
    expected: ['blocks secret-unknown clientSecret 7000215 -'],
  },
  { name: 'no secret yet', type: app, values: { clientSecret: '' }, expected: [] },
  {
    name: 'two characters typed',
    type: app,
    values: { clientSecret: 'ab' },
    expected: ['warns secret-malformed clientSecret 7000215 short'],
  },
  {
    name: 'one character typed, nothing loaded',
    type: app,
    values: { clientSecret: 'a' },
    facts: null,
    expected: ['warns secret-malformed clientSecret 7000215 short'],
  },
  {
    name: 'cut after 15 characters',
    type: byo,
    values: { clientSecret: 'abc8Q~the-rest-' },
    expected: [
      'warns secret-malformed clientSecret 7000215 short',
      'fine secret-consistent clientSecret - -',
    ],
  },
  {
    name: '16 characters',
    type: byo,
    values: { clientSecret: 'abc8Q~the-rest-i' },
    expected: ['fine secret-consistent clientSecret - -'],
  },
  {
    name: 'the portal’s masked value',
    type: app,
    values: { clientSecret: 'abc******************' },
    expected: ['blocks secret-malformed clientSecret 7000215 -'],
  },
  {
    name: 'a line break or space within',
    type: app,
    values: { clientSecret: 'abc8Q~the-rest-is nobodys-business' },
    expected: [
      'warns secret-malformed clientSecret 7000215 inside',
      'fine secret-consistent clientSecret - -',
    ],
  },
  {
    name: 'consistent with two that live',
    type: app,
    facts: holding(LIVE, secret({ keyId: EXPIRED.keyId, endDateTime: '2028-01-01T00:00:00Z' })),
    expected: ['fine secret-consistent clientSecret - several'],
  },
  {
    name: 'consistent with none',
    type: app,
    values: { clientSecret: 'xyz8Q~the-rest' },
    expected: ['blocks secret-unknown clientSecret 7000215 -'],
  },
  {
    name: 'consistent with none, but one has no hint',
    type: app,
    values: { clientSecret: 'xyz8Q~the-rest' },
    facts: holding(LIVE, HINTLESS),
    expected: ['warns secret-unknown clientSecret 7000215 hintless'],
  },
  {
    name: 'consistent with an expired one',
    type: app,
    values: { clientSecret: 'old8Q~the-rest' },
    facts: holding(LIVE, EXPIRED),
    expected: ['blocks secret-expired clientSecret 7000222 -'],
  },
  {
    name: 'expired, but a live one has no hint',
    type: app,
    values: { clientSecret: 'old8Q~the-rest' },
    facts: holding(HINTLESS, EXPIRED),
    expected: ['warns secret-expired clientSecret 7000222 -'],
  },
  {
    name: 'expired this very moment',
    type: app,
    facts: holding(secret({ endDateTime: '2026-11-21T09:00:00Z' })),
    expected: ['blocks secret-expired clientSecret 7000222 -'],
  },
  {
    name: 'not valid yet',
    type: app,
    values: { clientSecret: 'new8Q~the-rest' },
    facts: holding(LIVE, FUTURE),
    expected: ['blocks secret-expired clientSecret 7000215 notYet'],
  },
  {
    name: 'none registered',
    type: app,
    facts: holding(),
    expected: ['blocks secret-none-registered clientSecret 7000215 -'],
  },
  {
    name: 'none registered, none typed',
    type: byo,
    values: { clientSecret: '' },
    facts: holding(),
    expected: ['blocks secret-none-registered clientSecret 7000215 -'],
  },
  {
    name: 'none registered, but somebody else’s',
    type: app,
    facts: holding(),
    context: ELSEWHERE,
    expected: ['blocks secret-of-other-application clientSecret 7000215 -'],
  },
  {
    name: 'somebody else’s',
    type: app,
    values: { clientSecret: 'xyz8Q~the-rest' },
    context: ELSEWHERE,
    expected: ['blocks secret-of-other-application clientSecret 7000215 -'],
  },
  {
    name: 'consistent here and elsewhere',
    type: app,
    context: ELSEWHERE,
    expected: ['fine secret-consistent clientSecret - -'],
  },
  {
    name: 'somebody else’s, registration in another tenant',
    type: app,
    facts: { application: null },
    context: ELSEWHERE,
    expected: ['warns secret-of-other-application clientSecret 7000215 unseen'],
  },
  {
    name: 'somebody else’s, client ID of nowhere',
    type: app,
    facts: { application: null, servicePrincipal: null },
    context: ELSEWHERE,
    expected: ['explains secret-of-other-application clientSecret - unseen'],
  },
  {
    name: 'of the registration whose object ID was given',
    type: app,
    facts: { application: null, servicePrincipal: null },
    context: { ...ELSEWHERE, objectIdMatch: ELSEWHERE.secretOwnedElsewhere },
    expected: [],
  },
  { name: 'registration in another tenant', type: app, facts: { application: null }, expected: [] },
  {
    name: 'the secret’s own ID',
    type: app,
    values: { clientSecret: LIVE.keyId.toUpperCase() },
    expected: ['blocks secret-is-secret-id clientSecret 7000215 -'],
  },
  {
    name: 'ID of an expired secret',
    type: byo,
    values: { clientSecret: EXPIRED.keyId },
    facts: holding(LIVE, EXPIRED),
    expected: ['blocks secret-is-secret-id clientSecret 7000215 -'],
  },
  {
    name: 'ID of another registration’s secret',
    type: app,
    values: { clientSecret: OTHER_GUID },
    context: ELSEWHERE,
    expected: ['blocks secret-is-secret-id clientSecret 7000215 elsewhere'],
  },
  {
    name: 'the client ID for the secret',
    type: app,
    values: { clientSecret: APP_ID },
    expected: ['blocks secret-is-secret-id clientSecret 7000215 clientId'],
  },
  {
    name: 'the tenant ID for the secret',
    type: byo,
    values: { clientSecret: TENANT_ID.toUpperCase() },
    facts: null,
    expected: ['blocks secret-is-secret-id clientSecret 7000215 tenantId'],
  },
  {
    name: 'a GUID of nobody’s',
    type: app,
    values: { clientSecret: OTHER_GUID },
    expected: ['blocks secret-is-secret-id clientSecret 7000215 guid'],
  },
  {
    name: 'a GUID of nobody’s, one secret without a hint',
    type: app,
    values: { clientSecret: OTHER_GUID },
    facts: holding(HINTLESS),
    expected: ['warns secret-is-secret-id clientSecret 7000215 guid'],
  },
  {
    name: 'a GUID while nothing is loaded',
    type: app,
    values: { clientSecret: OTHER_GUID },
    facts: null,
    expected: ['warns secret-is-secret-id clientSecret 7000215 guid'],
  },
  {
    name: 'a secret of GUID shape made by an old tool',
    type: app,
    values: { clientSecret: GUID_SECRET },
    expected: ['fine secret-consistent clientSecret - -'],
  },
  {
    name: 'none typed, all registered ones expired',
    type: 'microsoft-365',
    values: { clientSecret: '' },
    facts: holding(EXPIRED),
    expected: ['blocks secret-none-registered clientSecret 7000222 expired'],
  },
  {
    name: 'none typed, one that is not valid yet',
    type: app,
    values: { clientSecret: '' },
    facts: holding(FUTURE),
    expected: [],
  },
  {
    name: 'a form without Client Secret',
    type: 'interactive-custom',
    facts: holding(),
    expected: [],
  },
]

export const SECRET_CASES: Case[] = cases.map((one) => ({ ...one, about: ['secret'] }))

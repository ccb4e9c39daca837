import * as v from 'valibot'
import { ENVIRONMENT_IDS } from '../environments'
import { isInstant, text } from '../handoff/decode'
import { SHAPES } from '../handoff/shapes'
import { isGuid } from '../identifiers'
import type { ChangeIntent, ProvisionIntent } from './types'

/** Bounds of what may be handed over: more than anybody reviews, less than a browser, a mail or a reader stumbles over. */
export const SHARED_LIMITS = {
  fragment: 16_384,
  file: 131_072,
  entries: 400,
  uri: 256,
  name: 120,
  der: 16_384,
} as const

const most = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(SHARED_LIMITS.entries, 'too-long'))
const guid = v.pipe(text(isGuid, 36), v.toLowerCase())
/** Any name without what could show as something else; Microsoft allows 120 characters for a registration's. */
const name = text((given) => given === given.trim(), SHARED_LIMITS.name)
const filledName = text((given) => given !== '' && given === given.trim(), SHARED_LIMITS.name)
const instant = text(isInstant, 40)
const environment = v.picklist(ENVIRONMENT_IDS, 'malformed')
const platform = v.picklist(['web', 'spa', 'public-client'] as const, 'malformed')
const audience = v.picklist(
  [
    'AzureADMyOrg',
    'AzureADMultipleOrgs',
    'AzureADandPersonalMicrosoftAccount',
    'PersonalMicrosoftAccount',
  ] as const,
  'malformed',
)
/** One word without quotes or braces. https://learn.microsoft.com/graph/api/resources/approle#properties (value) */
const value = text((given) => /^[^\s{}"'`<>\\]+$/u.test(given), 250)
/** With a scheme that a browser does not run. https://learn.microsoft.com/entra/identity-platform/reply-url */
const uri = text(
  (given) => /^(?!(?:javascript|data|vbscript|file):)[a-z][a-z0-9+.-]*:[^\s"'`<>\\{}]+$/iu.test(given),
  SHARED_LIMITS.uri,
)
const kind = v.picklist(['Delegated', 'Application'] as const, 'malformed')

const permission = { resourceAppId: guid, kind, value }
const whose = { userId: v.exactOptional(v.nullable(guid)) }
const redirect = v.strictObject({ platform, uri })
const redirects = most(redirect)
const person = v.strictObject({ objectId: guid, displayName: name })
const certificate = v.strictObject({
  der: text((given) => /^[A-Za-z0-9+/]+={0,2}$/u.test(given), SHARED_LIMITS.der),
  thumbprint: text((given) => /^[0-9A-F]{40}$/u.test(given), 40),
  displayName: name,
  notBefore: instant,
  notAfter: instant,
})
const secret = v.strictObject({ displayName: name, endDateTime: instant })
const flag = (property: 'implicitIdTokens' | 'implicitAccessTokens' | 'isFallbackPublicClient') =>
  v.strictObject({ property: v.literal(property), value: v.boolean() })
const setting = v.variant('property', [
  flag('implicitIdTokens'),
  flag('implicitAccessTokens'),
  flag('isFallbackPublicClient'),
  v.strictObject({ property: v.literal('signInAudience'), value: audience }),
])

const CHANGE_INTENT: v.GenericSchema<unknown, ChangeIntent> = v.strictObject({
  appId: guid,
  grant: most(v.strictObject({ ...permission, ...whose })),
  declareMissing: v.boolean(),
  revoke: most(
    v.strictObject({
      ...{ ...permission, ...whose },
      // Empty where the API is gone: then it is known by its object id.
      resourceAppId: v.union([guid, v.literal('')]),
      resourceObjectId: v.exactOptional(v.nullable(guid)),
      expected: v.exactOptional(v.boolean()),
    }),
  ),
  declare: v.exactOptional(most(v.strictObject(permission))),
  undeclare: v.exactOptional(
    most(
      v.strictObject({
        resourceAppId: guid,
        id: guid,
        type: v.picklist(['Scope', 'Role'] as const, 'malformed'),
      }),
    ),
  ),
  addCertificate: v.exactOptional(certificate),
  removeCertificates: v.exactOptional(most(guid)),
  addSecret: v.exactOptional(secret),
  removeSecrets: v.exactOptional(most(guid)),
  addRedirectUris: v.exactOptional(redirects),
  removeRedirectUris: v.exactOptional(redirects),
  moveRedirectUris: v.exactOptional(most(v.strictObject({ uri, from: platform, to: platform }))),
  set: v.exactOptional(most(setting)),
  principal: v.exactOptional(
    v.strictObject({
      accountEnabled: v.exactOptional(v.boolean()),
      appRoleAssignmentRequired: v.exactOptional(v.boolean()),
    }),
  ),
  addOwners: v.exactOptional(most(person)),
})

const PROVISION_INTENT: v.GenericSchema<unknown, ProvisionIntent> = v.strictObject({
  displayName: filledName,
  signInAudience: audience,
  redirectUris: redirects,
  isFallbackPublicClient: v.boolean(),
  permissions: most(v.strictObject(permission)),
  consent: v.boolean(),
  secret: v.nullable(secret),
  certificate: v.nullable(certificate),
  owners: most(person),
})

/** Strict: what it does not know is a fault, since whoever wrote it meant something by it. Steps and requests have no place in it. */
export const SHARED_PLAN = v.strictObject({
  version: v.literal(1),
  tenantId: guid,
  environment,
  createdAt: instant,
  from: v.nullable(text(SHAPES.name, 100)),
  /** What it is for, as the sender's tenant calls it. */
  appName: name,
  wish: v.union([v.strictObject({ intent: CHANGE_INTENT }), v.strictObject({ provision: PROVISION_INTENT })]),
})

import * as v from 'valibot'
import type { SignInAudience } from '../directory'
import type { KeyCredential, RequiredResourceAccess } from '../directory'
import type {
  AddSecretStep,
  ApplicationSetting,
  AssignRoleStep,
  CertificateStep,
  ChangeStep,
  CreateApplicationStep,
  CreatePrincipalStep,
  DeclaredEntry,
  DeclareStep,
  DelegatedGrantStep,
  DeleteApplicationStep,
  DeletePrincipalStep,
  ImplicitGrant,
  MoveRedirectUrisStep,
  OwnerStep,
  PublicCertificate,
  RedirectPlatform,
  RedirectUriStep,
  RemoveRoleStep,
  RemoveSecretStep,
  SetApplicationStep,
  SetPrincipalStep,
  StepTarget,
  WhyForGood,
} from './steps'

/** What a schema answers. */
export type Shape<T> = v.GenericSchema<unknown, T>

/** An object of exactly these properties: one that the type has and the schema has not does not compile; others are dropped. */
export function shape<T>(entries: { [P in keyof Required<T>]: Shape<T[P]> }): Shape<T> {
  return v.object(entries) as unknown as Shape<T>
}

export const text = v.string()
const texts = v.array(text)
const or = <T>(schema: Shape<T>) => v.nullable(schema)

/** A path of Graph is made of these: an id, or a reference to the step that creates it. */
const id = v.pipe(text, v.regex(/^(?:[\w.+=~-]+|\{\{[\w.~:-]+\}\})$/u), v.maxLength(200))

const platform = v.picklist(['web', 'spa', 'public-client'] satisfies RedirectPlatform[])
const audience = v.picklist([
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
] satisfies SignInAudience[])
const type = v.picklist(['Scope', 'Role'])

export const CERTIFICATE = shape<PublicCertificate>({
  der: text,
  thumbprint: text,
  displayName: text,
  notBefore: text,
  notAfter: text,
})
const ENTRY = shape<DeclaredEntry>({ resourceAppId: text, id: text, type, value: text })
const DECLARED = v.array(
  shape<RequiredResourceAccess>({
    resourceAppId: text,
    resourceAccess: v.array(shape<RequiredResourceAccess['resourceAccess'][number]>({ id: text, type })),
  }),
)
const KEY = shape<KeyCredential>({
  keyId: text,
  displayName: or(text),
  thumbprint: or(text),
  type: or(text),
  usage: or(text),
  startDateTime: or(text),
  endDateTime: or(text),
})
const SETTING: Shape<ApplicationSetting> = v.union([
  v.object({
    property: v.picklist(['implicitIdTokens', 'implicitAccessTokens', 'isFallbackPublicClient']),
    value: v.boolean(),
  }),
  v.object({ property: v.literal('signInAudience'), value: audience }),
])
const IMPLICIT = shape<ImplicitGrant>({ accessTokens: v.boolean(), idTokens: v.boolean() })

const BASE = {
  id: v.pipe(text, v.minLength(1)),
  dependsOn: texts,
  scopes: texts,
  target: v.optional(shape<StepTarget>({ appId: or(text), displayName: text })),
}
const ROLE = {
  ...BASE,
  clientId: id,
  resourceId: id,
  resourceAppId: text,
  resourceName: text,
  appRoleId: text,
  value: text,
}
const forGood = v.optional(v.picklist(['client-gone', 'api-gone', 'permission-gone'] satisfies WhyForGood[]))
const certificate = shape<CertificateStep>({
  ...BASE,
  kind: v.picklist(['add-certificate', 'remove-certificate']),
  applicationObjectId: id,
  certificate: CERTIFICATE,
  keyId: v.optional(id),
  before: v.array(KEY),
})
const redirects = shape<RedirectUriStep>({
  ...BASE,
  kind: v.picklist(['add-redirect-uris', 'remove-redirect-uris']),
  applicationObjectId: id,
  platform,
  uris: texts,
  before: texts,
})
const owner = shape<OwnerStep>({
  ...BASE,
  kind: v.picklist(['add-owner', 'remove-owner']),
  applicationObjectId: id,
  ownerId: id,
  ownerName: text,
})

const STEPS: { [K in ChangeStep['kind']]: Shape<ChangeStep> } = {
  'create-application': shape<CreateApplicationStep>({
    ...BASE,
    kind: v.literal('create-application'),
    displayName: text,
    signInAudience: audience,
    redirectUris: v.array(v.object({ platform, uri: text })),
    isFallbackPublicClient: v.boolean(),
    declared: v.array(ENTRY),
    certificate: or(CERTIFICATE),
    owners: texts,
    marker: text,
  }),
  'delete-application': shape<DeleteApplicationStep>({
    ...BASE,
    kind: v.literal('delete-application'),
    applicationObjectId: id,
    displayName: text,
    made: v.optional(texts),
  }),
  'create-principal': shape<CreatePrincipalStep>({
    ...BASE,
    kind: v.literal('create-principal'),
    appId: id,
    displayName: text,
  }),
  'delete-principal': shape<DeletePrincipalStep>({
    ...BASE,
    kind: v.literal('delete-principal'),
    principalId: id,
    appId: id,
    displayName: text,
  }),
  'set-principal': shape<SetPrincipalStep>({
    ...BASE,
    kind: v.literal('set-principal'),
    principalId: id,
    displayName: text,
    property: v.picklist(['accountEnabled', 'appRoleAssignmentRequired']),
    to: v.boolean(),
    before: v.boolean(),
  }),
  'set-application': shape<SetApplicationStep>({
    ...BASE,
    kind: v.literal('set-application'),
    applicationObjectId: id,
    setting: SETTING,
    before: SETTING,
    implicitGrant: v.optional(IMPLICIT),
    tokenVersion: v.optional(v.nullable(v.number())),
  }),
  'delegated-grant': shape<DelegatedGrantStep>({
    ...BASE,
    kind: v.literal('delegated-grant'),
    clientId: id,
    resourceId: id,
    resourceAppId: v.optional(text),
    resourceName: text,
    consentType: v.picklist(['AllPrincipals', 'Principal']),
    principalId: or(id),
    add: texts,
    remove: texts,
    before: or(v.object({ grantId: id, scope: text })),
    forGood,
  }),
  'assign-role': shape<AssignRoleStep>({ ...ROLE, kind: v.literal('assign-role') }),
  'remove-role': shape<RemoveRoleStep>({
    ...ROLE,
    kind: v.literal('remove-role'),
    assignmentId: id,
    forGood,
  }),
  declare: shape<DeclareStep>({
    ...BASE,
    kind: v.literal('declare'),
    applicationObjectId: id,
    add: v.array(ENTRY),
    remove: v.array(ENTRY),
    before: DECLARED,
  }),
  'add-certificate': certificate,
  'remove-certificate': certificate,
  'add-secret': shape<AddSecretStep>({
    ...BASE,
    kind: v.literal('add-secret'),
    applicationObjectId: id,
    displayName: text,
    endDateTime: text,
  }),
  'remove-secret': shape<RemoveSecretStep>({
    ...BASE,
    kind: v.literal('remove-secret'),
    applicationObjectId: id,
    keyId: id,
    displayName: or(text),
    hint: or(text),
    endDateTime: or(text),
  }),
  'add-redirect-uris': redirects,
  'remove-redirect-uris': redirects,
  'move-redirect-uris': shape<MoveRedirectUrisStep>({
    ...BASE,
    kind: v.literal('move-redirect-uris'),
    applicationObjectId: id,
    from: platform,
    to: platform,
    uris: texts,
    before: v.object({ from: texts, to: texts }),
  }),
  'add-owner': owner,
  'remove-owner': owner,
}

/** A step as it was kept: each property of the kind that it says it is. */
export const STEP: Shape<ChangeStep> = v.lazy((given) => {
  const kind = (given as { kind?: unknown } | null)?.kind
  return typeof kind === 'string' && Object.hasOwn(STEPS, kind)
    ? STEPS[kind as ChangeStep['kind']]
    : (v.never() as Shape<ChangeStep>)
})

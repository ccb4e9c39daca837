import type { Guid, ResourcePrincipal } from '../directory'
import { refOf } from '../permissions/targets'
import type { PermissionRow } from '../permissions/types'
import { type Apis, createApis, obstacleOf } from './apis'
import { includesPersonal } from './audience'
import { declarationOf, fitDeclarations } from './declare'
import { inOrder } from './order'
import { isLater } from './planCredentials'
import { type GrantFacts, planGrants } from './planGrants'
import { fitRedirects } from './planRedirects'
import { planRoles } from './planRoles'
import { appIdReferenceTo, referenceTo } from './references'
import { createApplicationScopes, STEP_SCOPES } from './scopes'
import { createPrincipal, MOST_OWNERS } from './settings'
import type { AddSecretStep, ChangeStep, CreateApplicationStep, CreatePrincipalStep } from './steps'
import type { ChangePlan, ImpossibleAddition, ImpossiblePermission, ProvisionIntent } from './types'

/** Ids of the steps that make the registration, its enterprise application and its secret, for whoever waits for them. */
const PROVISION_STEPS = {
  application: 'application',
  principal: 'principal',
  secret: 'secret',
} as const

/**
 * The steps from nothing to a registration that is ready: made whole in one request, then its enterprise application,
 * one grant for each API, one assignment for each application permission, at last the secret. An API that is not in the
 * tenant is created too where something of it can be granted. `catalogue` holds the APIs that exist in the tenant.
 * https://learn.microsoft.com/graph/api/application-post-applications
 */
export function planProvision(
  intent: ProvisionIntent,
  { tenantId, catalogue }: { tenantId: Guid; catalogue: readonly ResourcePrincipal[] },
  { now, id }: { now: Date; id: string },
): ChangePlan {
  const apis = createApis(catalogue)
  const permissions = sortPermissions(intent, apis)
  const {
    step: application,
    declined,
    additions,
  } = planApplication(intent, permissions.possible, apis, { now, id })
  const principal: CreatePrincipalStep = {
    ...createPrincipal(appIdReferenceTo(application.id), intent.displayName),
    id: PROVISION_STEPS.principal,
    dependsOn: [application.id],
  }
  const consent = intent.consent ? planConsents(permissions.possible, apis) : { steps: [], impossible: [] }
  const secret = planSecret(intent, application.id, now)
  const impossibleAdditions = [...additions, ...secret.impossible]
  return {
    id,
    tenantId,
    appId: null,
    appDisplayName: application.displayName,
    createdAt: now.toISOString(),
    steps: inOrder<ChangeStep>([application, principal, ...consent.steps, ...secret.steps]),
    impossible: [...permissions.impossible, ...declined, ...consent.impossible],
    ...(impossibleAdditions.length > 0 && { impossibleAdditions }),
  }
}

interface SortedPermissions {
  possible: PermissionRow[]
  impossible: ImpossiblePermission[]
}

function sortPermissions({ permissions, consent }: ProvisionIntent, apis: Apis): SortedPermissions {
  const rows = new Map(permissions.map(apis.describe).map((row) => [row.key, row]))
  const sorted: SortedPermissions = { possible: [], impossible: [] }
  for (const row of rows.values()) {
    // What is not granted is only declared, which takes an id.
    const isUseless = !consent && !apis.get(row.resourceAppId)
    const reason = obstacleOf(row, apis) ?? (isUseless ? 'resource-missing' : null)
    if (reason) sorted.impossible.push({ permission: refOf(row), reason })
    else sorted.possible.push(row)
  }
  return sorted
}

function planApplication(
  intent: ProvisionIntent,
  permissions: readonly PermissionRow[],
  apis: Apis,
  { now, id }: { now: Date; id: string },
): { step: CreateApplicationStep; declined: ImpossiblePermission[]; additions: ImpossibleAddition[] } {
  const { signInAudience, isFallbackPublicClient, certificate } = intent
  const personal = includesPersonal(signInAudience)
  const wanted = permissions
    .filter((row) => apis.get(row.resourceAppId))
    .flatMap((row) => declarationOf(row) ?? [])
  const declared = fitDeclarations([], wanted, { remove: [], personal })
  const redirects = fitRedirects(intent.redirectUris, personal)
  const owners = [
    ...new Map(intent.owners.map((one) => [one.objectId.trim().toLowerCase(), one.displayName])),
  ]
  const most = owners.splice(MOST_OWNERS)
  const hasExpired = certificate !== null && !isLater(certificate.notAfter, now)
  const ownerIds = owners.map(([objectId]) => objectId)
  return {
    step: {
      kind: 'create-application',
      id: PROVISION_STEPS.application,
      dependsOn: [],
      scopes: createApplicationScopes(ownerIds),
      displayName: intent.displayName.trim(),
      signInAudience,
      redirectUris: redirects.fitting,
      isFallbackPublicClient,
      declared: declared.add,
      certificate: hasExpired ? null : certificate,
      owners: ownerIds,
      marker: `graph-connection-console:${id}`,
    },
    declined: declared.impossible,
    additions: [
      ...(hasExpired ? [{ what: certificate.displayName, reason: 'expired' as const }] : []),
      ...redirects.impossible,
      ...most.map(([, what]) => ({ what, reason: 'too-many' as const })),
    ],
  }
}

const NOTHING_YET: GrantFacts = {
  servicePrincipal: null,
  grants: { state: 'read', value: [] },
  assignments: { state: 'read', value: [] },
}

function planConsents(
  permissions: readonly PermissionRow[],
  apis: Apis,
): { steps: ChangeStep[]; impossible: ImpossiblePermission[] } {
  const missing = new Set(permissions.map((row) => row.resourceAppId).filter((appId) => !apis.get(appId)))
  const wishes = {
    facts: NOTHING_YET,
    clientId: referenceTo(PROVISION_STEPS.principal),
    grant: permissions.map((row) => ({ row, userId: null })),
    refused: [],
    revoke: [],
    apis,
  }
  const delegated = planGrants(wishes)
  const roles = planRoles(wishes)
  const creates = [...missing].map((appId) => createPrincipal(appId, appId))
  return {
    steps: [...creates, ...delegated.steps, ...roles.steps],
    impossible: [...delegated.impossible, ...roles.impossible],
  }
}

function planSecret(
  { secret }: ProvisionIntent,
  applicationId: string,
  now: Date,
): { steps: AddSecretStep[]; impossible: ImpossibleAddition[] } {
  if (!secret) return { steps: [], impossible: [] }
  if (!isLater(secret.endDateTime, now)) {
    return { steps: [], impossible: [{ what: secret.displayName, reason: 'expired' }] }
  }
  const step: AddSecretStep = {
    kind: 'add-secret',
    id: PROVISION_STEPS.secret,
    dependsOn: [applicationId],
    scopes: [...STEP_SCOPES.application],
    applicationObjectId: referenceTo(applicationId),
    displayName: secret.displayName,
    endDateTime: secret.endDateTime,
  }
  return { steps: [step], impossible: [] }
}

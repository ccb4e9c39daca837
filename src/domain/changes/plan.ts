import type { RegistrationFacts, ResourcePrincipal } from '../directory'
import { isGuid } from '../identifiers'
import { isSignInScope } from '../permissions/names'
import { refOf } from '../permissions/targets'
import type { PermissionRow } from '../permissions/types'
import { type Apis, createApis, obstacleOf } from './apis'
import { mayHavePersonalAccounts } from './audience'
import { declarationOf, planDeclarations } from './declare'
import { inOrder } from './order'
import { planCredentials } from './planCredentials'
import { type GrantWish, planGrants } from './planGrants'
import { planRedirects } from './planRedirects'
import { planRoles } from './planRoles'
import { referenceTo } from './references'
import { createPrincipal, planOwners, planSettings, planSwitches } from './settings'
import type { ChangeStep } from './steps'
import type { ChangeIntent, ChangePlan, ImpossibleAddition, ImpossiblePermission } from './types'
import { warningsOf } from './warnings'

/**
 * The steps that lead from the tenant as it was read to what is wanted. Everything that is there already takes no step,
 * so a plan without steps (and without anything impossible) means that everything is as wanted. Nothing that is not named
 * is touched. `catalogue` holds the APIs that are wanted and exist in the tenant; those of the facts need not be repeated.
 * Names, spaces around them and the case of ids are forgiven; twins count once; what is named to come and to go stays.
 * `appName` is what the application is called where the tenant (any more, or yet) does not tell.
 * Terms: https://learn.microsoft.com/graph/permissions-grant-via-msgraph
 */
export function planConsent(
  facts: RegistrationFacts,
  intent: ChangeIntent,
  catalogue: readonly ResourcePrincipal[],
  options: { now: Date; id: string; appName?: string | undefined },
): ChangePlan {
  const apis = createApis([...facts.resources, ...catalogue])
  const { possible, impossible, missing } = sortGrants(intent, apis)
  const inTenant = facts.application?.displayName ?? facts.servicePrincipal?.displayName
  const displayName = inTenant ?? (options.appName?.trim() || facts.appId)
  const creates = missing.map((appId) => createPrincipal(appId, appId))
  const createdBy = facts.servicePrincipal ? null : `create:${facts.appId}`
  const clientId = facts.servicePrincipal?.objectId ?? referenceTo(`create:${facts.appId}`)
  if (createdBy && (possible.length > 0 || wantsPrincipal(intent))) {
    creates.unshift(createPrincipal(facts.appId, displayName))
  }
  const switches = planSwitches(facts, intent.principal, { objectId: clientId, displayName, createdBy })
  const registration = planRegistration(facts, intent, possible, { apis, now: options.now })
  const refused = impossible.map(({ wish }) => wish)
  const wishes = { facts, clientId, grant: possible, refused, revoke: intent.revoke, apis }
  const delegated = planGrants(wishes)
  const roles = planRoles(wishes)

  const steps = inOrder<ChangeStep>([
    ...registration.steps,
    ...creates,
    ...switches,
    ...registration.declarations,
    ...delegated.steps,
    ...roles.steps,
    ...registration.removals,
  ])
  const warnings = warningsOf(facts, steps, options.now)
  return {
    id: options.id,
    tenantId: facts.tenantId,
    appId: facts.appId,
    appDisplayName: displayName,
    createdAt: options.now.toISOString(),
    steps,
    impossible: onceEach([
      ...impossible.map(({ wish, reason }) => ({ permission: refOf(wish.row), reason })),
      ...registration.impossible,
      ...delegated.impossible,
      ...roles.impossible,
    ]),
    ...(registration.additions.length > 0 && { impossibleAdditions: registration.additions }),
    ...(warnings.length > 0 && { warnings }),
  }
}

/** A wish for the enterprise application, or for nothing else. */
function wantsPrincipal({
  appId: _appId,
  declareMissing: _declare,
  principal,
  ...wishes
}: ChangeIntent): boolean {
  if (principal) return true
  return Object.values(wishes).every((wish) => !wish || (Array.isArray(wish) && wish.length === 0))
}

type Refusal = { wish: GrantWish; reason: ImpossiblePermission['reason'] }

/** What can be granted, what cannot, and the client IDs of APIs that are not in the tenant yet. */
function sortGrants(
  { grant }: ChangeIntent,
  apis: Apis,
): { possible: GrantWish[]; impossible: Refusal[]; missing: string[] } {
  const wishes = new Map<string, GrantWish>()
  for (const target of grant) {
    const row = apis.describe(target)
    const userId = row.kind === 'Delegated' ? (target.userId?.trim().toLowerCase() ?? null) : null
    const key = `${row.key} ${userId}`
    if (!wishes.has(key)) wishes.set(key, { row, userId })
  }
  const possible: GrantWish[] = []
  const impossible: Refusal[] = []
  const missing = new Set<string>()
  for (const wish of wishes.values()) {
    const { row } = wish
    const reason = obstacleOf(row, apis)
    const isNamed = isGuid(row.resourceAppId) && reason !== 'unknown-permission'
    if (isNamed && !apis.get(row.resourceAppId)) missing.add(row.resourceAppId)
    if (reason) impossible.push({ wish, reason })
    else possible.push(wish)
  }
  return { possible, impossible, missing: [...missing] }
}

interface RegistrationPlan {
  steps: ChangeStep[]
  declarations: ChangeStep[]
  /** What comes after everything else. */
  removals: ChangeStep[]
  impossible: ImpossiblePermission[]
  additions: ImpossibleAddition[]
}

function planRegistration(
  { application, owners }: RegistrationFacts,
  intent: ChangeIntent,
  grant: readonly GrantWish[],
  { apis, now }: { apis: Apis; now: Date },
): RegistrationPlan {
  if (!application) {
    const additions = namesOf(intent).map((what) => ({ what, reason: 'no-registration' as const }))
    return { steps: [], declarations: [], removals: [], impossible: [], additions }
  }
  const { wanted, impossible } = declarationsOf(intent, grant, apis)
  const personal = mayHavePersonalAccounts(application, intent)
  const declared = planDeclarations(application, wanted, { undeclare: intent.undeclare, personal, apis })
  const credentials = planCredentials(application, intent, now)
  const redirects = planRedirects(application, intent)
  const added = planOwners(application, owners, intent.addOwners)
  return {
    steps: [
      ...planSettings(application, intent.set),
      ...credentials.additions,
      ...redirects.additions,
      ...added.steps,
    ],
    declarations: declared.step ? [declared.step] : [],
    removals: [...redirects.removals, ...credentials.removals],
    impossible: [...impossible, ...declared.impossible],
    additions: [...credentials.impossible, ...redirects.impossible, ...added.impossible],
  }
}

/** What is to be declared: what is named, and what is granted where that is wished (never by itself a sign-in scope). */
function declarationsOf(
  { declare = [], declareMissing }: ChangeIntent,
  grant: readonly GrantWish[],
  apis: Apis,
) {
  const named = declare.map(apis.describe)
  const granted = declareMissing ? grant.map(({ row }) => row).filter((row) => !isSignInScope(row.value)) : []
  const canDeclare = (row: PermissionRow) => apis.get(row.resourceAppId) !== undefined && row.known
  const impossible = named
    .filter((row) => !canDeclare(row) || !row.id)
    .map((row): ImpossiblePermission => {
      const reason = apis.get(row.resourceAppId) ? 'unknown-permission' : 'resource-missing'
      return { permission: refOf(row), reason }
    })
  const wanted = [...named, ...granted].filter(canDeclare).flatMap((row) => declarationOf(row) ?? [])
  return { wanted, impossible }
}

/** What an intent wants of a registration, in the words of `impossibleAdditions`. */
function namesOf(intent: ChangeIntent): string[] {
  const uris = [intent.addRedirectUris, intent.removeRedirectUris, intent.moveRedirectUris].flatMap(
    (list: readonly { uri: string }[] = []) => list.map(({ uri }) => uri.trim()),
  )
  return [
    ...new Set([
      ...(intent.addCertificate ? [intent.addCertificate.displayName] : []),
      ...(intent.removeCertificates ?? []),
      ...(intent.addSecret ? [intent.addSecret.displayName] : []),
      ...(intent.removeSecrets ?? []),
      ...uris,
      ...(intent.set ?? []).map(({ property }) => property),
      ...(intent.declare ?? []).map(({ value }) => value),
      ...(intent.undeclare ?? []).map(({ id }) => id),
      ...(intent.addOwners ?? []).map(({ displayName }) => displayName),
    ]),
  ]
}

function onceEach(all: readonly ImpossiblePermission[]): ImpossiblePermission[] {
  const keyOf = ({ permission: { resourceAppId, kind, value }, reason }: ImpossiblePermission) =>
    `${resourceAppId}|${kind}|${value}|${reason}`.toLowerCase()
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}

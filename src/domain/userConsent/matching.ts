import {
  MICROSOFT_GRAPH_APP_ID,
  type DelegatedPermission,
  type Guid,
  type RegistrationFacts,
  type ResourcePrincipal,
  type VerifiedPublisher,
} from '../directory'
import type {
  ConsentPolicies,
  PermissionGrantConditionSet,
  PermissionGrantPolicy,
  UserConsentReason,
  UserConsentVerdict,
} from './types'

/** Who asks. */
export interface Client {
  appId: Guid | null
  /** Tenant that holds the registration; null: not known. */
  tenantId: Guid | null
  /** null: not verified; undefined: not known. */
  publisher: VerifiedPublisher | null | undefined
}

/** One permission asked for by one application. */
export interface Ask {
  permission: DelegatedPermission
  api: ResourcePrincipal
  client: Client
  classifications: ConsentPolicies['classifications']
}

/** The application as the policies see it. */
export function clientOf(facts: RegistrationFacts | null): Client {
  const own = facts?.application ? facts.tenantId : null
  return {
    appId: facts?.appId ?? null,
    tenantId: facts?.servicePrincipal?.appOwnerOrganizationId ?? own,
    publisher: facts?.servicePrincipal?.verifiedPublisher,
  }
}

/** true, false, or what would have to be known to tell. */
type Answer = true | { unmet: UserConsentReason } | { unknown: UserConsentReason }

const unmet: Answer = { unmet: 'no-policy-admits' }

function among(wanted: readonly string[], value: string | null): Answer {
  if (wanted.includes('all')) return true
  if (value === null) return { unknown: 'application-unknown' }
  return wanted.includes(value.toLowerCase()) || unmet
}

function typeFits(set: PermissionGrantConditionSet, { permission }: Ask): Answer {
  switch (set.permissionType) {
    case 'delegated':
      return true
    case 'delegatedUserConsentable':
      return !permission.adminConsentRequired || unmet
    case 'application':
      return unmet
    default:
      return { unknown: 'policy-unreadable' }
  }
}

function classificationFits({ permissionClassification }: PermissionGrantConditionSet, ask: Ask): Answer {
  if (permissionClassification === 'all') return true
  const { classifications, api, permission } = ask
  if (api.appId !== MICROSOFT_GRAPH_APP_ID || classifications?.state !== 'read') {
    return { unknown: 'classification-unknown' }
  }
  return classifications.value[permission.id] === permissionClassification || unmet
}

function publisherFits(set: PermissionGrantConditionSet, { client: { publisher } }: Ask): Answer {
  const ids = set.clientApplicationPublisherIds
  if (ids.includes('all') && !set.clientApplicationsFromVerifiedPublisherOnly) return true
  if (publisher === undefined) return { unknown: 'publisher-unknown' }
  if (publisher === null) return { unmet: 'publisher-not-verified' }
  return ids.includes('all') || ids.includes(publisher.verifiedPublisherId.toLowerCase()) || unmet
}

const isUnmet = (answer: Answer) => answer !== true && 'unmet' in answer

/** All conditions of a set must be met. https://learn.microsoft.com/graph/api/resources/permissiongrantconditionset */
function matches(set: PermissionGrantConditionSet, ask: Ask): Answer {
  const { api, permission, client } = ask
  const answers: Answer[] = [
    set.resourceApplication === 'any' || set.resourceApplication === api.appId || unmet,
    set.permissions.includes('all') || set.permissions.includes(permission.id) || unmet,
    typeFits(set, ask),
    classificationFits(set, ask),
    among(set.clientApplicationIds, client.appId),
    among(set.clientApplicationTenantIds, client.tenantId),
    publisherFits(set, ask),
  ]
  const missing = answers.filter(isUnmet)
  // Only where nothing but the publisher keeps a set from matching is it worth being named.
  const [first] = missing
  if (first !== undefined) return missing.length === 1 ? first : unmet
  return answers.find((answer) => answer !== true) ?? true
}

/** At least one include and no exclude. https://learn.microsoft.com/graph/api/resources/permissiongrantpolicy */
function admits(policy: PermissionGrantPolicy, ask: Ask): Answer {
  const included = best(policy.includes.map((set) => matches(set, ask)))
  if (included !== true && 'unmet' in included) return included
  const excludes = policy.excludes.map((set) => matches(set, ask))
  if (excludes.includes(true)) return { unmet: 'excluded-by-policy' }
  return excludes.find((answer) => !isUnmet(answer)) ?? included
}

const WORTH_NAMING: readonly UserConsentReason[] = ['excluded-by-policy', 'publisher-not-verified']

/** Of several ways, one of which suffices: the one that is open, else one that may be, else the nearest miss. */
function best(answers: readonly Answer[]): Answer {
  const open = answers.find((answer) => answer === true)
  const perhaps = answers.find((answer) => !isUnmet(answer))
  const named = WORTH_NAMING.flatMap((reason) =>
    answers.filter((answer) => answer !== true && 'unmet' in answer && answer.unmet === reason),
  )
  return open ?? perhaps ?? named[0] ?? unmet
}

/** What these policies say of one permission; null among them: one that is assigned and could not be read. */
export function judgeByPolicies(
  ask: Ask,
  policies: readonly (PermissionGrantPolicy | null)[],
): Omit<UserConsentVerdict['permissions'][number], 'value'> {
  const answers = policies.map((policy): Answer =>
    policy ? admits(policy, ask) : { unknown: 'policy-unreadable' },
  )
  const answer = best(answers)
  if (answer === true) {
    const policy = policies[answers.indexOf(true)]?.id
    return { may: 'yes', reason: 'admitted-by-policy', ...(policy ? { policy } : {}) }
  }
  return 'unmet' in answer ? { may: 'no', reason: answer.unmet } : { may: 'unknown', reason: answer.unknown }
}

import { useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type Session, useSession } from '../../auth/session'
import { type Permitted, mayApply, whoMay } from '../../domain/changes/authorize'
import { planConsent } from '../../domain/changes/plan'
import { portalLoss } from '../../domain/changes/portalLoss'
import { planProvision } from '../../domain/changes/provision'
import { rebase } from '../../domain/changes/rebase'
import type { ChangePlan } from '../../domain/changes/types'
import { warningsOf } from '../../domain/changes/warnings'
import type { DirectoryRole, Readable, RegistrationFacts, ResourcePrincipal } from '../../domain/directory'
import type { PermissionRef, PermissionRow } from '../../domain/permissions/types'
import type { KnownRole } from '../../domain/roles/roles'
import { useGraph } from '../../graph/GraphContext'
import { provisioningPolicyQuery } from '../../graph/queries/provisioning'
import { invalidateRegistration, registrationQuery } from '../../graph/queries/registration'
import { knownResources, resourceQuery } from '../../graph/queries/resource'
import { tenantIdentityQuery } from '../../graph/queries/tenantIdentity'
import type { PlanReview } from '../../ui/changeReview'
import { appIdOf, type ReviewSubject } from './reviewSubject'
import { isDone } from './runRecord'

export interface Review {
  plan: ChangePlan
  /** null: several applications are changed, or the one is yet to be created. */
  facts: RegistrationFacts | null
  /** APIs of the facts and of what is wanted. */
  resources: ResourcePrincipal[]
  tenantName: string
  roles: Readable<DirectoryRole[]>
  may: Readonly<Record<string, Permitted>>
  /** Roles that surely suffice for every step that the person may not surely do. */
  who: KnownRole[]
  portalLoss: PermissionRow[] | null
  recheckRoles: () => void
  /** Reads the application anew and makes the plan of it. */
  refresh: () => Promise<void>
}

type LoadedReview =
  | { state: 'loading' }
  /** The plan is another tenant's. */
  | { state: 'foreign' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; review: Review }

/** Where Graph's facts meet the change plan; the one place for both. */
export function useReview(subject: ReviewSubject): LoadedReview {
  const session = useSession()
  const graph = useGraph()
  const queryClient = useQueryClient()
  const [now] = useState(() => new Date())
  const appId = appIdOf(subject)
  const facts = useQuery({
    ...registrationQuery(graph, session.tenantId, appId ?? ''),
    enabled: appId !== null,
  })
  const identity = useQuery(tenantIdentityQuery(graph))
  // Asked by the form that opened this, as a rule.
  const policy = useQuery({ ...provisioningPolicyQuery(graph), enabled: 'provision' in subject.request })
  const usersMayRegister = policy.data?.usersMayRegister
  const wanted = useMemo(() => wantedApis(subject), [subject])
  const apis = useQueries({
    queries: wanted.map((resourceAppId) => resourceQuery(graph, resourceAppId)),
    combine: combineApis,
  })
  const read = appId === null ? null : facts.data

  const made = useMemo(() => {
    if (read === undefined || apis.pending) return null
    const plan = planOf(subject, read, apis.found, { session, now })
    const known = [...knownResources(queryClient), ...(read?.resources ?? []), ...apis.found]
    return { plan, resources: [...new Map(known.map((one) => [one.appId, one])).values()] }
  }, [apis, now, queryClient, read, session, subject])
  const review = useMemo((): Review | null => {
    if (!made || read === undefined || !identity.data) return null
    const { roles, tenantName } = identity.data
    return {
      ...made,
      ...permittedOf(made.plan, roles, {
        isOwner: isOwner(subject, read, session),
        actorId: session.actor.objectId,
        usersMayRegister: usersMayRegister?.state === 'read' ? usersMayRegister.value : null,
      }),
      facts: read && { ...read, resources: made.resources },
      tenantName: tenantName.state === 'read' && tenantName.value ? tenantName.value : session.tenantId,
      roles,
      portalLoss: read && portalLoss(read),
      recheckRoles: () => void identity.refetch(),
      refresh: () => (appId === null ? Promise.resolve() : invalidateRegistration(queryClient, appId)),
    }
  }, [appId, identity, made, queryClient, read, session, subject, usersMayRegister])

  if ('plan' in subject.request && subject.request.plan.tenantId !== session.tenantId) {
    return { state: 'foreign' }
  }
  const failed = facts.isError ? facts : apis.failed
  if (failed && !review) return { state: 'failed', error: failed.error, retry: () => void failed.refetch() }
  return review ? { state: 'ready', review } : { state: 'loading' }
}

function planOf(
  { id, request }: ReviewSubject,
  facts: RegistrationFacts | null,
  catalogue: readonly ResourcePrincipal[],
  { session, now }: { session: Session; now: Date },
): ChangePlan {
  if ('provision' in request) {
    return planProvision(request.provision, { tenantId: session.tenantId, catalogue }, { now, id })
  }
  if ('plan' in request) return warned(request, facts, now)
  if (!facts) throw new Error('An intent is planned from the facts of its application')
  return planConsent(facts, request.intent, [...catalogue], { now, id, appName: request.appName })
}

/** A plan that was made earlier, as the tenant is now, with what may surprise in the steps that are left of it. */
function warned({ plan, resume = [] }: PlanReview, facts: RegistrationFacts | null, now: Date): ChangePlan {
  const done = new Set(resume.filter(isDone).map(({ stepId }) => stepId))
  const left = plan.steps.filter(({ id }) => !done.has(id))
  const warnings = warningsOf(facts ?? { application: null }, left, now)
  return { ...(facts ? rebase(plan, facts) : plan), warnings }
}

/** Owner of the registration? null: not known. Who creates one owns it. */
function isOwner(
  { request }: ReviewSubject,
  facts: RegistrationFacts | null,
  { actor }: Session,
): boolean | null {
  if ('provision' in request) return true
  if (facts?.owners.state !== 'read') return null
  return facts.owners.value.some((one) => one.objectId === actor.objectId)
}

function permittedOf(
  plan: ChangePlan,
  roles: Readable<DirectoryRole[]>,
  options: Parameters<typeof mayApply>[2],
): Pick<Review, 'may' | 'who'> {
  const may = Object.fromEntries(plan.steps.map((step) => [step.id, mayApply(step, roles, options)]))
  const unsure = plan.steps.filter((step) => may[step.id] !== 'yes').map(whoMay)
  return { may, who: (unsure[0] ?? []).filter((role) => unsure.every((one) => one.includes(role))) }
}

function combineApis(results: readonly UseQueryResult<ResourcePrincipal | null>[]) {
  return {
    found: results.flatMap((one) => one.data ?? []),
    pending: results.some((one) => one.isPending),
    failed: results.find((one) => one.isError) ?? null,
  }
}

function wantedApis({ request }: ReviewSubject): string[] {
  if ('plan' in request) return []
  const wanted: readonly PermissionRef[] =
    'provision' in request
      ? request.provision.permissions
      : [...request.intent.grant, ...(request.intent.declare ?? []), ...request.intent.revoke]
  return [...new Set(wanted.map((one) => one.resourceAppId).filter(Boolean))]
}

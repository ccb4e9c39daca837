import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSession } from '../../auth/session'
import { type Permitted, mayApply, whoMay } from '../../domain/changes/authorize'
import { planConsent } from '../../domain/changes/plan'
import { portalLoss } from '../../domain/changes/portalLoss'
import { rebase } from '../../domain/changes/rebase'
import type { ChangePlan, ChangeIntent } from '../../domain/changes/types'
import type { DirectoryRole, Readable, RegistrationFacts, ResourcePrincipal } from '../../domain/directory'
import type { PermissionRow } from '../../domain/permissions/types'
import type { KnownRole } from '../../domain/roles/roles'
import { useGraph } from '../../graph/GraphContext'
import { registrationQuery } from '../../graph/queries/registration'
import { resourceQuery } from '../../graph/queries/resource'
import { tenantIdentityQuery } from '../../graph/queries/tenantIdentity'

/** What a review is opened with: a wish, or a plan that is made already. */
export type ReviewSubject = { id: string } & ({ intent: ChangeIntent } | { plan: ChangePlan })

export interface Review {
  plan: ChangePlan
  facts: RegistrationFacts
  /** APIs of the facts and of what is wanted. */
  resources: ResourcePrincipal[]
  tenantName: string
  roles: Readable<DirectoryRole[]>
  may: Readonly<Record<string, Permitted>>
  /** Roles that surely suffice for every step that the person may not surely do. */
  who: KnownRole[]
  portalLoss: PermissionRow[] | null
  recheckRoles: () => void
}

/** Where Graph's facts meet the change plan; the one place for both. */
export function useReview(
  subject: ReviewSubject,
):
  | { state: 'loading' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; review: Review } {
  const session = useSession()
  const graph = useGraph()
  const [now] = useState(() => new Date())
  const appId = 'intent' in subject ? subject.intent.appId : subject.plan.appId
  const facts = useQuery(registrationQuery(graph, session.tenantId, appId))
  const identity = useQuery(tenantIdentityQuery(graph))
  const wanted = useMemo(() => wantedApis(subject), [subject])
  const apis = useQueries({
    queries: wanted.map((resourceAppId) => resourceQuery(graph, resourceAppId)),
    combine: combineApis,
  })

  const failed = facts.isError ? facts : apis.failed
  const review = useMemo((): Review | null => {
    if (!facts.data || !identity.data || apis.pending) return null
    const plan =
      'intent' in subject
        ? planConsent(facts.data, subject.intent, apis.found, { now, id: subject.id })
        : rebase(subject.plan, facts.data)
    const { roles, tenantName } = identity.data
    const { owners } = facts.data
    const isOwner =
      owners.state === 'read' ? owners.value.some((one) => one.objectId === session.actor.objectId) : null
    const may = Object.fromEntries(plan.steps.map((step) => [step.id, mayApply(step, roles, { isOwner })]))
    const unsure = plan.steps.filter((step) => may[step.id] !== 'yes').map(whoMay)
    const known = new Map([...facts.data.resources, ...apis.found].map((one) => [one.appId, one]))
    return {
      plan,
      facts: { ...facts.data, resources: [...known.values()] },
      resources: [...known.values()],
      tenantName: tenantName.state === 'read' && tenantName.value ? tenantName.value : session.tenantId,
      roles,
      may,
      who: (unsure[0] ?? []).filter((role) => unsure.every((roles) => roles.includes(role))),
      portalLoss: portalLoss(facts.data),
      recheckRoles: () => void identity.refetch(),
    }
  }, [apis, facts.data, identity, now, session, subject])

  if (failed && !review) return { state: 'failed', error: failed.error, retry: () => void failed.refetch() }
  return review ? { state: 'ready', review } : { state: 'loading' }
}

function combineApis(results: readonly UseQueryResult<ResourcePrincipal | null>[]) {
  return {
    found: results.flatMap((one) => one.data ?? []),
    pending: results.some((one) => one.isPending),
    failed: results.find((one) => one.isError) ?? null,
  }
}

function wantedApis(subject: ReviewSubject): string[] {
  if (!('intent' in subject)) return []
  const { grant, revoke } = subject.intent
  return [...new Set([...grant, ...revoke].map((one) => one.resourceAppId).filter(Boolean))]
}

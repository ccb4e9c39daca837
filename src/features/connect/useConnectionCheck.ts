import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSession } from '../../auth/session'
import type { AuthType, ConnectionValues } from '../../domain/connectors/types'
import {
  MICROSOFT_GRAPH_APP_ID,
  type RegistrationFacts,
  type ResourcePrincipal,
} from '../../domain/directory'
import { cleanPasted, isGuid } from '../../domain/identifiers'
import {
  graphCatalogue,
  namesWithoutApplicationForm,
  requiredRows,
  wantedPermissions,
} from '../../domain/permissions/required'
import type { PermissionRow } from '../../domain/permissions/types'
import { preflight } from '../../domain/preflight/preflight'
import type { Finding, PreflightContext } from '../../domain/preflight/types'
import { useSecretOwner } from '../../graph/directory/useSecretOwner'
import { useGraph } from '../../graph/GraphContext'
import { objectIdQuery } from '../../graph/queries/objectId'
import { registrationQuery } from '../../graph/queries/registration'
import { resourceQuery } from '../../graph/queries/resource'
import { tenantIdentityQuery } from '../../graph/queries/tenantIdentity'
import type { ScopeCatalogue } from '../../ui/fields/types'
import { type Readiness, readinessOf } from './readiness'
import { registrationOf } from './registrationOf'
import { useDebounced } from './useDebounced'

const CLIENT_ID_SETTLES_MS = 250

/** A form's values seen against the tenant. Derived anew from values and queries; nothing of it is kept. */
export interface ConnectionCheck {
  authType: AuthType
  values: ConnectionValues
  findings: Finding[]
  readiness: Readiness
  registration: PreflightContext['registration']['state']
  /** What the tenant holds for the client ID; null until it is read. */
  facts: RegistrationFacts | null
  rows: PermissionRow[]
  /** Names that the source lists for this type though no application token can carry them. */
  delegatedOnly: string[]
  catalogue: ScopeCatalogue
  /** Why the registration could not be read; null otherwise. */
  error: unknown
  /** Reads the registration anew. */
  again: () => void
  fetching: boolean
}

/** Checks `values` against the tenant that one is signed in to. */
export function useConnectionCheck(authType: AuthType, values: ConnectionValues): ConnectionCheck {
  const session = useSession()
  const graph = useGraph()
  const [openedAt] = useState(() => Date.now())
  const typedId = cleanPasted(values.clientId).value.toLowerCase()
  const clientId = useDebounced(typedId, CLIENT_ID_SETTLES_MS)
  const asked = isGuid(clientId)

  const registration = useQuery({ ...registrationQuery(graph, session.tenantId, clientId), enabled: asked })
  const facts = asked && clientId === typedId ? (registration.data ?? null) : null
  const notFound = facts !== null && !facts.application && !facts.servicePrincipal
  const objectIdMatch = useQuery({ ...objectIdQuery(graph, clientId), enabled: asked && notFound })
  const identity = useQuery(tenantIdentityQuery(graph))
  const graphPrincipal = useQuery(resourceQuery(graph, MICROSOFT_GRAPH_APP_ID))
  const secretOwner = useSecretOwner(cleanPasted(values.clientSecret).value || null, typedId)

  const { isError } = registration
  const reading = useMemo(() => registrationOf(typedId, facts, isError), [typedId, facts, isError])
  const { state } = reading
  const domains = identity.data?.domains
  const now = Math.max(registration.dataUpdatedAt, openedAt)
  const principal = graphPrincipal.data ?? null
  const match = notFound ? (objectIdMatch.data ?? null) : null

  const derived = useMemo(() => {
    const findings = preflight(authType, values, {
      now: new Date(now),
      tenantId: session.tenantId,
      environment: session.environment.id,
      domains: domains?.state === 'read' ? domains.value : [],
      registration: reading,
      objectIdMatch: match,
      secretOwnedElsewhere: secretOwner,
      catalogue: principal,
    })
    const catalogue = graphCatalogue(facts, principal)
    return {
      findings,
      readiness: readinessOf(findings, reading.state),
      rows: requiredRows(facts, authType, wantedPermissions(authType, values.scope), principal),
      delegatedOnly: namesWithoutApplicationForm(authType, catalogue),
    }
  }, [authType, values, now, session, domains, facts, reading, match, secretOwner, principal])
  const catalogue = useMemo(
    () => scopeCatalogue(principal, graphPrincipal.isPending),
    [principal, graphPrincipal.isPending],
  )
  const { refetch, isFetching, error } = registration
  return useMemo(
    () => ({
      authType,
      values,
      ...derived,
      registration: state,
      facts,
      catalogue,
      error: state === 'failed' ? error : null,
      again: () => void refetch(),
      fetching: isFetching,
    }),
    [authType, values, derived, state, facts, catalogue, error, refetch, isFetching],
  )
}

function scopeCatalogue(principal: ResourcePrincipal | null, pending: boolean): ScopeCatalogue {
  if (principal) return { state: 'read', permissions: principal.delegatedPermissions }
  return { state: pending ? 'loading' : 'unreadable', permissions: [] }
}

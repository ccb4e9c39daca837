import {
  MICROSOFT_GRAPH_APP_ID,
  type Guid,
  type Instant,
  type RegistrationFacts,
  type ResourcePrincipal,
} from '../directory'
import { comparePermissions } from '../permissions/compare'
import { sameName } from '../permissions/names'
import { riskOf } from '../permissions/risk/riskOf'
import { RISK_LEVELS, type PermissionRisk, type RiskLevel } from '../permissions/risk/types'
import type { PermissionRef } from '../permissions/types'

/** Somebody who waits for an administrator's consent. */
export interface ConsentAsker {
  id: string
  userId: Guid | null
  /** null: gone, or not to be read. */
  name: string | null
  at: Instant | null
  /** In the person's own words; may be empty. */
  reason: string
}

/** An application that users asked an administrator to consent to. https://learn.microsoft.com/graph/api/resources/appconsentrequest */
export interface ConsentRequest {
  id: Guid
  appId: Guid
  appName: string
  /** Names of delegated permissions as Graph tells them: without their API. */
  scopes: string[]
  /** Those who still wait, the latest first; null: could not be read. */
  askers: ConsentAsker[] | null
}

/** A permission that is asked for, and what is known of it. */
export interface AskedPermission extends PermissionRef {
  /** Name of the API, empty where it is not known. */
  resourceName: string
  /** false: no API that is known here exposes it, so that it cannot be granted from here. */
  known: boolean
  risk: PermissionRisk
  /** For everybody. null: the grants could not be read. */
  granted: boolean | null
  /** null: the registration is in another tenant. */
  declared: boolean | null
}

/**
 * How a permission that is asked for stands in this tenant; grantedOnly: the registration is here and does not declare it.
 * Texts: `consentScreen:request.standing.{standing}`.
 */
export type Standing = 'granted' | 'grantedOnly' | 'declared' | 'neither' | 'notGranted' | 'unknown'

/** Of a registration in another tenant nobody here can tell what it declares. */
export function standingOf({ granted, declared }: Pick<AskedPermission, 'granted' | 'declared'>): Standing {
  if (granted === null) return 'unknown'
  if (granted) return declared === false ? 'grantedOnly' : 'granted'
  if (declared === null) return 'notGranted'
  return declared ? 'declared' : 'neither'
}

/** What granting a request would mean. */
export interface JudgedRequest {
  /** Most dangerous first. */
  permissions: AskedPermission[]
  /** The highest of what is not granted yet; null: everything is. */
  level: RiskLevel | null
  /** Permissions that are to be granted and lead to Global Administrator, in the same order. */
  paths: AskedPermission[]
  /** What can be granted from here. */
  grant: PermissionRef[]
  /** There is neither a registration nor an enterprise application of it in this tenant. */
  absent: boolean
}

/** A name as the request has it, which may be an address (`https://graph.microsoft.com/Mail.Read`). */
function nameOf(scope: string): string {
  return scope.split('/').at(-1) || scope
}

/** Each once, whatever its case. */
function namesOf(scopes: readonly string[]): string[] {
  return [...new Map(scopes.map(nameOf).map((name) => [name.toLowerCase(), name])).values()]
}

/**
 * What users ask for, seen beside what the application has. Requests name permissions without their API: one that the
 * registration declares decides, then Microsoft Graph, then any other API that the application knows.
 * @param facts of the application; null while unread
 * @param graph catalogue of Microsoft Graph; null: not read
 */
export function judgeRequest(
  { scopes }: Pick<ConsentRequest, 'scopes'>,
  facts: RegistrationFacts | null,
  graph: ResourcePrincipal | null,
): JudgedRequest {
  const rows = facts ? comparePermissions(facts).filter(({ kind }) => kind === 'Delegated') : []
  const apis = [...(graph ? [graph] : []), ...(facts?.resources ?? [])]
  const permissions = namesOf(scopes).map((name): AskedPermission => {
    const own = rows.filter((row) => sameName(row.value, name) && row.resourceAppId !== '')
    const row = own.find(({ declared }) => declared) ?? own[0]
    const exposes = (api: ResourcePrincipal) =>
      api.delegatedPermissions.some((one) => one.isEnabled && sameName(one.value, name))
    const api =
      apis.find((one) => one.appId === row?.resourceAppId && exposes(one)) ?? apis.find(exposes) ?? null
    const value = api?.delegatedPermissions.find((one) => sameName(one.value, name))?.value ?? name
    const resourceAppId = api?.appId ?? row?.resourceAppId ?? MICROSOFT_GRAPH_APP_ID
    const ref = { resourceAppId, kind: 'Delegated' as const, value }
    const held = own.find((one) => one.resourceAppId === resourceAppId)
    return {
      ...ref,
      resourceName: api?.displayName ?? row?.resourceName ?? '',
      known: api !== null,
      risk: riskOf(ref),
      granted: facts?.grants.state === 'read' ? (held?.grantedTenantWide ?? false) : null,
      declared: facts?.application ? (held?.declared ?? false) : null,
    }
  })
  permissions.sort((one, other) => gravity(other) - gravity(one))
  const open = permissions.filter(({ granted }) => granted !== true)
  return {
    permissions,
    level: open[0]?.risk.level ?? null,
    paths: open.filter(({ risk }) => risk.path !== undefined || risk.level === 'critical'),
    grant: open
      .filter(({ known }) => known)
      .map(({ resourceAppId, kind, value }) => ({ resourceAppId, kind, value })),
    absent: facts !== null && !facts.application && !facts.servicePrincipal,
  }
}

function gravity({ risk }: AskedPermission): number {
  return RISK_LEVELS.indexOf(risk.level)
}

import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { Instant, Readable } from '../../domain/directory'
import { toReadable, unreadableReason } from '../readable'
import { getAuthorizationPolicy, getDefaultAppManagementPolicy } from '../resources/policies'
import { READ_SCOPES } from '../scopes'
import type { GraphBatchResult, GraphCallOptions, GraphClient } from '../types'

/** What the tenant says beforehand about making a registration. */
export interface ProvisioningPolicy {
  /** May users without a role register applications? */
  usersMayRegister: Readable<boolean>
  /** Client secrets of a registration that is made now. `maxLifetimeDays`: null where nothing limits them. */
  secrets: Readable<{ allowed: boolean; maxLifetimeDays: number | null }>
  /** Certificates of the same; `allowed` is always true, since Entra forbids no certificates as such. */
  certificates: Readable<{ allowed: boolean; maxLifetimeDays: number | null }>
}

const [SCOPE] = READ_SCOPES.provisioning
/** Milliseconds: an admin changes policies rarely. */
const POLICY_LIFE = 600_000

type Restriction = Pick<
  Wire.PasswordCredentialConfiguration,
  'maxLifetime' | 'restrictForAppsCreatedAfterDateTime' | 'state'
> & { restrictionType?: string | null }

/**
 * Both policies in one HTTP request. Sign-in does not ask for the permission: without it all parts are unreadable, with
 * the reason, and {@link readProvisioningPolicy} asks.
 */
export const provisioningPolicyQuery = (graph: GraphClient) =>
  queryOptions({
    queryKey: ['provisioningPolicy'] as const,
    queryFn: async ({ signal }): Promise<ProvisioningPolicy> => {
      try {
        return await readProvisioningPolicy(graph, { signal })
      } catch (error) {
        const unreadable = { state: 'unreadable' as const, reason: unreadableReason(error, SCOPE) }
        return { usersMayRegister: unreadable, secrets: unreadable, certificates: unreadable }
      }
    },
    staleTime: POLICY_LIFE,
    gcTime: POLICY_LIFE,
    retry: false,
  })

/**
 * The same, from a click too (`interactive`: a popup may ask for the permission).
 * @throws TokenError where the permission is not given; GraphError where not even the batch is answered
 */
export async function readProvisioningPolicy(
  graph: GraphClient,
  options: Omit<GraphCallOptions, 'scopes'>,
): Promise<ProvisioningPolicy> {
  const [authorization, management] = await graph.batch<object>(
    [getAuthorizationPolicy(), getDefaultAppManagementPolicy()],
    { ...options, scopes: READ_SCOPES.provisioning },
  )
  const now = new Date().toISOString()
  const part = <T>(result: GraphBatchResult<object> | undefined, toFact: (wire: object) => T) =>
    toReadable(bodyOf(result).then(toFact), SCOPE)
  const [usersMayRegister, secrets, certificates] = await Promise.all([
    part(authorization, usersRegister),
    part(management, (wire) => secretRules(wire, now)),
    part(management, (wire) => certificateRules(wire, now)),
  ])
  return { usersMayRegister, secrets, certificates }
}

async function bodyOf(result: GraphBatchResult<object> | undefined): Promise<object> {
  if (!result) throw new TypeError('A part of the batch is missing')
  if (!result.ok) throw result.error
  return Promise.resolve(result.response.body)
}

/** Where Graph does not say, users may: that is Entra's default. https://learn.microsoft.com/graph/api/resources/defaultuserrolepermissions */
function usersRegister({ defaultUserRolePermissions }: Wire.AuthorizationPolicy): boolean {
  return defaultUserRolePermissions?.allowedToCreateApps ?? true
}

/** https://learn.microsoft.com/graph/api/resources/passwordcredentialconfiguration */
export function secretRules(wire: Wire.TenantAppManagementPolicy, now: Instant) {
  const inForce = inForceOf(wire, wire.applicationRestrictions?.passwordCredentials, now)
  const allowed = inForce.every((one) => one.restrictionType !== 'passwordAddition')
  return { allowed, maxLifetimeDays: shortest(inForce, 'passwordLifetime') }
}

/** https://learn.microsoft.com/graph/api/resources/keycredentialconfiguration */
export function certificateRules(wire: Wire.TenantAppManagementPolicy, now: Instant) {
  const inForce = inForceOf(wire, wire.applicationRestrictions?.keyCredentials, now)
  return { allowed: true, maxLifetimeDays: shortest(inForce, 'asymmetricKeyLifetime') }
}

/** Restrictions that hold for an application created now. https://learn.microsoft.com/graph/api/resources/tenantappmanagementpolicy */
function inForceOf(
  { isEnabled }: Wire.TenantAppManagementPolicy,
  restrictions: readonly (Restriction | null)[] | null | undefined,
  now: Instant,
): Restriction[] {
  if (!isEnabled) return []
  return (restrictions ?? []).filter((one): one is Restriction => {
    const after = one?.restrictForAppsCreatedAfterDateTime
    return one !== null && one.state !== 'disabled' && (!after || Date.parse(after) <= Date.parse(now))
  })
}

function shortest(restrictions: readonly Restriction[], type: string): number | null {
  const limits = restrictions.flatMap((one) =>
    one.restrictionType === type ? (daysOf(one.maxLifetime) ?? []) : [],
  )
  return limits.length > 0 ? Math.min(...limits) : null
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/u
/** Of a year and a month the shortest, so that nothing is promised that Entra refuses. */
const IN_DAYS = [365, 28, 7, 1, 1 / 24, 1 / 1440, 1 / 86_400]

/** Days of an ISO 8601 duration, fractions too; null where it is none. */
function daysOf(duration: string | null | undefined): number | null {
  const [, ...parts] = DURATION.exec(duration ?? '') ?? []
  if (parts.every((part) => part === undefined)) return null
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * (IN_DAYS[index] ?? 0), 0)
}

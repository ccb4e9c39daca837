import { CONNECTORS, findAuthType } from '../connectors/catalogue'
import type { AuthType, Connector } from '../connectors/types'
import type { Guid } from '../directory'
import type { EnvironmentId } from '../environments'
import { parseTenant, sameGuid } from '../identifiers'
import { isSignInScope, sameName } from '../permissions/names'
import { isVendorHost } from './shapes'
import type { HandOff } from './types'
import { type AgeDoubt, ageDoubts, type Elsewhere, elsewhere } from './whereAndWhen'

/** Why the console will not go on with a hand-off. Texts of its own reasons: `handoff:refused.{reason}`. */
export type HandOffRefusal = Elsewhere | 'unknown-connector' | 'unknown-type'

/** What a person should know before they go on. Texts of its own warnings: `handoff:warning.{warning}`. */
export type HandOffWarning = 'foreign-callback' | 'foreign-tenant' | 'no-client-id' | 'beyond' | AgeDoubt

/** Why a permission is asked for, as far as the connector tells. */
export type PermissionOrigin = 'minimum' | 'trigger' | 'optional' | 'sign-in' | 'beyond'

export interface HandOffVerdict {
  /** Empty: one may go on. */
  refused: HandOffRefusal[]
  /** null where the connector or its type is unknown here. */
  target: { connector: Connector; authType: AuthType } | null
  warnings: HandOffWarning[]
  /** Every permission wanted, once. */
  permissions: { value: string; origin: PermissionOrigin }[]
}

/** Where a hand-off is opened, and when. */
export interface OpenedIn {
  tenantId: Guid
  environment: EnvironmentId
  /** Verified domains of the tenant in lower case; null where they are not (or cannot be) read. */
  domains: readonly string[] | null
  now: Date
}

/** What is to be said about a hand-off in the tenant that one is signed in to, before anything is done with it. */
export function judgeHandOff(handOff: HandOff, session: OpenedIn): HandOffVerdict {
  const target = findAuthType(handOff.connectorId, handOff.authTypeId)
  const permissions = uniqueNames(handOff.permissions).map((value) => ({
    value,
    origin: originOf(target?.authType ?? null, value),
  }))
  return {
    refused: refusals(handOff, session, target !== null),
    target,
    warnings: warnings(handOff, session, target?.authType ?? null, permissions),
    permissions,
  }
}

function refusals(handOff: HandOff, session: OpenedIn, known: boolean): HandOffRefusal[] {
  const refused = elsewhere(handOff, session)
  if (known) return refused
  const connectorKnown = CONNECTORS.some(({ id }) => id === handOff.connectorId)
  return [...refused, connectorKnown ? 'unknown-type' : 'unknown-connector']
}

function warnings(
  { setup, values, tenantId, clientId, createdAt }: HandOff,
  { domains, now }: OpenedIn,
  authType: AuthType | null,
  permissions: HandOffVerdict['permissions'],
): HandOffWarning[] {
  const typed = parseTenant(values.tenantId)
  const foreignTenant =
    typed.kind === 'guid'
      ? !sameGuid(typed.guid, tenantId)
      : typed.kind === 'domain' && domains !== null && !domains.includes(typed.domain)
  const found: [boolean, HandOffWarning][] = [
    [!isVendorHost(setup.baseUrl), 'foreign-callback'],
    [permissions.some(({ origin }) => origin === 'beyond'), 'beyond'],
    [foreignTenant, 'foreign-tenant'],
    [clientId === '' && authType?.fields.some(({ id }) => id === 'clientId') === true, 'no-client-id'],
  ]
  return [...found.filter(([holds]) => holds).map(([, warning]) => warning), ...ageDoubts(createdAt, now)]
}

function originOf(authType: AuthType | null, value: string): PermissionOrigin {
  const among = (names: readonly string[]) => names.some((name) => sameName(name, value))
  if (authType && among(authType.minimum.map((one) => one.value))) return 'minimum'
  if (authType?.tokenKind !== 'Application' && isSignInScope(value)) return 'sign-in'
  if (!authType) return 'beyond'
  if (authType.triggers.some(({ permissions }) => among(permissions))) return 'trigger'
  const scopes = authType.fields.flatMap((field) => (field.kind === 'scopes' ? field.default : []))
  const optional = authType.optional.map((one) => one.value)
  return among([...optional, ...authType.fullAsListed, ...scopes]) ? 'optional' : 'beyond'
}

/** Each name once, as first written; Entra takes names in any case. */
function uniqueNames(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((other) => sameName(other, name)) === index)
}

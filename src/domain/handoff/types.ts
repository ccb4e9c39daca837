import type { ConnectionSetup, ConnectionValues } from '../connectors/types'
import type { Guid, Instant } from '../directory'
import type { EnvironmentId } from '../environments'

export const HAND_OFF_VERSION = 1

/** Who is to go on: an admin who must consent, or an owner who must paste the values. */
export const HAND_OFF_PURPOSES = ['consent', 'paste'] as const
export type HandOffPurpose = (typeof HAND_OFF_PURPOSES)[number]

/** The fields of a form that may leave the tab: none of them is ever a secret. */
export type HandedValues = Pick<ConnectionValues, 'tenantId' | 'environment' | 'account' | 'sharedMailbox'>

/**
 * What somebody asks somebody else to go on with. Intent only: never a request, never a secret, and nothing in it is
 * believed; whoever opens it reads the rest from their own tenant.
 */
export interface HandOff {
  version: typeof HAND_OFF_VERSION
  purpose: HandOffPurpose
  connectorId: string
  authTypeId: string
  /** Empty where no registration is chosen yet. */
  clientId: Guid | ''
  /** The tenant that it was made in; another one refuses it. */
  tenantId: Guid
  /** The environment of that tenant. */
  environment: EnvironmentId
  values: HandedValues
  setup: ConnectionSetup
  /** Names of the permissions wanted, of the kind that the authentication type uses; the Scope field where there is one. */
  permissions: string[]
  createdAt: Instant
  /** Who says to have made it; nobody has checked that. */
  from: string | null
}

/** A part of a hand-off that can be at fault. Texts: `handoff:part.{part}`. */
export type HandOffPart =
  | 'whole'
  | 'version'
  | 'kind'
  | 'purpose'
  | 'connectorId'
  | 'authTypeId'
  | 'clientId'
  | 'tenantId'
  | 'environment'
  | 'values'
  | 'setup'
  | 'permissions'
  | 'createdAt'
  | 'from'

/** Why a hand-off cannot be read. Texts: `received:fault.{problem}`. */
export type HandOffProblem =
  | 'empty'
  | 'too-long'
  | 'not-a-hand-off'
  | 'damaged'
  | 'newer-version'
  | 'missing'
  | 'unknown-key'
  | 'wrong-type'
  | 'malformed'
  | 'unsafe-characters'

export interface HandOffFault {
  part: HandOffPart
  problem: HandOffProblem
}

export type HandOffReading = { ok: true; handOff: HandOff } | { ok: false; fault: HandOffFault }

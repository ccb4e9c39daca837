import type { Guid } from '../../directory'
import type { PermissionKind } from '../types'
import type { MechanismId } from './paths'

export const RISK_LEVELS = ['low', 'medium', 'high', 'critical'] as const

/**
 * low: only what concerns the person who signs in, or nothing by itself; medium: the person’s own content, or facts about
 * others; high: the person’s mail, everybody’s content, or who may do what; critical: a way to take over the tenant.
 */
export type RiskLevel = (typeof RISK_LEVELS)[number]

/** A permission to rate. Without `resourceAppId` it is one of Microsoft Graph. */
export interface RatedPermission {
  kind: PermissionKind
  /** e.g. `Mail.Read`; in any case. */
  value: string
  resourceAppId?: Guid
}

/** What a permission does, how far it reaches and to what: what the inferred rule goes by. */
export interface RiskTraits {
  action: 'basic' | 'read' | 'create' | 'send' | 'write' | 'control'
  /** own: the signed-in person’s; person: whatever the signed-in person may reach; tenant: everybody’s, with nobody signed in. */
  reach: 'own' | 'named' | 'app' | 'shared' | 'person' | 'tenant'
  data: 'content' | 'identity' | 'devices' | 'security' | 'secrets' | 'ordinary'
}

/** Why a permission is rated as it is; its sentence is `risk:reason.{id}`. */
export type ReasonId =
  | MechanismId
  | 'signIn'
  | 'named'
  | 'appOnly'
  | 'outline'
  | 'creates'
  | 'notifies'
  | 'own'
  | 'ownContentRead'
  | 'ownContentWrite'
  | 'ownSend'
  | 'ownMailRead'
  | 'ownMailWrite'
  | 'ownMailSend'
  | 'ownIdentityWrite'
  | 'shared'
  | 'sharedSend'
  | 'personBasic'
  | 'personRead'
  | 'personWrite'
  | 'personContentWrite'
  | 'personIdentityWrite'
  | 'personDevicesWrite'
  | 'tenantBasic'
  | 'tenantRead'
  | 'tenantWrite'
  | 'tenantContentRead'
  | 'tenantContentWrite'
  | 'tenantSend'
  | 'tenantIdentityWrite'
  | 'tenantDevicesWrite'
  | 'tenantSecurityWrite'
  | 'deviceSecrets'
  | 'directoryAsPerson'
  | 'mailboxAsPerson'
  | 'consentForPeople'
  | 'mailRules'
  | 'allMailboxes'
  | 'manageExchange'
  | 'unnamed'

export interface RiskReason {
  id: ReasonId
}

/**
 * microsoft: the privilege level that Microsoft publishes; maester: Maester’s list of paths to Global Administrator;
 * msidentitytools: the ranking of Microsoft’s MSIdentityTools; documented: what Microsoft’s documentation says that it
 * allows, in our levels; inferred: our own rule from the name, which nobody else vouches for.
 */
export const RISK_SOURCES = ['microsoft', 'maester', 'msidentitytools', 'documented', 'inferred'] as const
export type RiskSource = (typeof RISK_SOURCES)[number]

/** A model that rates the same permission differently, and where it says so. `level`: in our levels; null: it does not rate it. */
export type Disagreement = { url: string } & (
  | { model: 'microsoft'; given: 1 | 2 | 3 | 4 | 5; level: RiskLevel }
  | { model: 'maester'; given: 'direct' | 'indirect'; level: RiskLevel }
  | { model: 'msidentitytools'; given: 'High' | 'Medium' | 'Low' | 'Unranked'; level: RiskLevel | null }
  | { model: 'azadspi'; given: 'critical' | 'medium'; level: RiskLevel }
)

/** Microsoft’s scale as far as a name can tell: it has used 1 only twice and 5 never. */
export type PrivilegeGuess = 2 | 3 | 4

export interface PermissionRisk {
  level: RiskLevel
  reason: RiskReason
  source: RiskSource
  /** Where the source says so; null for what is inferred. */
  sourceUrl: string | null
  /** Absent: every model that the console knows for this permission says the same. */
  disagreement?: Disagreement[]
  /** How Maester says that it leads to Global Administrator; the reason tells it in words. Absent: no path is known. */
  path?: 'direct' | 'indirect'
  /** The inferred rule’s guess on Microsoft’s scale of 5, where no level of Microsoft’s is restated here. */
  guess?: PrivilegeGuess
}

/** A tenant’s own rating that stands in for the console’s. */
export interface TenantRating {
  level: RiskLevel
  /** One sentence, as the tenant’s people wrote it. */
  reason: string
  /** What the console would say. */
  insteadOf?: RiskLevel
}

/** `level` is the tenant’s where it has one; reason, source and everything else stay the console’s. */
export type EffectiveRisk = PermissionRisk & { overridden?: TenantRating }

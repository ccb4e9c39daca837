import type { Application } from '@microsoft/microsoft-graph-types'
import type { Guid } from '../../domain/directory'
import { EXCHANGE_APP_ID, GRAPH_APP_ID, SHAREPOINT_APP_ID } from './wellKnown'
import { ORDERS_APP_ID } from './resources'

/** The APIs of the story by short name. */
export const API = {
  graph: GRAPH_APP_ID,
  exchange: EXCHANGE_APP_ID,
  sharepoint: SHAREPOINT_APP_ID,
  orders: ORDERS_APP_ID,
} as const
export type ApiName = keyof typeof API

/** Names of permissions, separated by spaces. */
export interface Permissions {
  delegated?: string
  application?: string
}

export interface Secret {
  /** First three characters of the value; the values are in README.md. */
  hint: string
  name?: string
  /** Days from the seed's base date; negative is expired. */
  ends: number
  starts?: number
  /** Where the story needs a particular secret ID. */
  keyId?: Guid
}

export interface Certificate {
  name: string
  ends: number
  /** How Graph shows the thumbprint: Base64 of the SHA-1 bytes, or their hex text. Both occur. */
  thumbprint: 'base64' | 'hex'
}

/** One app registration of Contoso and what has become of it. */
export interface Story {
  /** Never shown; ids are made from it. */
  key: string
  name: string
  /** Days before the base date. */
  age?: number
  audience?: NonNullable<Application['signInAudience']>
  web?: string[]
  spa?: string[]
  publicClient?: string[]
  implicit?: { accessTokens?: boolean; idTokens?: boolean }
  fallbackPublic?: boolean
  notes?: string
  secrets?: Secret[]
  certificates?: Certificate[]
  declares?: Partial<Record<ApiName, Permissions>>
  /** Declared by raw ids: what nobody finds in a catalogue. */
  declaresRaw?: { resourceAppId: Guid; id: Guid; type: 'Scope' | 'Role' }[]
  /** `declared`: everything declared was consented to, tenant-wide. */
  granted?: 'declared' | Partial<Record<ApiName, Permissions>>
  /** Users' own consents: user keys and the scope text as Graph keeps it. */
  userGrants?: { user: string; api?: ApiName; scope: string }[]
  /** Overrides the text of the tenant-wide Microsoft Graph grant: stray spaces and the like. */
  scopeText?: string
  /** A grant to an API whose enterprise application is gone. */
  orphanGrant?: string
  owners?: string[]
  /** Days before the base date on which what is granted was consented to; absent: any day since the registration. */
  consented?: number
  /** false: no enterprise application. */
  enterprise?: false | { disabled?: true; assignmentRequired?: true; name?: string }
  verifiedPublisher?: string
}

export const CALLBACK = 'https://cloud.uipath.com/provisioning_/callback'

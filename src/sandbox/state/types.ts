import type {
  Application,
  AppRoleAssignment,
  DirectoryAudit,
  Group,
  OAuth2PermissionGrant,
  ServicePrincipal,
  User,
} from '@microsoft/microsoft-graph-types'
import type { Guid } from '../../domain/directory'

/** What a tenant holds. Objects are wire objects; properties that they leave out have the defaults of graph/odata/types.ts. */
export interface Collections {
  applications: Application
  servicePrincipals: ServicePrincipal
  grants: OAuth2PermissionGrant
  assignments: AppRoleAssignment
  users: User
  groups: Group
  /** Owners of an application or principal, by its object id. */
  owners: { id: Guid; ownerIds: Guid[] }
  /** Members of a group, by its object id. */
  members: { id: Guid; memberIds: Guid[] }
  roleAssignments: { id: string; principalId: Guid; roleDefinitionId: Guid }
  /** The directory's audit log, in any order. */
  audits: DirectoryAudit
}
export type CollectionName = keyof Collections
export type Rows = { [N in CollectionName]: Map<string, Collections[N]> }

/** One change of one object. The state is the seed and every entry in order. */
export interface Change {
  collection: CollectionName
  id: string
  /** null: deleted. */
  value: object | null
  before: object | null
}
export interface JournalEntry extends Change {
  seq: number
  /** Milliseconds since 1970. */
  at: number
}

export interface Journal {
  /** Changes with every reset. */
  epoch: number
  /** The seed's "now" in milliseconds: every date of the story counts from it. */
  base: number
  /** Entries after the one asked for. */
  entries: JournalEntry[]
}

/** Keeps one size's state. Two tabs share it. */
export interface StateStore {
  read(afterSeq: number): Promise<Journal>
  append(entries: readonly (Change & { at: number })[]): Promise<void>
  /** Back to the seed, with a new base date. */
  reset(now: number): Promise<void>
}

/** A person whom the authority remembers in this browser. */
export interface SignedIn {
  oid: Guid
  at: number
}

/** What the authority keeps, for all sizes: whichever frame or tab asks, it is the same sign-in. */
export interface AuthorityStore {
  /** Signs tokens and codes; made once in each browser. */
  key(): Promise<CryptoKey>
  sessions(): Promise<SignedIn[]>
  remember(session: SignedIn): Promise<void>
  forget(oid: Guid | null): Promise<void>
  /** false: this code was redeemed before. */
  redeem(code: string, expires: number): Promise<boolean>
}

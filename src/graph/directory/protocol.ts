import type { Carrier } from '../../domain/certificates/carriers'
import type { Guid } from '../../domain/directory'
import type {
  Collection,
  Judged,
  NamedRegistration,
  SecretTrace,
} from '../../domain/registrations/registrationIndex'
import type { RegistrationQuery, RegistrationRow } from '../../domain/registrations/types'
import type { Remote } from './remote'

/** What a page told, besides its rows. */
export interface PageFacts {
  nextLink: string | null
  /** Rows of this page. */
  rows: number
  /** `@odata.count`, which only a first page carries. */
  total: number | null
}

/** Client, resource and role of an assignment: all that the join needs, small enough to be posted. */
export interface AssignmentRef {
  principalId: Guid
  resourceId: Guid
  appRoleId: Guid
}

/** Lines of a query's answer, from `from` on. */
export interface ViewSlice {
  viewId: number
  total: number
  matched: number
  from: number
  rows: RegistrationRow[]
}

/** What the directory worker can be asked; every call but `judge` is answered in the order in which it was made. */
export interface DirectoryApi {
  /** Takes over a page as Graph sent it. Throws a SyntaxError where it is no page. */
  page(collection: Collection, page: ArrayBuffer): PageFacts
  assignments(assignments: AssignmentRef[]): void
  /** Says that a collection is read to its end. */
  complete(collection: Collection): void
  /** Object ids of the enterprise applications that expose application permissions. */
  apis(): Guid[]
  /** Searches, filters and sorts, and answers the lines `from` (included) to `to` (excluded). */
  query(query: RegistrationQuery, from: number, to: number): ViewSlice
  /** More lines of the last query; null where another query came since. */
  rows(viewId: number, from: number, to: number): RegistrationRow[] | null
  /** Judges a few more registrations, when everything is read that will be; between two calls others are answered. */
  judge(): Promise<Judged>
  secretOwner(trace: SecretTrace, exceptAppId: Guid): NamedRegistration | null
  certificateCarriers(thumbprint: string): Carrier[]
}

/** The same, from the other side of the worker's boundary. */
export type DirectoryRemote = Remote<DirectoryApi>

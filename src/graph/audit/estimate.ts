import { BATCH_SIZE } from '../http/batch'
import { PAGE_SIZE } from '../odata'
import { RANGES } from './cutPoints'
import type { AuditEstimate, AuditOptions, Measured } from './protocol'

/** One in so many enterprise applications exposes roles: a guess, until all of them are read. */
const WITH_ROLES = 1 / 30
/** A full page takes so many times as long as the counts did. */
const PAGE_TIME = 4

/** Delegated grants to expect for each enterprise application where Graph does not count them: a guess too. */
export const GRANTS_EACH = 2.5

/** What a reading would cost. */
export function estimateOf(
  { counted, latency }: Measured,
  options: Pick<AuditOptions, 'owners' | 'everyResource'>,
): AuditEstimate {
  const { applications, principals, grants } = counted
  const pages = (rows: number, chains: number) => Math.max(1, Math.ceil(rows / PAGE_SIZE / chains))
  const some = principals ?? 0
  const chains = [pages(applications ?? some, 1), pages(grants ?? GRANTS_EACH * some, 2), pages(some, RANGES)]
  const [ofApplications = 1, ofGrants = 1, ofPrincipals = 1] = chains
  const resources = options.everyResource ? some : some * WITH_ROLES
  const batches =
    Math.ceil(resources / BATCH_SIZE) + (options.owners ? Math.ceil((applications ?? 0) / BATCH_SIZE) : 0)
  const longest = Math.max(...chains, ofPrincipals + ofGrants) + batches / 12
  return {
    ...counted,
    // Ranges travel in three batches.
    requests: ofApplications + 2 * ofGrants + (some > PAGE_SIZE ? 3 : 1) * ofPrincipals + batches + 3,
    seconds: Math.ceil((longest * latency * PAGE_TIME) / 1000),
  }
}

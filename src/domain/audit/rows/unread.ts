import type { Coverage, NotReadWhat } from '../types'

/**
 * What a snapshot lacks, so that nothing may be concluded from its absence there. Where only a count differs, everything was
 * read to its end: something came or went meanwhile.
 */
export function unreadOf({ notRead }: Coverage): ReadonlySet<NotReadWhat> {
  return new Set(notRead.filter(({ why }) => why !== 'count-differs').map(({ what }) => what))
}

import { heldLocks, holdLock } from '../tabLocks'

/** A reading under way in another tab is nobody's to go on with: it holds this lock until it ends or its tab closes. */
export const lockName = (id: string) => `gcc-audit-${id}`

/** Locks of readings that are under way in some tab; none where the browser cannot tell. */
export const underWay = heldLocks

/** Holds the lock of a reading; answers what lets go of it. */
export const hold = (id: string): (() => void) => holdLock(lockName(id))

import type { Instant } from '../../domain/directory'
import { storage } from '../../domain/storage'

const KEY = 'gcc.audits.signedOut'

/** Notes that somebody signs out now, so that what the browser keeps is to be removed. */
export const noteSignOut = () => void storage(() => localStorage.setItem(KEY, new Date().toISOString()))

/** Nothing is left to be removed. */
export const dropNote = () => void storage(() => localStorage.removeItem(KEY))

/** Removes what the last sign-out could not, if anything. Rejects as `forget` does. */
export async function removeLeft(forget: (signedOut: Instant) => Promise<void>): Promise<void> {
  const signedOut = storage(() => localStorage.getItem(KEY))
  if (!signedOut) return
  await forget(signedOut)
  dropNote()
}

import { useEffect, useSyncExternalStore } from 'react'
import { useGraph } from '../GraphContext'
import { directoryOf } from './directories'
import type { Directory, DirectorySnapshot } from './directory'

/** Up to this many registrations an out-of-date list is read anew by itself: a few requests. */
const SMALL = 2000

/** The session's directory, which begins to be read, and what is read so far. */
export function useDirectory(): { directory: Directory; snapshot: DirectorySnapshot } {
  const directory = directoryOf(useGraph())
  const snapshot = useSyncExternalStore(directory.subscribe, directory.snapshot)
  useEffect(() => directory.start(), [directory])
  useRenewal(directory, snapshot)
  return { directory, snapshot }
}

/** Reads a small directory anew once it is out of date. */
export function useRenewal(directory: Directory, { stale, progress }: DirectorySnapshot): void {
  const renewsItself = stale && progress.applications.done <= SMALL
  useEffect(() => {
    if (renewsItself) directory.refresh()
  }, [directory, renewsItself])
}

const manager = () => globalThis.navigator?.locks as LockManager | undefined

/** Names of the locks that some tab of this browser holds; none where the browser cannot tell. */
export async function heldLocks(): Promise<ReadonlySet<string>> {
  const held = (await manager()?.query())?.held ?? []
  return new Set(held.map(({ name }) => name ?? ''))
}

/** Holds a lock until what it answers is called, or the tab is closed. */
export function holdLock(name: string): () => void {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  manager()
    ?.request(name, () => held)
    .catch(() => undefined)
  return release
}

/** Resolves when no tab holds the lock (any more); never where the browser cannot tell. */
export function whenFree(name: string): Promise<void> {
  const asked = manager()?.request(name, { mode: 'shared' }, () => undefined)
  return asked ?? new Promise(() => undefined)
}

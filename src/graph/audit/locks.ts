/** A reading under way in another tab is nobody's to go on with: it holds this lock until it ends or its tab closes. */
export const lockName = (id: string) => `gcc-audit-${id}`

/** Ids of readings that are under way in some tab; none where the browser cannot tell. */
export async function underWay(): Promise<ReadonlySet<string>> {
  const held = (await (globalThis.navigator?.locks as LockManager | undefined)?.query())?.held ?? []
  return new Set(held.map(({ name }) => name ?? ''))
}

/** Holds the lock of a reading; answers what lets go of it. */
export function hold(id: string): () => void {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const locks = globalThis.navigator?.locks as LockManager | undefined
  locks?.request(lockName(id), () => held).catch(() => undefined)
  return release
}

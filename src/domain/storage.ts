/** What `access` to localStorage or sessionStorage answers; null where the browser forbids it, or has no room. */
export function storage<T>(access: () => T): T | null {
  try {
    return access()
  } catch {
    return null
  }
}

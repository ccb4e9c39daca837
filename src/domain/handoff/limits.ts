/** Bounds of a hand-off: more than any connector's own needs, less than any browser, mail client or reader stumbles over. */
export const LIMITS = {
  /** Characters of a link's fragment. */
  fragment: 8192,
  /** Characters of a file. */
  file: 32_768,
  permissions: 200,
  permission: 80,
  id: 64,
  name: 100,
  address: 320,
  tenant: 253,
  baseUrl: 253,
} as const

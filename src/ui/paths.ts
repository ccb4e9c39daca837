const part = encodeURIComponent

/** Every address inside the console is built here; the routes in `app/` use the same shapes. */
export const paths = {
  home: () => '/',
  apps: () => '/apps',
  app: (appId: string) => `/apps/${part(appId)}`,
  connect: () => '/connect',
  /** `appId` presets the registration of the connection's form. */
  connection: (connectorId: string, authTypeId: string, appId?: string) =>
    `/connect/${part(connectorId)}/${part(authTypeId)}${appId ? `?app=${part(appId)}` : ''}`,
  /** A new registration for a connection, from nothing to ready. */
  provision: (connectorId: string, authTypeId: string) =>
    `/connect/${part(connectorId)}/${part(authTypeId)}/new`,
  /** Who may consent to what, and what waits for an answer. */
  consent: () => '/consent',
  audit: () => '/audit',
  /** A saved audit snapshot, without signing in. */
  snapshot: () => '/snapshot',
  certificates: () => '/certificates',
  leastScopes: () => '/least-scopes',
  /** What somebody hands over stands in the fragment, which no server sees. */
  handOff: () => '/handoff',
  changes: () => '/changes',
  /** A change that somebody else asks for; what it is stands in the fragment, which no server sees. */
  sharedPlan: () => '/plan',
  settings: () => '/settings',
}

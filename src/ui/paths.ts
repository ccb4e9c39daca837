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
  /** A new registration for a connection, from nothing to ready. `permissions`: chosen beyond the least. */
  provision: (connectorId: string, authTypeId: string, permissions: readonly string[] = []) =>
    `/connect/${part(connectorId)}/${part(authTypeId)}/new${permissions.length > 0 ? `?permissions=${permissions.map(part).join(',')}` : ''}`,
  /** Who may consent to what, and what waits for an answer. */
  consent: () => '/consent',
  audit: () => '/audit',
  /** A saved audit snapshot, without signing in. */
  snapshot: () => '/snapshot',
  certificates: () => '/certificates',
  /** `forNew`: the connection for which a registration is being made, to which the choice goes back. */
  leastScopes: (forNew?: { connectorId: string; authTypeId: string }) =>
    `/least-scopes${forNew ? `?for=${part(forNew.connectorId)}.${part(forNew.authTypeId)}` : ''}`,
  /** What somebody hands over stands in the fragment, which no server sees. */
  handOff: () => '/handoff',
  changes: () => '/changes',
  /** A change that somebody else asks for; what it is stands in the fragment, which no server sees. */
  sharedPlan: () => '/plan',
  settings: () => '/settings',
}

/** Connections for which a registration is ready, or nearly, by {@link connectionKey}; those not named are blocked. */
export interface ReadinessSummary {
  ready: string[]
  attention: string[]
  /** What decides it could not be read. */
  unknown: string[]
}

/** Names an authentication type of a connector: `outlook-365/bring-your-own`. */
export function connectionKey(connectorId: string, authTypeId: string): string {
  return `${connectorId}/${authTypeId}`
}

/**
 * Every connection that a registration of one's own serves. Written out so that the list of registrations need not load
 * the catalogue, with which a test compares it.
 */
export const OWN_CONNECTIONS = [
  'azure-ad/application-access',
  'azure-ad/delegated-access',
  'azure-ad/client-certificate',
  'outlook-365/client-certificate',
  'outlook-365/oauth-client-credentials',
  'outlook-365/bring-your-own',
  'microsoft-365/oauth-authorization-code',
  'microsoft-365-scope/interactive-token-custom-app',
] as const

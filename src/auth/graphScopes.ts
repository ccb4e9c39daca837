import type { Environment } from '../domain/environments'

/**
 * The authority of the global cloud takes a short name for Microsoft Graph's; elsewhere the name must say which Graph.
 * https://learn.microsoft.com/graph/deployments#microsoft-graph-and-graph-explorer-service-root-endpoints
 */
export function qualifiedScopes(environment: Environment, scopes: readonly string[]): string[] {
  return environment.id === 'global' ? [...scopes] : scopes.map((scope) => `${environment.graph}/${scope}`)
}

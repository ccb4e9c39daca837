import { ENVIRONMENTS } from '../../domain/environments'

/** Microsoft Graph’s host in every environment. */
export const GRAPH_HOSTS: readonly string[] = Object.values(ENVIRONMENTS).map(
  ({ graph }) => new URL(graph).host,
)

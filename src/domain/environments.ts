/**
 * The four national clouds in which Microsoft Graph runs, under the names that the connectors' forms use.
 * Hosts: https://learn.microsoft.com/graph/deployments
 */
export const ENVIRONMENT_IDS = ['global', 'usgov-l4', 'usgov-l5', 'china'] as const
export type EnvironmentId = (typeof ENVIRONMENT_IDS)[number]

export interface Environment {
  id: EnvironmentId
  /** The vendor's label in its Environment field; shown as it stands, in every language. */
  label: string
  /** Origin of the sign-in authority, without a trailing slash. */
  authority: string
  /** Origin of Microsoft Graph, without version and trailing slash. */
  graph: string
  /** Origin of the Azure portal. */
  portal: string
}

export const ENVIRONMENTS: Readonly<Record<EnvironmentId, Environment>> = {
  global: {
    id: 'global',
    label: 'Office 365',
    authority: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    portal: 'https://portal.azure.com',
  },
  'usgov-l4': {
    id: 'usgov-l4',
    label: 'US Government L4 - Public Sector domain',
    authority: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    portal: 'https://portal.azure.us',
  },
  'usgov-l5': {
    id: 'usgov-l5',
    label: 'US Government L5 - Public Sector domain',
    authority: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
    portal: 'https://portal.azure.us',
  },
  china: {
    id: 'china',
    label: 'China',
    authority: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
  },
}

/** Narrows any text to an environment id. */
export function isEnvironmentId(value: unknown): value is EnvironmentId {
  return typeof value === 'string' && (ENVIRONMENT_IDS as readonly string[]).includes(value)
}

/** The ten authentication types as the cases name them, each with what a sound registration for it has. */
import { findAuthType } from '../../connectors/catalogue'
import type { AuthType } from '../../connectors/types'
import { keyCredential } from '../certificates'
import type { FactsRecipe, PermissionText } from '../facts'

const PATHS = {
  'bring-your-own': ['outlook-365', 'bring-your-own'],
  'oauth-client-credentials': ['outlook-365', 'oauth-client-credentials'],
  'outlook-certificate': ['outlook-365', 'client-certificate'],
  'outlook-public': ['outlook-365', 'oauth-authorization-code'],
  'entra-application': ['azure-ad', 'application-access'],
  'entra-delegated': ['azure-ad', 'delegated-access'],
  'entra-certificate': ['azure-ad', 'client-certificate'],
  'microsoft-365': ['microsoft-365', 'oauth-authorization-code'],
  'interactive-uipath': ['microsoft-365-scope', 'interactive-token-uipath-app'],
  'interactive-custom': ['microsoft-365-scope', 'interactive-token-custom-app'],
} as const satisfies Record<string, [string, string]>

export type CaseType = keyof typeof PATHS
export const CASE_TYPES = Object.keys(PATHS) as CaseType[]

/** `connector/authentication type`, as in the URL. */
export function pathOf(type: CaseType): string {
  return PATHS[type].join('/')
}

export function authTypeOf(type: CaseType): AuthType {
  const [connector, authType] = PATHS[type]
  const found = findAuthType(connector, authType)
  if (!found) throw new Error(`no authentication type ${type}`)
  return found.authType
}

/** The least Scope of a type; empty where it has no such field. */
export function minimumScope(authType: AuthType): string[] {
  const field = authType.fields.find(({ kind }) => kind === 'scopes')
  return field?.kind === 'scopes' ? field.minimum : []
}

/** The permissions without which a connection of the type says something. */
export function minimumOf(type: CaseType): PermissionText[] {
  const authType = authTypeOf(type)
  const { tokenKind, minimum, publicApplication } = authType
  const names = [
    ...minimum.map(({ value }) => value),
    ...minimumScope(authType),
    ...(publicApplication && minimumScope(authType).length === 0 ? publicApplication.scopes : []),
  ]
  return [...new Set(names)].map((name): PermissionText => `${tokenKind} ${name}`)
}

/** A registration (or, for the vendor's own application, an enterprise application) with which the type works. */
export function soundFacts(type: CaseType): FactsRecipe {
  const { publicApplication, redirect, credential } = authTypeOf(type)
  const permissions = minimumOf(type)
  const granted = { declared: permissions, granted: permissions }
  if (publicApplication) {
    return { ...granted, application: null, servicePrincipal: { displayName: 'UiPath public application' } }
  }
  if (credential === 'certificate') return { ...granted, application: { keyCredentials: [keyCredential()] } }
  if (redirect?.platform !== 'public-client') return granted
  return {
    ...granted,
    application: {
      signInAudience: 'AzureADMultipleOrgs',
      web: { redirectUris: [], implicitGrant: { accessTokens: false, idTokens: false } },
      publicClient: { redirectUris: [...redirect.uris, ...(redirect.urisWhenNet5 ?? [])] },
    },
  }
}

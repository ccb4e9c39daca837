import type { AuthType, ConnectionSetup, ConnectionValues, FieldId } from '../connectors/types'
import type { Guid } from '../directory'
import type { EnvironmentId } from '../environments'

/** The connection that a command is to test. Its secrets are never read. */
export interface TestSubject {
  authType: AuthType
  values: Pick<ConnectionValues, 'clientId' | 'tenantId' | 'scope' | 'environment'>
  setup: ConnectionSetup
  /** Tenant and environment that one is signed in to, for types whose form asks for neither. */
  tenantId: Guid
  environment: EnvironmentId
}

/**
 * How a connection can be tested from the person's own machine. app-…: the token request that the connector itself makes.
 * code-…: a person signs in, and the code is redeemed as the connector would. device: another way to the same
 * application, whose redirect URIs are its maker's.
 */
export type TestKind = 'app-secret' | 'app-certificate' | 'code-secret' | 'code-public' | 'device'

export interface TestRequest {
  kind: TestKind
  tokenUrl: string
  clientId: string
  /** Space-separated, with the resource before each Graph permission. */
  scope: string
  /** For code-…: where a person signs in, to be followed by the challenge; null otherwise. */
  authorizeUrl: string | null
  redirectUri: string | null
  /** For code-secret: the token address of the tenant itself, at which the secret alone can be tested. */
  tenantTokenUrl: string
  /** For app-only tokens. */
  defaultScope: string
}

export type TestCommand =
  | { state: 'ready'; kind: TestKind; bash: string; powershell: string }
  /** Fields without which there is nothing to run. */
  | { state: 'incomplete'; kind: TestKind; missing: FieldId[] }
  /** The application and its credentials are the vendor's. */
  | { state: 'impossible' }

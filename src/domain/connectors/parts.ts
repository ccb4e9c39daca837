import type { AuthType, RedirectSpec } from './types'

/** An authentication type that has none of what only some have. */
export const PLAIN = {
  publicApplication: null,
  minimum: [],
  optional: [],
  fullAsListed: [],
  markedForAdminConsent: [],
  triggers: [],
  redirect: null,
  leaveEmpty: [],
  namedOnlyInPrerequisites: [],
  setBefore: null,
} satisfies Partial<AuthType>

/** The callback of Integration Service. The vendor's pages print backslashes before the underscore: markup that leaked into the text. */
export const INTEGRATION_SERVICE_CALLBACK: RedirectSpec = {
  platform: 'web',
  uris: ['https://cloud.uipath.com/provisioning_/callback'],
  pattern: 'https://{baseURL}/provisioning_/callback',
}

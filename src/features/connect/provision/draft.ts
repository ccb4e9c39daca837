import { AUDIENCE_OF } from '../../../domain/connectors/accountTypes'
import { redirectUris } from '../../../domain/connectors/setup'
import type { AccountType, AuthType, ConnectionSetup, Connector } from '../../../domain/connectors/types'
import { publicPartOf } from '../../../domain/certificates/addition'
import type { ProvisionIntent } from '../../../domain/changes/types'
import type { DirectoryUser } from '../../../domain/directory'
import { graphPermissions, sameName } from '../../../domain/permissions/names'
import type { PermissionRef } from '../../../domain/permissions/types'
import { daysBetween, endAfter } from '../../../domain/registrations/lifetimes'
import type { ChosenCertificate } from '../../../ui/certificates/NewOrGiven'

/** What a person chose for the new registration. Lives in the page's memory. */
export interface Draft {
  name: string
  accountType: AccountType
  /** Of a form with a Scope field: what stands there. */
  scope: string[]
  /** Of others: names chosen beyond the minimum. */
  optional: string[]
  consent: boolean
  secret: { name: string; days: number }
  /** Holds a private key. */
  certificate: ChosenCertificate | null
  owners: DirectoryUser[]
}

/** Longest name of a registration. https://learn.microsoft.com/graph/api/resources/application#properties (displayName) */
const LONGEST_NAME = 256
/** Control and format characters: nobody sees them, and some turn the reading order. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/u

export type DraftField = 'name' | 'redirects' | 'credential'

/** What is wrong with a draft, at which field. Texts: `provision:problem.{problem}`. */
export interface DraftProblem {
  field: DraftField
  problem:
    | 'name-empty'
    | 'name-too-long'
    | 'name-unseen'
    | 'base-url'
    | 'certificate-missing'
    | 'certificate-expired'
    | 'certificate-too-long'
}

/** Limits of the tenant on credentials of a new registration; null: not known. */
export interface CredentialRules {
  secretsAllowed: boolean | null
  mostCertificateDays: number | null
}

/** A form to begin with: the least that the connection needs. */
export function emptyDraft(connector: Connector, authType: AuthType, days: number): Draft {
  const scopes = authType.fields.find((field) => field.kind === 'scopes')
  const name = `UiPath - ${connector.name}`
  return {
    name,
    accountType: narrowest(authType.accountTypes),
    scope: scopes ? [...scopes.minimum] : [],
    optional: [],
    consent: true,
    secret: { name: connector.name, days },
    certificate: null,
    owners: [],
  }
}

/** The same form with these permissions beside the least; none: as it was. */
export function withPermissions<D extends Pick<Draft, 'scope' | 'optional'>>(
  draft: D,
  authType: AuthType,
  chosen: readonly string[],
): D {
  if (chosen.length === 0) return draft
  const beyond = chosen.filter((name) => !authType.minimum.some(({ value }) => sameName(value, name)))
  const scopes = authType.fields.find((field) => field.kind === 'scopes')
  if (!scopes) return { ...draft, optional: beyond }
  const more = beyond.filter((name) => !scopes.minimum.some((one) => sameName(one, name)))
  return { ...draft, scope: [...scopes.minimum, ...more] }
}

/** Of what the connection can work with, the one that lets the fewest in. */
function narrowest(accountTypes: readonly AccountType[]): AccountType {
  const [first = 'single-tenant'] = accountTypes
  return accountTypes.includes('single-tenant') ? 'single-tenant' : first
}

/** What is wrong, in the order of the form; empty: it can be reviewed. */
export function problemsOf(
  draft: Draft,
  authType: AuthType,
  { baseUrlWrong, rules, now }: { baseUrlWrong: boolean; rules: CredentialRules; now: Date },
): DraftProblem[] {
  const problems: [DraftField, DraftProblem['problem'], boolean][] = [
    ['name', 'name-empty', draft.name.trim() === ''],
    ['name', 'name-too-long', draft.name.trim().length > LONGEST_NAME],
    ['name', 'name-unseen', UNSEEN.test(draft.name)],
    ['redirects', 'base-url', baseUrlWrong && typeof authType.redirect?.pattern === 'string'],
    ...certificateProblems(draft, authType, rules, now),
  ]
  return problems.filter(([, , is]) => is).map(([field, problem]) => ({ field, problem }))
}

function certificateProblems(
  { certificate }: Draft,
  { credential }: AuthType,
  { mostCertificateDays }: CredentialRules,
  now: Date,
): [DraftField, DraftProblem['problem'], boolean][] {
  if (credential !== 'certificate') return []
  if (!certificate) return [['credential', 'certificate-missing', true]]
  const { notBefore, notAfter } = certificate.facts
  const expired = Date.parse(notAfter) <= now.getTime()
  const tooLong = mostCertificateDays !== null && daysBetween(notBefore, notAfter) > mostCertificateDays
  return [
    ['credential', 'certificate-expired', expired],
    ['credential', 'certificate-too-long', !expired && tooLong],
  ]
}

/** Permissions to declare: the minimum, then what was chosen, each once. */
export function permissionsOf({ scope, optional }: Draft, authType: AuthType): PermissionRef[] {
  const chosen = graphPermissions(authType.tokenKind, [...scope, ...optional])
  const beyond = chosen.filter(({ value }) => !authType.minimum.some((one) => sameName(one.value, value)))
  return [...authType.minimum, ...beyond]
}

/** The redirect URIs of the new registration, on their platform. */
export function redirectsOf({ redirect }: AuthType, setup: ConnectionSetup): ProvisionIntent['redirectUris'] {
  if (!redirect) return []
  return redirectUris(redirect, setup).map((uri) => ({ platform: redirect.platform, uri }))
}

/** What the review is asked for. */
export function intentOf(
  draft: Draft,
  authType: AuthType,
  { setup, rules, now }: { setup: ConnectionSetup; rules: CredentialRules; now: Date },
): ProvisionIntent {
  const wantsSecret = authType.credential === 'secret' && rules.secretsAllowed !== false
  const wantsCertificate = authType.credential === 'certificate' && draft.certificate
  return {
    displayName: draft.name.trim(),
    signInAudience: AUDIENCE_OF[draft.accountType],
    redirectUris: redirectsOf(authType, setup),
    // A redirect URI of a native platform tells Entra's what kind of client it is; without one the flag does.
    isFallbackPublicClient: authType.credential === 'none' && !authType.redirect,
    permissions: permissionsOf(draft, authType),
    consent: draft.consent,
    secret: wantsSecret
      ? {
          displayName: draft.secret.name.trim() || draft.name.trim(),
          endDateTime: endAfter(now, draft.secret.days),
        }
      : null,
    certificate: wantsCertificate ? publicPartOf(wantsCertificate.facts) : null,
    owners: draft.owners.map(({ objectId, displayName }) => ({ objectId, displayName })),
  }
}

import type { CertificateReading } from '../certificates/types'
import type { ConnectionSetup, FieldId } from '../connectors/types'
import type { RegistrationFacts, ResourcePrincipal, ServicePrincipal } from '../directory'
import type { UserConsentVerdict } from '../userConsent/types'
import type { ChangeIntent } from '../changes/types'

/** blocks: the connection would surely fail; warns: it may; fine: shown to be right; explains: worth knowing, nothing to do. */
export type Severity = 'blocks' | 'warns' | 'fine' | 'explains'

/** proven: follows from what was read of the tenant; consistent: agrees with the little that can be seen, which is no proof. Texts: `findings:certainty.{certainty}`. */
export type Certainty = 'proven' | 'consistent'

/** One verdict about a connection. Texts: `findings:{id}.title|detail|fix` with `params`. */
export interface Finding {
  /** Stable, e.g. `secret-is-secret-id`; on the finding's element as data-finding. */
  id: FindingId
  /** Distinguishes findings of the same id, e.g. one per permission; else the id. */
  key: string
  severity: Severity
  /** How sure it is, where that is worth saying: on every `fine` one, and on what rests on a secret's hint. */
  certainty?: Certainty
  /** The form's field to blame; `registration` where no field is wrong but the registration (or its consent) is. */
  field: FieldId | 'registration'
  /** What the texts name: values given, expected, `date` (ISO 8601). `context` picks a variant of the texts (i18next's own). Never a secret. */
  params: Record<string, string | number>
  /** The AADSTS number (or Graph error code) with which the connection would fail. */
  wouldFailWith?: string
  /** Permissions named by the finding. */
  permission?: string
  /** Page of the portal where it is put right, see portalLinks. */
  portal?:
    'overview' | 'credentials' | 'authentication' | 'permissions' | 'enterprise-app' | 'enterprise-app-users'
  /** What the console itself can do about it. */
  fix?: ChangeIntent
}

/** Every finding that there is; each has texts in every language. */
export const FINDING_IDS = [
  'client-id-malformed',
  'client-id-not-found',
  'client-id-is-object-id',
  'client-id-is-tenant-id',
  'client-id-is-microsofts',
  'client-id-found',
  'tenant-malformed',
  'tenant-mismatch',
  'tenant-common-single-tenant',
  'tenant-required-single-tenant',
  'tenant-common-not-accepted',
  'tenant-fits',
  'audience-mismatch',
  'environment-mismatch',
  'secret-is-secret-id',
  'secret-malformed',
  'secret-unknown',
  'secret-of-other-application',
  'secret-expired',
  'secret-expiring',
  'secret-consistent',
  'secret-none-registered',
  'certificate-unreadable',
  'certificate-password-wrong',
  'certificate-no-private-key',
  'certificate-not-registered',
  'certificate-registered',
  'certificate-none-registered',
  'certificate-expired',
  'certificate-expiring',
  'certificate-weak',
  'redirect-missing',
  'redirect-near-miss',
  'redirect-wrong-platform',
  'redirect-registered',
  'implicit-grant-on',
  'public-client-off',
  'principal-missing',
  'principal-disabled',
  'principal-enabled',
  'assignment-required',
  'no-owner',
  'public-app-found',
  'public-app-candidates',
  'public-app-not-consented',
  'public-app-consented',
  'user-consent-blocked',
  'user-consent-allowed',
  'permission-not-declared',
  'permission-not-granted',
  'permission-ready',
  'permission-wrong-kind',
  'permission-granted-not-declared',
  'permission-excess',
  'permission-user-consent-only',
  'permission-no-application-form',
  'permission-unknown',
  'permission-unreadable',
  'scope-below-minimum',
  'scope-lacks-shared',
  'value-has-stray-characters',
  'value-missing',
  'account-required',
  'account-malformed',
  'account-other-domain',
  'account-not-found',
  'account-unreadable',
  'account-found',
  'account-is-alias',
  'account-disabled',
  'account-is-guest',
  'account-without-mailbox',
] as const
export type FindingId = (typeof FINDING_IDS)[number]

/** What is known of the tenant when a form is checked. */
export interface PreflightContext {
  now: Date
  /** Tenant and environment that one is signed in to. */
  tenantId: string
  environment: string
  /** Verified domains of the tenant in lower case; empty where they could not be read. */
  domains: string[]
  /**
   * Facts for the client ID in the form: `absent` while none is typed (or it is malformed), `loading` while they are
   * read, `failed` where they could not be.
   */
  registration:
    { state: 'absent' | 'loading' } | { state: 'failed' } | { state: 'loaded'; facts: RegistrationFacts }
  /** The registration (if any) whose object id is what was typed as client ID: detects the swap. */
  objectIdMatch: { appId: string; displayName: string } | null
  /** Another registration of the tenant with a live secret that the typed one is consistent with (or whose key ID it is), where the tenant's registrations are loaded. */
  secretOwnedElsewhere: { appId: string; displayName: string } | null
  /** Microsoft Graph's own principal, for permissions that the registration neither declares nor holds; null or absent while unread. */
  catalogue?: ResourcePrincipal | null
  /** Where the automation platform is and what the project targets. */
  setup: ConnectionSetup
  /** What was read of the certificate in the form; null while none is given or it is being read. */
  certificate: CertificateReading | null
  /** What the tenant knows of the addresses in the form, by the address in lower case; absent: not asked (yet). */
  accounts: Readonly<Record<string, AccountReading>>
  /** Could a plain user consent to what the connection asks for? null while the policies are not read. */
  userConsent: UserConsentVerdict | null
  /** Enterprise applications that may be the vendor's public one, for types that use it without its client ID being known; null while unread. */
  publicApplications: readonly ServicePrincipal[] | null
}

/** A user or shared mailbox looked up by address. */
export type AccountReading =
  | {
      state: 'found'
      objectId: string
      displayName: string
      userPrincipalName: string
      /** false also for most shared mailboxes: nobody signs in to them. */
      accountEnabled: boolean
      /** A guest's mailbox is in another tenant. */
      guest: boolean
      /** null: no mailbox is known to the directory. */
      mail: string | null
    }
  | { state: 'not-found' }
  | { state: 'unreadable' }

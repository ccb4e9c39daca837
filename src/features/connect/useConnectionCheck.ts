import { useDeferredValue, useMemo } from 'react'
import { useSession } from '../../auth/session'
import type { CertificateReading } from '../../domain/certificates/types'
import type { AuthType, ConnectionSetup, ConnectionValues, Connector } from '../../domain/connectors/types'
import type { RegistrationFacts } from '../../domain/directory'
import { cleanPasted } from '../../domain/identifiers'
import {
  graphCatalogue,
  namesWithoutApplicationForm,
  requiredRows,
  wantedPermissions,
} from '../../domain/permissions/required'
import type { PermissionRow } from '../../domain/permissions/types'
import { preflight } from '../../domain/preflight/preflight'
import type { Finding, PreflightContext } from '../../domain/preflight/types'
import type { UserConsentVerdict } from '../../domain/userConsent/types'
import { useSecretOwner } from '../../graph/directory/useSecretOwner'
import type { ScopeCatalogue } from '../../ui/fields/types'
import { type CertificateWork, useCertificateReading } from './certificate/useCertificateReading'
import { useAccounts } from './check/useAccounts'
import { useGraphPrincipal } from './check/useGraphPrincipal'
import { type PublicApplicationChoice, usePublicApplication } from './check/usePublicApplication'
import { useRegistrationReading } from './check/useRegistrationReading'
import { useTenantDomains } from './check/useTenantDomains'
import { useUserConsent } from './check/useUserConsent'
import { type Readiness, readinessOf } from './readiness'

/** What is checked: a form of the catalogue as it is filled in. */
export interface Checked {
  connector: Connector
  authType: AuthType
  values: ConnectionValues
  setup: ConnectionSetup
  setSetup: (setup: ConnectionSetup) => void
}

/** A form's values seen against the tenant. Derived anew from values and queries; nothing of it is kept. */
export interface ConnectionCheck extends Checked {
  /** Everything that the findings rest on. */
  context: PreflightContext
  findings: Finding[]
  readiness: Readiness
  registration: PreflightContext['registration']['state']
  /** What the tenant holds for the client ID (the vendor's, where it is the vendor's application); null until it is read. */
  facts: RegistrationFacts | null
  rows: PermissionRow[]
  /** Names that the source lists for this type though no application token can carry them. */
  delegatedOnly: string[]
  catalogue: ScopeCatalogue
  /** null: none is given, or it is being read. */
  certificate: CertificateReading | null
  /** How far the reading of the certificate is, and what can be done about it. */
  certificateWork: CertificateWork
  userConsent: UserConsentVerdict | null
  accounts: PreflightContext['accounts']
  /** null: a registration of one's own. */
  publicApplication: PublicApplicationChoice | null
  /** Why the registration could not be read; null otherwise. */
  error: unknown
  /** Reads the registration anew. */
  again: () => void
  fetching: boolean
}

/** Checks a form against the tenant that one is signed in to. */
export function useConnectionCheck(checked: Checked): ConnectionCheck {
  const { authType, values, setup } = checked
  // As the values are: the callback shows at once what is typed, the checks when there is time.
  const checkedSetup = useDeferredValue(setup)
  const { tenantId, environment } = useSession()
  const publicApplication = usePublicApplication(authType)
  const typedId = (publicApplication?.clientId ?? cleanPasted(values.clientId).value).toLowerCase()
  const reading = useRegistrationReading(typedId)
  const { facts, registration, objectIdMatch, at, error, again, fetching } = reading
  const { principal, catalogue } = useGraphPrincipal(reading.pending)
  const domains = useTenantDomains()
  const secret = authType.credential === 'secret' ? cleanPasted(values.clientSecret).value : ''
  const secretOwnedElsewhere = useSecretOwner(secret || null, typedId)
  const certified = authType.credential === 'certificate'
  const certificateWork = useCertificateReading(
    certified ? values.certificate : '',
    certified ? values.certificatePassword : '',
  )
  const { reading: certificate } = certificateWork
  const accounts = useAccounts(authType, values)
  const wanted = useMemo(() => wantedPermissions(authType, values.scope), [authType, values.scope])
  const userConsent = useUserConsent(
    authType.tokenKind === 'Delegated',
    reading.pending,
    wanted,
    facts,
    principal,
  )
  const publicApplications = publicApplication?.candidates ?? null
  const context = useMemo(
    (): PreflightContext => ({
      now: new Date(at),
      tenantId,
      environment: environment.id,
      domains,
      registration,
      objectIdMatch,
      secretOwnedElsewhere,
      catalogue: principal,
      setup: checkedSetup,
      certificate,
      accounts,
      userConsent,
      publicApplications,
    }),
    [
      at,
      tenantId,
      environment,
      domains,
      registration,
      objectIdMatch,
      secretOwnedElsewhere,
      principal,
      checkedSetup,
      certificate,
      accounts,
      userConsent,
      publicApplications,
    ],
  )
  const findings = useMemo(() => preflight(authType, values, context), [authType, values, context])
  // Not computed anew for a key in a field that no permission depends on.
  const permissions = useMemo(
    () => ({
      rows: requiredRows(facts, authType, wanted, principal),
      delegatedOnly: namesWithoutApplicationForm(authType, graphCatalogue(facts, principal)),
    }),
    [facts, authType, wanted, principal],
  )
  const candidates = publicApplication?.state
  return useMemo(
    () => ({
      ...checked,
      context,
      findings,
      readiness: readinessOf(findings, registration.state, candidates, certificateWork.state),
      registration: registration.state,
      facts,
      ...permissions,
      catalogue,
      certificate,
      certificateWork,
      userConsent,
      accounts,
      publicApplication,
      error,
      again,
      fetching,
    }),
    [
      checked,
      context,
      findings,
      registration.state,
      candidates,
      facts,
      permissions,
      catalogue,
      certificate,
      certificateWork,
      userConsent,
      accounts,
      publicApplication,
      error,
      again,
      fetching,
    ],
  )
}

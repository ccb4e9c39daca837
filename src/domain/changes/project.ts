import type {
  Application,
  AppRoleAssignment,
  DelegatedGrant,
  Readable,
  RegistrationFacts,
  ServicePrincipal,
} from '../directory'
import { changeDeclarations } from './declare'
import { changeScope } from './delegated'
import { referenceTo } from './references'
import { PLATFORM_PROPERTY } from './requests/redirects'
import { NEW_PRINCIPAL } from './settings'
import type { ApplicationSetting, ChangeStep, RedirectPlatform } from './steps'

/**
 * The facts of a registration as they would be after these steps of a plan about it: for judging, before anything is
 * written, what a plan makes of it. Ids that Graph would give are the references to the steps.
 */
export function factsAfter(facts: RegistrationFacts, steps: readonly ChangeStep[]): RegistrationFacts {
  const { application, servicePrincipal, grants, assignments, owners } = facts
  return {
    ...facts,
    application: application && steps.reduce(applicationAfter, application),
    servicePrincipal: steps.reduce(
      (principal, step) => principalAfter(principal, step, facts),
      servicePrincipal,
    ),
    grants: mapRead(grants, (rows) => grantsAfter(rows, steps)),
    assignments: mapRead(assignments, (held) => assignmentsAfter(held, steps)),
    owners: mapRead(owners, (people) => steps.reduce(ownersAfter, people)),
  }
}

function mapRead<T>(readable: Readable<T>, change: (value: T) => T): Readable<T> {
  return readable.state === 'read' ? { state: 'read', value: change(readable.value) } : readable
}

function principalAfter(
  principal: ServicePrincipal | null,
  step: ChangeStep,
  { appId, tenantId }: RegistrationFacts,
): ServicePrincipal | null {
  if (step.kind === 'create-principal' && step.appId === appId && !principal) {
    return {
      objectId: referenceTo(step.id),
      appId,
      displayName: step.displayName,
      ...NEW_PRINCIPAL,
      appOwnerOrganizationId: tenantId,
      servicePrincipalType: 'Application',
    }
  }
  return step.kind === 'set-principal' && principal ? { ...principal, [step.property]: step.to } : principal
}

function grantsAfter(rows: readonly DelegatedGrant[], steps: readonly ChangeStep[]): DelegatedGrant[] {
  const after = new Map(rows.map((row) => [row.id, row]))
  for (const step of steps) {
    if (step.kind !== 'delegated-grant') continue
    const { clientId, resourceId, consentType, principalId, add, remove, before } = step
    const id = before?.grantId ?? step.id
    const row = after.get(id) ?? { id, clientId, resourceId, consentType, principalId, scope: '' }
    const scope = changeScope(row.scope, add, remove)
    if (scope === '') after.delete(id)
    else after.set(id, { ...row, scope })
  }
  return [...after.values()]
}

function assignmentsAfter(
  held: readonly AppRoleAssignment[],
  steps: readonly ChangeStep[],
): AppRoleAssignment[] {
  const after = new Map(held.map((one) => [one.id, one]))
  for (const step of steps) {
    if (step.kind === 'remove-role') after.delete(step.assignmentId)
    if (step.kind !== 'assign-role') continue
    const { id, appRoleId, clientId, resourceId } = step
    after.set(id, { id, appRoleId, principalId: clientId, resourceId, createdDateTime: null })
  }
  return [...after.values()]
}

type Owners = Extract<RegistrationFacts['owners'], { state: 'read' }>['value']

function ownersAfter(owners: Owners, step: ChangeStep): Owners {
  if (step.kind === 'remove-owner') return owners.filter((one) => one.objectId !== step.ownerId)
  if (step.kind !== 'add-owner') return owners
  return [...owners, { objectId: step.ownerId, displayName: step.ownerName, userPrincipalName: null }]
}

function applicationAfter(application: Application, step: ChangeStep): Application {
  const { passwordCredentials, keyCredentials, requiredResourceAccess } = application
  switch (step.kind) {
    case 'declare':
      return {
        ...application,
        requiredResourceAccess: changeDeclarations(requiredResourceAccess, step.add, step.remove),
      }
    case 'set-application':
      return settingAfter(application, step.setting)
    case 'add-secret': {
      const { id: keyId, displayName, endDateTime } = step
      const secret = { keyId, displayName, hint: null, startDateTime: null, endDateTime }
      return { ...application, passwordCredentials: [...passwordCredentials, secret] }
    }
    case 'remove-secret':
      return {
        ...application,
        passwordCredentials: passwordCredentials.filter((one) => one.keyId !== step.keyId),
      }
    case 'add-certificate': {
      const { thumbprint, displayName, notBefore: startDateTime, notAfter: endDateTime } = step.certificate
      const dates = { startDateTime, endDateTime }
      const key = {
        keyId: step.id,
        displayName,
        thumbprint,
        type: 'AsymmetricX509Cert',
        usage: 'Verify',
        ...dates,
      }
      return { ...application, keyCredentials: [...keyCredentials, key] }
    }
    case 'remove-certificate': {
      const { keyId, certificate } = step
      const isMeant = (key: (typeof keyCredentials)[number]) =>
        keyId ? key.keyId === keyId : key.thumbprint === certificate.thumbprint
      return { ...application, keyCredentials: keyCredentials.filter((key) => !isMeant(key)) }
    }
    case 'add-redirect-uris':
      return withUris(application, step.platform, (uris) => [...uris, ...step.uris])
    case 'remove-redirect-uris':
      return withUris(application, step.platform, (uris) => uris.filter((uri) => !step.uris.includes(uri)))
    case 'move-redirect-uris': {
      const left = withUris(application, step.from, (uris) => uris.filter((uri) => !step.uris.includes(uri)))
      return withUris(left, step.to, (uris) => [...uris, ...step.uris])
    }
    default:
      return application
  }
}

function withUris(
  application: Application,
  platform: RedirectPlatform,
  change: (uris: string[]) => string[],
): Application {
  const property = PLATFORM_PROPERTY[platform]
  return {
    ...application,
    [property]: { ...application[property], redirectUris: change(application[property].redirectUris) },
  }
}

function settingAfter(application: Application, setting: ApplicationSetting): Application {
  const { web } = application
  switch (setting.property) {
    case 'implicitIdTokens':
      return {
        ...application,
        web: { ...web, implicitGrant: { ...web.implicitGrant, idTokens: setting.value } },
      }
    case 'implicitAccessTokens':
      return {
        ...application,
        web: { ...web, implicitGrant: { ...web.implicitGrant, accessTokens: setting.value } },
      }
    case 'isFallbackPublicClient':
      return { ...application, isFallbackPublicClient: setting.value }
    case 'signInAudience':
      return { ...application, signInAudience: setting.value }
  }
}

import type { Application, Guid, Readable, RegistrationFacts, DirectoryUser } from '../directory'
import { STEP_SCOPES } from './scopes'
import type {
  ApplicationSetting,
  CreatePrincipalStep,
  OwnerStep,
  PrincipalSwitch,
  SetApplicationStep,
  SetPrincipalStep,
} from './steps'
import type { ChangeIntent, ImpossibleAddition } from './types'

/** A registration's owners, of any kind. https://learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions */
export const MOST_OWNERS = 100

/** How a new enterprise application stands. https://learn.microsoft.com/graph/api/resources/serviceprincipal#properties */
export const NEW_PRINCIPAL = { accountEnabled: true, appRoleAssignmentRequired: false }

/** The setting of a registration as it was read. */
function settingOf(application: Application, property: ApplicationSetting['property']): ApplicationSetting {
  switch (property) {
    case 'implicitIdTokens':
      return { property, value: application.web.implicitGrant.idTokens }
    case 'implicitAccessTokens':
      return { property, value: application.web.implicitGrant.accessTokens }
    case 'isFallbackPublicClient':
      return { property, value: application.isFallbackPublicClient }
    case 'signInAudience':
      return { property, value: application.signInAudience }
  }
}

/** One step for each property that is to be otherwise; of one that is named twice the last word counts. */
export function planSettings(
  application: Application,
  wanted: readonly ApplicationSetting[] = [],
): SetApplicationStep[] {
  const last = new Map(wanted.map((setting) => [setting.property, setting]))
  return [...last.values()].flatMap((setting): SetApplicationStep[] => {
    const before = settingOf(application, setting.property)
    if (before.value === setting.value) return []
    return [
      {
        kind: 'set-application',
        id: `set:${setting.property}`,
        dependsOn: [],
        scopes: [...STEP_SCOPES.application],
        applicationObjectId: application.objectId,
        setting,
        before,
      },
    ]
  })
}

/** Creates the enterprise application of a client ID. */
export function createPrincipal(appId: string, displayName: string): CreatePrincipalStep {
  return {
    kind: 'create-principal',
    id: `create:${appId}`,
    dependsOn: [],
    scopes: [...STEP_SCOPES.application],
    appId,
    displayName,
  }
}

/** One step for each switch of the enterprise application; one that is yet to be created is on and open to everybody. */
export function planSwitches(
  { servicePrincipal }: RegistrationFacts,
  wanted: ChangeIntent['principal'],
  principal: { objectId: string; displayName: string; createdBy: string | null },
): SetPrincipalStep[] {
  const switches: PrincipalSwitch[] = ['accountEnabled', 'appRoleAssignmentRequired']
  return switches.flatMap((property): SetPrincipalStep[] => {
    const to = wanted?.[property]
    const before = (servicePrincipal ?? NEW_PRINCIPAL)[property]
    if (to === undefined || to === before) return []
    return [
      {
        kind: 'set-principal',
        id: `switch:${property}`,
        dependsOn: principal.createdBy ? [principal.createdBy] : [],
        scopes: [...STEP_SCOPES.application],
        principalId: principal.objectId,
        displayName: principal.displayName,
        property,
        to,
        before,
      },
    ]
  })
}

/** One step for each owner that is not one yet; where owners cannot be read they are read right before the write. */
export function planOwners(
  application: Application,
  owners: Readable<DirectoryUser[]>,
  wanted: ChangeIntent['addOwners'] = [],
): { steps: OwnerStep[]; impossible: ImpossibleAddition[] } {
  const present = new Set<Guid>(
    owners.state === 'read' ? owners.value.map(({ objectId }) => objectId.toLowerCase()) : [],
  )
  const missing = new Map(wanted.map((one) => [one.objectId.trim().toLowerCase(), one.displayName]))
  for (const objectId of present) missing.delete(objectId)
  const all = [...missing].map(([ownerId, ownerName]): OwnerStep => {
    return {
      kind: 'add-owner',
      id: `owner:${ownerId}`,
      dependsOn: [],
      scopes: [...STEP_SCOPES.owner],
      applicationObjectId: application.objectId,
      ownerId,
      ownerName,
    }
  })
  const steps = all.splice(0, Math.max(MOST_OWNERS - present.size, 0))
  return { steps, impossible: all.map(({ ownerName }) => ({ what: ownerName, reason: 'too-many' })) }
}

import { mayApply, type Permitted } from '../../../domain/changes/authorize'
import type { CreateApplicationStep } from '../../../domain/changes/steps'
import type { DirectoryRole, Readable } from '../../../domain/directory'

/** Any registration: who may make one does not depend on what it holds. */
export const REGISTERING: CreateApplicationStep = {
  kind: 'create-application',
  id: 'application',
  dependsOn: [],
  scopes: [],
  displayName: '',
  signInAudience: 'AzureADMyOrg',
  redirectUris: [],
  isFallbackPublicClient: false,
  declared: [],
  certificate: null,
  owners: [],
  marker: '',
}

/** May the signed-in person register an application, by role and by the tenant's setting? */
export function mayRegister(
  roles: Readable<DirectoryRole[]>,
  usersMayRegister: Readable<boolean>,
): Permitted {
  return mayApply(REGISTERING, roles, {
    isOwner: false,
    usersMayRegister: usersMayRegister.state === 'read' ? usersMayRegister.value : null,
  })
}

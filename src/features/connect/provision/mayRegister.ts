import { mayApply, type Permitted } from '../../../domain/changes/authorize'
import type { ProvisionIntent } from '../../../domain/changes/types'
import type { CreateApplicationStep } from '../../../domain/changes/steps'
import { planProvision } from '../../../domain/changes/provision'
import type { DirectoryRole, Guid, Readable, ResourcePrincipal } from '../../../domain/directory'
import type { PermissionRef } from '../../../domain/permissions/types'

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

const NOTHING: ProvisionIntent = {
  displayName: '',
  signInAudience: 'AzureADMyOrg',
  redirectUris: [],
  isFallbackPublicClient: false,
  permissions: [],
  consent: false,
  secret: null,
  certificate: null,
  owners: [],
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

/** May the signed-in person consent to these permissions of one API for everybody, as a new registration would ask for them? */
export function mayConsent(
  permissions: PermissionRef[],
  {
    roles,
    tenantId,
    principal,
  }: { roles: Readable<DirectoryRole[]>; tenantId: Guid; principal: ResourcePrincipal },
): Permitted {
  const intent = { ...NOTHING, permissions, consent: true }
  const { steps } = planProvision(intent, { tenantId, catalogue: [principal] }, { now: new Date(0), id: '' })
  const consents = steps.filter(({ kind }) => kind === 'delegated-grant' || kind === 'assign-role')
  const verdicts = consents.map((step) => mayApply(step, roles, { isOwner: true, usersMayRegister: null }))
  return (['no', 'graph-decides'] as const).find((one) => verdicts.includes(one)) ?? 'yes'
}

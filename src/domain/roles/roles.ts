import type { Guid } from '../directory'

/** Template ids of built-in directory roles. https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
export const ROLE = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  privilegedRoleAdministrator: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  cloudApplicationAdministrator: '158c047a-c907-4556-b7ef-446551a6b5f7',
  applicationAdministrator: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  applicationDeveloper: 'cf1c38e5-3621-4004-a7cb-879624dced7c',
  directoryWriters: '9360feb5-f418-4baa-8175-e2a00bac4301',
  userAdministrator: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  directoryReaders: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
} as const satisfies Record<string, Guid>

export type KnownRole = keyof typeof ROLE

/** Roles that the console names: beside those it knows, others that read logs. Their names are in the locales. */
export type NamedRole = KnownRole | 'reportsReader' | 'securityReader' | 'securityAdministrator'

const BY_TEMPLATE: ReadonlyMap<string, KnownRole> = new Map(
  (Object.keys(ROLE) as KnownRole[]).map((role) => [ROLE[role], role]),
)

/** The role of a template id; null for a role of which the console knows nothing (a custom one, say). */
export function knownRole(templateId: Guid): KnownRole | null {
  return BY_TEMPLATE.get(templateId) ?? null
}

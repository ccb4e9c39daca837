import type { Group, User } from '@microsoft/microsoft-graph-types'
import type { Guid } from '../../domain/directory'
import { guidOf } from './guid'
import { INITIAL_DOMAIN, TENANT_DOMAIN } from './wellKnown'

/** Role templates have the same id in every tenant. https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
export const ROLE_TEMPLATES = {
  'Global Administrator': '62e90394-69f5-4237-9190-012177145e10',
  'Privileged Role Administrator': 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  'Cloud Application Administrator': '158c047a-c907-4556-b7ef-446551a6b5f7',
  'Application Administrator': '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  'Application Developer': 'cf1c38e5-3621-4004-a7cb-879624dced7c',
  'Global Reader': 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  'User Administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
} as const satisfies Record<string, Guid>
export type RoleName = keyof typeof ROLE_TEMPLATES

const ROLE_DESCRIPTIONS: Readonly<Record<RoleName, string>> = {
  'Global Administrator':
    'Can manage all aspects of Microsoft Entra ID and Microsoft services that use Microsoft Entra identities.',
  'Privileged Role Administrator':
    'Can manage role assignments in Microsoft Entra ID, and all aspects of Privileged Identity Management.',
  'Cloud Application Administrator':
    'Can create and manage all aspects of app registrations and enterprise apps except App Proxy.',
  'Application Administrator': 'Can create and manage all aspects of app registrations and enterprise apps.',
  'Application Developer':
    'Can create application registrations independent of the ‘Users can register applications’ setting.',
  'Global Reader': 'Can read everything that a Global Administrator can, but not update anything.',
  'User Administrator':
    'Can manage all aspects of users and groups, including resetting passwords for limited admins.',
}

/** A directory role as the tenant holds it: its own object id beside the template's. */
export interface RoleObject {
  id: Guid
  displayName: RoleName
  description: string
  roleTemplateId: Guid
}

export const DIRECTORY_ROLES: readonly RoleObject[] = (Object.keys(ROLE_TEMPLATES) as RoleName[]).map(
  (displayName) => ({
    id: guidOf(`role:${displayName}`),
    displayName,
    description: ROLE_DESCRIPTIONS[displayName],
    roleTemplateId: ROLE_TEMPLATES[displayName],
  }),
)

interface Person {
  key: string
  name: string
  title: string
  department: string
  roles?: RoleName[]
  groups?: string[]
  /** Shown on the sign-in page, in this order. */
  persona?: true
  /** Where it is not made from the name. */
  upn?: string
  /** null: no mailbox; absent: the user principal name. */
  mail?: string | null
  /** Further addresses of the mailbox. */
  aliases?: string[]
  guest?: true
  /** Nobody signs in any more. */
  disabled?: true
}

/** Key, name, title, department. Personas first. */
const PEOPLE: readonly Person[] = [
  {
    key: 'ada',
    name: 'Ada Moreau',
    title: 'Head of identity',
    department: 'IT',
    roles: ['Global Administrator'],
    persona: true,
  },
  {
    key: 'chidi',
    name: 'Chidi Okafor',
    title: 'Cloud applications engineer',
    department: 'IT',
    groups: ['app-admins'],
    persona: true,
  },
  {
    key: 'priya',
    name: 'Priya Raman',
    title: 'Privileged access engineer',
    department: 'IT',
    roles: ['Privileged Role Administrator'],
    persona: true,
  },
  {
    key: 'grace',
    name: 'Grace Lindqvist',
    title: 'Security reviewer',
    department: 'Audit',
    roles: ['Global Reader'],
    persona: true,
  },
  {
    key: 'devon',
    name: 'Devon Park',
    title: 'Automation developer',
    department: 'Automation',
    roles: ['Application Developer'],
    persona: true,
  },
  { key: 'uma', name: 'Uma Fischer', title: 'Accountant', department: 'Finance', persona: true },
  { key: 'alex', name: 'Alex Wilber', title: 'Marketing assistant', department: 'Marketing' },
  { key: 'megan', name: 'Megan Bowen', title: 'Marketing manager', department: 'Marketing' },
  { key: 'lynne', name: 'Lynne Robbins', title: 'Planner', department: 'Retail' },
  { key: 'joni', name: 'Joni Sherman', title: 'Paralegal', department: 'Legal' },
  { key: 'diego', name: 'Diego Siciliani', title: 'HR manager', department: 'HR' },
  { key: 'isaiah', name: 'Isaiah Langer', title: 'Sales representative', department: 'Sales' },
  { key: 'lidia', name: 'Lidia Holloway', title: 'Product manager', department: 'Engineering' },
  { key: 'nestor', name: 'Nestor Wilke', title: 'Director', department: 'Operations' },
  { key: 'pradeep', name: 'Pradeep Gupta', title: 'Accountant', department: 'Finance' },
  { key: 'miriam', name: 'Miriam Graham', title: 'Director', department: 'Sales' },
  { key: 'henrietta', name: 'Henrietta Mueller', title: 'Developer', department: 'Engineering' },
  { key: 'johanna', name: 'Johanna Lorenz', title: 'Senior engineer', department: 'Engineering' },
  { key: 'lee', name: 'Lee Gu', title: 'Director', department: 'Manufacturing' },
  { key: 'raul', name: 'Raúl Razo', title: 'Attorney', department: 'Legal' },
  { key: 'enrico', name: 'Enrico Cattaneo', title: 'Attorney', department: 'Legal' },
  { key: 'zoe', name: 'Zoé Lefèvre', title: 'Contrôleuse de gestion', department: 'Finance' },
  { key: 'robot', name: 'svc-robot01', title: 'Unattended robot', department: 'Automation' },
  {
    key: 'ap',
    name: 'Accounts Payable (shared mailbox)',
    title: '',
    department: 'Finance',
    aliases: [`invoices@${TENANT_DOMAIN}`],
  },
  { key: 'travel', name: 'Travel Desk (shared mailbox)', title: '', department: 'HR' },
  {
    key: 'siobhan',
    name: 'Siobhán O’Neill',
    title: 'Buyer',
    department: 'Purchasing',
    upn: `siobhan.o'neill@${TENANT_DOMAIN}`,
  },
  {
    key: 'lena',
    name: 'Lena Berg (Fabrikam)',
    title: 'Auditor',
    department: '',
    upn: `lena.berg_fabrikam.com#EXT#@${INITIAL_DOMAIN}`,
    mail: 'lena.berg@fabrikam.com',
    guest: true,
  },
  {
    key: 'tomas',
    name: 'Tomas Keller',
    title: 'Accountant until last spring',
    department: 'Finance',
    disabled: true,
  },
  { key: 'kiosk', name: 'svc-kiosk (no mailbox)', title: '', department: 'IT', mail: null },
  {
    key: 'maria',
    name: 'Maria Santos',
    title: 'Payroll clerk',
    department: 'HR',
    upn: `m.santos@${INITIAL_DOMAIN}`,
    mail: `maria.santos@${TENANT_DOMAIN}`,
  },
]

const APP_ADMINS: Group = {
  id: guidOf('group:app-admins'),
  displayName: 'Application administrators',
  description: 'Members hold the role Cloud Application Administrator',
  isAssignableToRole: true,
  mailEnabled: false,
  mailNickname: 'app-admins',
  securityEnabled: true,
  visibility: 'Private',
}

/** Object id of a person of the story. A key that nobody has gives an id that nobody has: a deleted user. */
export const userId = (key: string): Guid => guidOf(`user:${key}`)

export interface Persona {
  oid: Guid
  key: string
  name: string
  upn: string
  role: RoleName | 'User'
  throughGroup: boolean
}

const upn = (person: Person): string => {
  if (person.upn) return person.upn
  const ascii = person.name.normalize('NFD').replace(/\p{M}|\(.*\)/gu, '')
  return `${ascii.trim().toLowerCase().replace(/\s+/g, '.')}@${TENANT_DOMAIN}`
}

/** Which addresses reach the person; the first in capitals is the main one, as Exchange has it. */
function mailboxOf(person: Person): Pick<User, 'mail' | 'proxyAddresses'> {
  const mail = person.mail === undefined ? upn(person) : person.mail
  if (mail === null) return { mail, proxyAddresses: [] }
  const aliases = (person.aliases ?? []).map((alias) => `smtp:${alias}`)
  return { mail, proxyAddresses: [`SMTP:${mail}`, ...aliases] }
}

const isPersona = (person: Person): boolean => person.persona === true

export const PERSONAS: readonly Persona[] = PEOPLE.filter(isPersona).map((person) => ({
  oid: userId(person.key),
  key: person.key,
  name: person.name,
  upn: upn(person),
  role: person.roles?.[0] ?? (person.groups ? 'Cloud Application Administrator' : 'User'),
  throughGroup: person.groups !== undefined,
}))

export interface People {
  users: User[]
  groups: Group[]
  /** Group id to its members. */
  members: { id: Guid; memberIds: Guid[] }[]
  /** Who holds which role directly: a user or a role-assignable group. */
  roleAssignments: { id: string; principalId: Guid; roleDefinitionId: Guid }[]
}

/** Contoso's people, groups and directory roles. */
export function people(): People {
  const assigned = [
    ...PEOPLE.flatMap((person) =>
      (person.roles ?? []).map((role) => ({ principalId: userId(person.key), role })),
    ),
    { principalId: APP_ADMINS.id ?? '', role: 'Cloud Application Administrator' as const },
  ]
  return {
    users: PEOPLE.map((person) => ({
      id: userId(person.key),
      displayName: person.name,
      userPrincipalName: upn(person),
      ...mailboxOf(person),
      givenName: person.name.split(' ')[0],
      surname: person.name.split(' ')[1] ?? null,
      jobTitle: person.title || null,
      department: person.department || null,
      accountEnabled: !person.disabled && !person.name.includes('shared'),
      userType: person.guest ? 'Guest' : 'Member',
    })),
    groups: [APP_ADMINS],
    members: [
      {
        id: APP_ADMINS.id ?? '',
        memberIds: PEOPLE.filter((person) => person.groups?.includes('app-admins')).map((p) => userId(p.key)),
      },
    ],
    roleAssignments: assigned.map(({ principalId, role }) => ({
      id: guidOf(`assignment:${principalId}:${role}`),
      principalId,
      roleDefinitionId: ROLE_TEMPLATES[role],
    })),
  }
}

import { PERSON as SIGNED_IN_PERSON, TENANT_ID } from '../../authority/accounts'

export const PERSON = { ...SIGNED_IN_PERSON, domain: 'contoso.example' }

const ROLE = {
  '@odata.type': '#microsoft.graph.directoryRole',
  id: 'b5c7d9e1-3f4a-4b6c-8d0e-1f2a3b4c5d6e',
  displayName: 'Global Administrator',
  roleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
}

/** What the console asks about whoever signed in, by path. */
export const SIGNED_IN: Readonly<Record<string, object>> = {
  '/me': {
    id: PERSON.objectId,
    displayName: PERSON.name,
    userPrincipalName: PERSON.userPrincipalName,
    mail: PERSON.userPrincipalName,
  },
  '/me/memberOf': { value: [ROLE] },
  '/me/transitiveMemberOf': { value: [ROLE] },
  '/me/ownedObjects': { value: [] },
  '/organization': {
    value: [
      {
        id: TENANT_ID,
        displayName: 'Contoso',
        verifiedDomains: [{ name: PERSON.domain, isDefault: true, isInitial: true }],
      },
    ],
  },
}

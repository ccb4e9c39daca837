import { PAGE_SIZE, withQuery } from '../odata'
import type { GraphRequest } from '../types'

/** The tenant's name and domains. https://learn.microsoft.com/graph/api/organization-list */
export const listOrganization = (): GraphRequest => ({
  method: 'GET',
  path: withQuery('/organization', { select: ['id', 'displayName', 'verifiedDomains'] }),
})

/** Groups and directory roles of the signed-in person, through groups too. https://learn.microsoft.com/graph/api/user-list-transitivememberof */
export const listMyMemberships = (): GraphRequest => ({
  method: 'GET',
  path: withQuery('/me/transitiveMemberOf', {
    select: ['id', 'displayName', 'roleTemplateId'],
    top: PAGE_SIZE,
  }),
})

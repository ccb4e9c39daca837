import type { Guid } from '../../domain/directory'
import { guid, segment, withQuery } from '../odata'
import type { GraphRequest } from '../types'

/** What toFacts.toUser reads. https://learn.microsoft.com/graph/api/resources/user#properties */
const USER_SELECT = ['id', 'displayName', 'userPrincipalName'] as const

/** Most ids in one getByIds. https://learn.microsoft.com/graph/api/directoryobject-getbyids */
export const GET_BY_IDS_LIMIT = 1000

/** Users by object id, at most GET_BY_IDS_LIMIT; those that are gone are left out. The action declares no `$select`. */
export const getUsersByIds = (ids: readonly Guid[]): GraphRequest => ({
  method: 'POST',
  path: '/directoryObjects/getByIds',
  body: { ids: ids.map(guid), types: ['user'] },
  repeatable: true,
})

/** A user by user principal name; 404 where there is none. https://learn.microsoft.com/graph/api/user-get */
export const getUserByName = (userPrincipalName: string): GraphRequest => ({
  method: 'GET',
  path: withQuery(`/users/${segment(userPrincipalName)}`, { select: USER_SELECT }),
})

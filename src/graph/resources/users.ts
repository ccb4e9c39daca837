import type { Guid } from '../../domain/directory'
import { guid, literal, withQuery } from '../odata'
import type { GraphRequest } from '../types'

/** Most ids in one getByIds. https://learn.microsoft.com/graph/api/directoryobject-getbyids */
export const GET_BY_IDS_LIMIT = 1000

/** Users by object id, at most GET_BY_IDS_LIMIT; those that are gone are left out. The action declares no `$select`. */
export const getUsersByIds = (ids: readonly Guid[]): GraphRequest => ({
  method: 'POST',
  path: '/directoryObjects/getByIds',
  body: { ids: ids.map(guid), types: ['user'] },
  repeatable: true,
})

/** Names of users and groups by object id, at most GET_BY_IDS_LIMIT; those that are gone are left out. */
export const getUsersAndGroupsByIds = (ids: readonly Guid[]): GraphRequest => ({
  method: 'POST',
  path: '/directoryObjects/getByIds',
  body: { ids: ids.map(guid), types: ['user', 'group'] },
  repeatable: true,
})

/** What toFacts.toAccount reads. https://learn.microsoft.com/graph/api/resources/user#properties */
const ACCOUNT_SELECT = [
  'id',
  'displayName',
  'userPrincipalName',
  'accountEnabled',
  'mail',
  'userType',
] as const

/** Most users that one address is looked for among: more than one only where the directory is in disorder. */
const SAME_ADDRESS = 5

/** No white space, nothing that would leave its segment of a path, one @. */
const ADDRESS = /^[^\s/\\?@]+@[^\s/\\?@]+$/u

/** Can this be the address or user principal name of somebody at all? */
export const isAddressText = (text: string): boolean => ADDRESS.test(text)

/**
 * The address.
 * @throws TypeError for anything else, so that no text can change the shape of a request.
 */
function address(text: string): string {
  if (!isAddressText(text)) throw new TypeError('Not an address')
  return text
}

/**
 * The user with this user principal name; 404 where there is none. A guest's `#` is encoded as Graph wants it:
 * https://learn.microsoft.com/graph/api/user-get#http-request
 */
export const getUserByName = (userPrincipalName: string): GraphRequest => ({
  method: 'GET',
  path: withQuery(`/users/${encodeURIComponent(address(userPrincipalName))}`, { select: ACCOUNT_SELECT }),
})

/**
 * The users to whom this address belongs in any way: name, mail, or one of the further addresses of the mailbox.
 * https://learn.microsoft.com/graph/aad-advanced-queries#user-properties
 */
export function findUsersByAddress(text: string): GraphRequest {
  const wanted = literal(address(text))
  const filter = [
    `userPrincipalName eq ${wanted}`,
    `mail eq ${wanted}`,
    `proxyAddresses/any(p:p eq ${literal(`smtp:${text}`)})`,
  ].join(' or ')
  return {
    method: 'GET',
    path: withQuery('/users', { select: ACCOUNT_SELECT, filter, top: SAME_ADDRESS }),
  }
}

/**
 * The first people whose name, user principal name or mail address begins so.
 * https://learn.microsoft.com/graph/aad-advanced-queries#user-properties
 */
export function searchUsers(text: string, top: number): GraphRequest {
  const begin = literal(text)
  const filter = ['displayName', 'userPrincipalName', 'mail']
    .map((property) => `startsWith(${property},${begin})`)
    .join(' or ')
  return {
    method: 'GET',
    path: withQuery('/users', { select: ['id', 'displayName', 'userPrincipalName'], filter, top }),
  }
}

import type { Guid } from '../../domain/directory'
import { guid } from '../odata'
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

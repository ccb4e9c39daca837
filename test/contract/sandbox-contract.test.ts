import { describe, expect, it } from 'vitest'
import { CONTRACT_ABSENT, loadContract } from '../support/contract'

const contract = await loadContract()
const id = 'f2f43f65-16a6-4319-91b6-d2a342a88744'

describe.skipIf(!contract)(
  `the contract helper finds what is wrong (${CONTRACT_ABSENT} where absent)`,
  () => {
    it.each<[string, string, unknown, Record<string, string>, RegExp | null]>([
      ['GET', '/applications?$top=999&$select=id', undefined, { ConsistencyLevel: 'eventual' }, null],
      ['GET', `/v1.0/applications(appId='${id}')?$select=id`, undefined, {}, null],
      [
        'GET',
        `https://graph.microsoft.com/v1.0/servicePrincipals(appId='${id}')/owners`,
        undefined,
        {},
        null,
      ],
      ['GET', `/applications(appId='${id}')?$top=1`, undefined, {}, /\$top is not allowed/],
      ['GET', '/applications?$top=many', undefined, {}, /must be a number/],
      ['GET', '/aplications', undefined, {}, /no such path/],
      ['PUT', '/applications', undefined, {}, /not this method/],
      ['GET', '/applications', undefined, { ConsistencyLevel: 'session' }, /must be eventual/],
      ['POST', '/oauth2PermissionGrants', undefined, {}, /body is required/],
      ['POST', '/oauth2PermissionGrants', { scopes: 'x' }, {}, /additional/],
      [
        'POST',
        '/oauth2PermissionGrants',
        { clientId: id, resourceId: id, consentType: 'AllPrincipals', principalId: null, scope: 'a' },
        {},
        null,
      ],
      ['DELETE', `/oauth2PermissionGrants/${id}`, { a: 1 }, {}, /takes no body/],
      ['POST', '/directoryObjects/getByIds', { ids: [id], types: ['user'] }, {}, null],
      ['POST', '/directoryObjects/getByIds', { id: [id] }, {}, /additional/],
    ])('%s %s %j', (method, path, body, headers, problem) => {
      const problems = contract!.checkRequest(method, path, null, body, headers)
      if (problem) expect(problems.join('\n')).toMatch(problem)
      else expect(problems).toEqual([])
    })

    it.each<[string, string, number, unknown, RegExp | null]>([
      ['GET', '/applications', 200, { value: [{ id, displayName: null }] }, null],
      ['GET', '/applications', 200, { value: [{ id, publisherName: 'x' }] }, /additional/],
      ['GET', '/applications', 200, undefined, /lacks its body/],
      ['GET', '/applications', 403, { error: { code: 'a', message: 'b' } }, null],
      ['GET', '/applications', 403, { code: 'a' }, /error/],
      ['DELETE', `/oauth2PermissionGrants/${id}`, 204, undefined, null],
      ['DELETE', `/oauth2PermissionGrants/${id}`, 200, {}, /not declared/],
      [
        'GET',
        '/me/transitiveMemberOf',
        200,
        { value: [{ '@odata.type': '#microsoft.graph.group', id, nonsense: 1 }] },
        /additional/,
      ],
      ['GET', '/nonsense', 404, { error: { code: 'a', message: 'b' } }, null],
      ['GET', '/nonsense', 200, {}, /no such path/],
    ])('answer of %s %s: %i %j', (method, path, status, body, problem) => {
      const problems = contract!.checkResponse(method, path, status, body)
      if (problem) expect(problems.join('\n')).toMatch(problem)
      else expect(problems).toEqual([])
    })
  },
)

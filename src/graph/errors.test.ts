import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { answered, callName } from './errors'

const CALL = { method: 'POST', path: '/oauth2PermissionGrants' } as const
const body = (code: string, message: string) => ({ error: { code, message } })

describe('the kind of an answer', () => {
  test.each([
    [401, body('InvalidAuthenticationToken', 'x'), 'unauthorized'],
    [403, body('Authorization_RequestDenied', 'x'), 'forbidden'],
    [404, body('Request_ResourceNotFound', 'x'), 'not-found'],
    [409, body('Request_MultipleObjectsWithSameKeyValue', 'Permission entry already exists.'), 'conflict'],
    [400, body('Request_MultipleObjectsWithSameKeyValue', 'x'), 'conflict'],
    [400, body('Request_BadRequest', 'Permission being assigned already exists on the object'), 'conflict'],
    [
      400,
      body(
        'Request_BadRequest',
        "Resource 'x' does not exist or one of its queried reference-property objects are not present.",
      ),
      'not-found',
    ],
    [400, body('Request_BadRequest', 'Permission being assigned was not found on application'), 'invalid'],
    [412, undefined, 'invalid'],
    [429, undefined, 'throttled'],
    [500, undefined, 'server'],
    [503, '<html>', 'server'],
  ])('%i %j is %s', (status, answer, kind) => {
    expect(answered(CALL, status, answer, null).kind).toBe(kind)
  })
})

describe('the request id', () => {
  test.each([
    ['the header', 'from-header', { error: { innerError: { 'request-id': 'from-body' } } }, 'from-header'],
    ['innerError', null, { error: { innerError: { 'request-id': 'from-body' } } }, 'from-body'],
    ['innererror', null, { error: { innererror: { requestId: 'from-body' } } }, 'from-body'],
    ['nowhere', null, { error: null }, null],
    ['a number', null, { error: { innerError: { 'request-id': 5 } } }, null],
  ])('comes from %s', (_name, header, answer, expected) => {
    expect(answered(CALL, 403, answer, header).requestId).toBe(expected)
  })
})

test.each([
  ['/applications/9d3c6f0e-7a3b-4d5e-8f6a-000000000001/owners?$select=id', 'GET /applications/{id}/owners'],
  ["/servicePrincipals(appId='9d3c6f0e-7a3b-4d5e-8f6a-000000000001')", 'GET /servicePrincipals'],
  ['/users/adele%40contoso.com', 'GET /users/{id}'],
  ['/oauth2PermissionGrants/l5eW7x0ga0-WDOntXzHateQDNpSH5-lPk9HjD3Sarjk', 'GET /oauth2PermissionGrants/{id}'],
  ['https://graph.microsoft.com/v1.0/applications?$skiptoken=secret', 'GET /applications'],
  ['/$batch', 'GET /$batch'],
])('%s is told as %s', (path, expected) => {
  expect(callName({ method: 'GET', path })).toBe(expected)
})

const SAMPLES = path.resolve(import.meta.dirname, '../../../shared/contract/samples')
test.skipIf(!fs.existsSync(SAMPLES))("Microsoft's error samples are understood", () => {
  const sample = JSON.parse(fs.readFileSync(path.join(SAMPLES, 'throttling.01.response.json'), 'utf8')) as {
    status: number
    body: unknown
  }
  expect(answered(CALL, sample.status, sample.body, null)).toMatchObject({
    kind: 'throttled',
    code: 'TooManyRequests',
    message: 'Please retry again later.',
    requestId: '94fb3b52-452a-4535-a601-69e0a90e3aa2',
  })
})

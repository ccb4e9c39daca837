import { BrowserAuthError, ServerError } from '@azure/msal-browser'
import { expect, test } from 'vitest'
import { signInProblem } from './signInProblem'

test.each([
  ['700016', 'unknownClientId', 'clientId'],
  ['90002', 'unknownTenant', 'tenant'],
  ['50049', 'otherCloud', 'environment'],
  ['50011', 'redirectMismatch', 'redirectUri'],
  ['9002326', 'notSpa', 'platform'],
  ['50194', 'singleTenant', 'tenant'],
  ['50020', 'wrongAccount', 'account'],
  ['65004', 'declined', 'consent'],
  ['90094', 'adminApproval', 'consent'],
  ['50105', 'notAssigned', 'assignment'],
  ['53003', 'conditionalAccess', 'conditionalAccess'],
  ['99999', 'other', 'nothing'],
])('AADSTS%s is %s, blames %s', (number, cause, blame) => {
  const text = `AADSTS${number}: in its own words. Trace ID: x`
  const problem = signInProblem(new ServerError('invalid_request', 'c', text))
  expect(problem).toEqual({ cause, blame, aadsts: number, raw: text })
})

test.each([
  [new ServerError('access_denied', 'c', 'The user said no'), 'declined'],
  [new BrowserAuthError('no_network_connectivity', 'c'), 'noAnswer'],
  [new BrowserAuthError('user_cancelled', 'c'), 'cancelled'],
  [new TypeError('boom'), 'other'],
  [null, 'other'],
])('without a number %#: %s', (error, cause) => expect(signInProblem(error).cause).toBe(cause))

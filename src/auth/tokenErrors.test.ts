import { AuthError, BrowserAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser'
import { expect, test } from 'vitest'
import { TokenError } from './session'
import { aadstsOf, lacksConsent, rawText, toTokenError } from './tokenErrors'

const browser = (code: string) => new BrowserAuthError(code, 'c')
const interaction = (code: string, text: string, sub = '') =>
  new InteractionRequiredAuthError(code, 'c', text, sub)

test.each([
  ['popup blocked', browser('popup_window_error'), true, 'blocked', undefined],
  ['no window', browser('empty_window_error'), true, 'blocked', undefined],
  ['user cancelled', browser('user_cancelled'), true, 'cancelled', undefined],
  ['popup never answered', browser('timed_out'), true, 'cancelled', undefined],
  ['hidden frame never answered', browser('timed_out'), false, 'interaction-required', undefined],
  ['no account', browser('no_account_error'), false, 'interaction-required', undefined],
  [
    'consent missing',
    interaction(
      'invalid_grant',
      'AADSTS65001: The user or administrator has not consented',
      'consent_required',
    ),
    false,
    'interaction-required',
    '65001',
  ],
  [
    'MFA',
    interaction('interaction_required', 'AADSTS50076: use MFA'),
    false,
    'interaction-required',
    '50076',
  ],
  ['declined', new ServerError('access_denied', 'c', 'AADSTS65004: User declined'), true, 'denied', '65004'],
  ['refused without a number', new ServerError('access_denied', 'c', 'no'), true, 'denied', undefined],
  ['admin approval', new ServerError('consent_required', 'c', 'AADSTS90094: admin'), true, 'denied', '90094'],
  [
    'blocked by policy, though MSAL would ask again',
    interaction('interaction_required', 'AADSTS53003: Blocked by CA'),
    false,
    'denied',
    '53003',
  ],
  [
    'unknown client',
    new ServerError('unauthorized_client', 'c', 'AADSTS700016: x'),
    true,
    'failed',
    '700016',
  ],
  ['anything', new Error('boom'), false, 'failed', undefined],
  ['not even an error', 'AADSTS50011: no', false, 'failed', '50011'],
] as const)('%s', (_case, thrown, inPopup, kind, aadsts) => {
  const error = toTokenError(thrown, ['User.Read'], inPopup)
  expect(error).toMatchObject({ name: 'TokenError', kind, aadsts, scopes: ['User.Read'], cause: thrown })
})

test.each([
  ['no_network_connectivity', true],
  ['post_request_failed', true],
  ['network_error', true],
  ['popup_window_error', false],
])('the authority could not be reached: %s: %s', (code, unreachable) => {
  expect(toTokenError(browser(code), [], false)).toMatchObject({ unreachable })
})

test('a TokenError stays the one that it is', () => {
  const error = new TokenError('denied', [])
  expect(toTokenError(error, ['x'], true)).toBe(error)
})

test('the number comes from the text, else from MSAL', () => {
  expect(aadstsOf(new ServerError('e', 'c', 'plain', '', '50011'))).toBe('50011')
  expect(aadstsOf(new AuthError('e', 'c', 'nothing'))).toBeUndefined()
})

test.each([
  [interaction('invalid_grant', 'AADSTS65001: x'), true],
  [interaction('consent_required', 'x'), true],
  [interaction('invalid_grant', 'x', 'consent_required'), true],
  [interaction('interaction_required', 'AADSTS50076: MFA'), false],
  [interaction('login_required', 'AADSTS50058: no session'), false],
])('lacks consent %#', (error, lacking) => expect(lacksConsent(error)).toBe(lacking))

test('the raw text is what the authority said, else the code of MSAL', () => {
  expect(rawText(new ServerError('access_denied', 'c', 'AADSTS65004: no'))).toBe('AADSTS65004: no')
  expect(rawText(browser('popup_window_error'))).toBe('popup_window_error')
})

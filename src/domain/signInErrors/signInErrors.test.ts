import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRAPH_CAUSES, SIGN_IN_CAUSES } from './causes'
import { diagnose, errorPage, traceOf } from './diagnose'
import { type Expected, mismatchesOf } from './mismatches'
import { readAnswer } from './readAnswer'
import { MASK, maskSecrets } from './secrets'

const FACTS = '../shared/facts/signin-errors.md'
const CHECKS: Record<string, string> = { P: 'before', H: 'partly', L: 'after' }

describe.skipIf(!existsSync(FACTS))('the table of facts', () => {
  const text = existsSync(FACTS) ? readFileSync(FACTS, 'utf8') : ''
  const rows = [...text.matchAll(/^\| (?=\d)([^|]+)\|[^|]+\|[^|]+\|([^|]+)\|$/gmu)].map(
    ([, codes = '', check = '']) => ({
      codes: codes.match(/\d+/gu) ?? [],
      check: CHECKS[check.trim()[0] ?? ''],
    }),
  )
  it('is known row by row, with when it can be seen', () => {
    expect(rows.length).toBeGreaterThan(35)
    const sorted = (all: { codes: readonly (string | number)[]; check: string | undefined }[]) =>
      all.map(({ codes, check }) => `${codes.map(String).sort().join(' ')} ${check}`).sort()
    expect(sorted([...SIGN_IN_CAUSES])).toEqual(sorted(rows))
  })
  it('names the errors of Graph that are known', () => {
    for (const { codes } of GRAPH_CAUSES)
      expect(codes.some((code) => text.includes(String(code).replace('HTTP ', '')))).toBe(true)
  })
})

it('a code has one cause', () => {
  const all = [...SIGN_IN_CAUSES, ...GRAPH_CAUSES].flatMap(({ codes }) => codes)
  expect(new Set(all).size).toBe(all.length)
})

const ENDPOINT = `{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '0b1c2d3e-4f50-4a6b-8c7d-8e9f0a1b2c3d'. Trace ID: 11111111-2222-4333-8444-555555555555 Correlation ID: 66666666-7777-4888-8999-aaaaaaaaaaaa Timestamp: 2026-11-21 09:00:00Z","error_codes":[7000215],"timestamp":"2026-11-21 09:00:00Z","trace_id":"11111111-2222-4333-8444-555555555555","correlation_id":"66666666-7777-4888-8999-aaaaaaaaaaaa","error_uri":"https://login.microsoftonline.com/error?code=7000215"}`

describe('diagnose', () => {
  it.each([
    ['the token endpoint’s JSON', ENDPOINT, ['secret-wrong']],
    ['JSON in JSON', JSON.stringify({ message: ENDPOINT }), ['secret-wrong']],
    [
      'a dialog’s text',
      'Failed to receive access token. AADSTS700016: Application with identifier …',
      ['application-not-found'],
    ],
    [
      'a sign-in page',
      '<div>Sorry, but we’re having trouble.</div><div>AADSTS50011: The redirect URI &#39;x&#39; …</div>',
      ['redirect-mismatch'],
    ],
    [
      'an address',
      'https://x.example/cb?error=access_denied&error_description=AADSTS65004%3a+User+declined',
      ['cancelled'],
    ],
    [
      'an address with blanks',
      'https://x.example/#error_description=AADSTS65001%3A%20The%20user',
      ['not-consented'],
    ],
    ['the sign-in log', 'Sign-in error code\n50126\nFailure reason …', ['account-refused']],
    [
      'the sign-in log’s JSON',
      '"status": { "errorCode": 53003, "failureReason": "Blocked" }',
      ['conditional-access'],
    ],
    ['codes without a text', '{"error_codes":[50076, 65001]}', ['mfa-needed', 'not-consented']],
    [
      'two lines',
      'AADSTS90094: admin\nAADSTS65001: consent\nAADSTS90094 again',
      ['admin-consent-needed', 'not-consented'],
    ],
    [
      'Graph',
      '{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges"}}',
      ['graph-denied'],
    ],
    ['Graph, in words', 'Permission entry already exists.', ['graph-entry-exists']],
    ['Graph, in another case', 'errorAccessDenied', ['graph-mailbox-denied']],
    ['throttled', 'HTTP 429', ['graph-throttled']],
    ['an unknown number', 'AADSTS123456: New', [null]],
    ['nothing', 'It does not work at all: error 500', []],
    ['a number that is part of another', 'AADSTS7000215000', []],
  ])('%s', (_name, text, causes) => {
    expect(diagnose(text).map(({ cause }) => cause)).toEqual(causes)
  })
  it('shows what is said, without markup and identifiers', () => {
    const [found] = diagnose(ENDPOINT)
    expect(found?.raw).toMatch(/^AADSTS7000215: Invalid client secret provided\. .*3d'\.$/u)
    expect(diagnose('x=AADSTS65004%3a+User+declined')[0]?.raw).toBe('AADSTS65004: User declined')
  })
  it('finds what support asks for', () => {
    const ids = {
      traceId: '11111111-2222-4333-8444-555555555555',
      correlationId: '66666666-7777-4888-8999-aaaaaaaaaaaa',
    }
    expect(traceOf(ENDPOINT)).toEqual({ ...ids, timestamp: '2026-11-21 09:00:00Z' })
    expect(
      traceOf(
        `"innerError":{"date":"2026-11-21T09:00:00","request-id":"${ids.traceId}","client-request-id":"${ids.correlationId}"}`,
      ),
    ).toEqual({ ...ids, timestamp: '2026-11-21T09:00:00' })
    expect(traceOf('nothing')).toEqual({ traceId: null, correlationId: null, timestamp: null })
  })
  it('never fails nor hangs', () => {
    const pieces = fc.array(
      fc.constantFrom(
        'AADSTS',
        '7000215',
        '"',
        '\\',
        '{',
        '<',
        '>',
        '&#39;',
        '%3a',
        '+',
        ':',
        'eyJ',
        '.',
        'access_token',
        '=',
        ' ',
        '\n',
      ),
      { maxLength: 400 },
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        readAnswer(parts.join(''))
      }),
    )
    const start = performance.now()
    for (const piece of [
      '<a ',
      '{"access_token":"\\',
      'AADSTS ',
      'error code ',
      '%3a',
      '"correlation id" : ',
    ])
      readAnswer(piece.repeat(60_000))
    expect(performance.now() - start).toBeLessThan(5000)
  })
  it.each([
    ['global', 'https://login.microsoftonline.com/error?code=50011'],
    ['usgov-l4', 'https://login.microsoftonline.us/error?code=50011'],
    ['china', 'https://login.partner.microsoftonline.cn/error?code=50011'],
  ] as const)('links to the page of %s', (environment, url) => {
    expect(errorPage('50011', environment)).toBe(url)
  })
})

const TENANT = '7d3c1a52-0e0b-4c5e-9a38-1f2d4b6c8e10'
const CLIENT = '0b1c2d3e-4f50-4a6b-8c7d-8e9f0a1b2c3d'
const EXPECTED: Expected = {
  authType: {
    tokenKind: 'Application',
    minimum: [{ kind: 'Application', value: 'Mail.Read', resourceAppId: '' }],
  },
  clientId: CLIENT,
  tenantId: TENANT,
  environment: 'global',
  scopes: ['openid', 'Mail.Send'],
  now: 1_000_000,
}
const delegated: Expected = { ...EXPECTED, authType: { tokenKind: 'Delegated', minimum: [] } }
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const GOOD = {
  aud: 'https://graph.microsoft.com',
  tid: TENANT,
  appid: CLIENT,
  roles: ['Mail.Read'],
  exp: 2000,
}
const tokenOf = (claims: object) =>
  `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJlLXNpZ25hdHVyZQ`
const other = '99999999-2222-4333-8444-555555555555'

describe('an answer that is a success', () => {
  it.each<[string, object, Expected, string[]]>([
    ['right', GOOD, EXPECTED, []],
    ['right, by Graph’s client ID', { ...GOOD, aud: '00000003-0000-0000-c000-000000000000' }, EXPECTED, []],
    ['right, with a slash', { ...GOOD, aud: 'https://graph.microsoft.com/' }, EXPECTED, []],
    ['another tenant', { ...GOOD, tid: other }, EXPECTED, ['tenant']],
    ['any tenant will do', { ...GOOD, tid: other }, { ...EXPECTED, tenantId: 'common' }, []],
    ['another application', { ...GOOD, appid: other }, EXPECTED, ['client']],
    ['another cloud', { ...GOOD, aud: 'https://graph.microsoft.us' }, EXPECTED, ['audience']],
    ['no role', { ...GOOD, roles: undefined }, EXPECTED, ['roles']],
    ['a person’s token', { ...GOOD, roles: undefined, scp: 'Mail.Read' }, EXPECTED, ['kind']],
    ['over', { ...GOOD, exp: 999 }, EXPECTED, ['expired']],
    ['delegated, right', { ...GOOD, scp: 'Mail.Send openid' }, delegated, []],
    ['delegated, a scope missing', { ...GOOD, scp: 'Mail.Read' }, delegated, ['scopes']],
    ['delegated, the secret alone', GOOD, delegated, []],
  ])('%s', (_name, claims, expected, mismatches) => {
    const token = tokenOf(claims)
    for (const pasted of [
      JSON.stringify({ token_type: 'Bearer', access_token: token, refresh_token: '0.AX-refresh' }),
      token,
    ]) {
      const answer = readAnswer(`\n${pasted}\n`)
      const read = answer.kind === 'success' ? answer.claims : null
      expect(read && mismatchesOf(read, expected).map(({ id }) => id)).toEqual(mismatches)
      expect(JSON.stringify(answer)).not.toContain(token.slice(10, 40))
      expect(JSON.stringify(answer)).not.toContain('c2lnbmF0')
      expect(JSON.stringify(answer)).not.toContain('0.AX-refresh')
    }
  })
  it('the command’s own line, with the terminal around it', () => {
    const line = JSON.stringify({ result: 'success', ...GOOD, roles: 'Mail.Read User.Read', exp: '2000' })
    const answer = readAnswer(`PS C:\\> & …\n${line}\nPS C:\\>`)
    expect(answer).toMatchObject({
      kind: 'success',
      claims: { roles: ['Mail.Read', 'User.Read'], expires: 2_000_000 },
    })
  })
  it.each(['EwBopaque', 'a.b.c', `x.${part([1])}.y`])('a token that cannot be read: %s', (token) => {
    expect(readAnswer(JSON.stringify({ access_token: token }))).toMatchObject({
      kind: 'success',
      claims: null,
    })
  })
  it.each([
    ['', 'nothing'],
    ['  \n', 'nothing'],
    ['hello', 'unknown'],
    ['{"result":"failure"}', 'unknown'],
  ])('%j is %s', (text, kind) => {
    expect(readAnswer(text).kind).toBe(kind)
  })
})

describe('maskSecrets', () => {
  it.each([
    ['{"client_secret":"ab\\"cd8Q~x"}', `{"client_secret":"${MASK}"}`],
    ['{\\"refresh_token\\":\\"0.AX\\"}', `{\\"refresh_token\\":\\"${MASK}\\"}`],
    ['client_id=1&client_secret=abc%208Q&x=1', `client_id=1&client_secret=${MASK}&x=1`],
    ['Authorization: Bearer abcdefghijk', `Authorization: Bearer ${MASK}`],
    [`#code=${'0.AX'.repeat(30)}&state=1`, `#code=${MASK}&state=1`],
    ['{"error":{"code":"Authorization_RequestDenied"}}', '{"error":{"code":"Authorization_RequestDenied"}}'],
    [
      'https://login.microsoftonline.com/error?code=7000215',
      'https://login.microsoftonline.com/error?code=7000215',
    ],
    ['The password is wrong', 'The password is wrong'],
  ])('%s', (text, masked) => {
    expect(maskSecrets(text)).toBe(masked)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONNECTORS } from '../connectors/catalogue'
import { EMPTY_VALUES } from '../connectors/emptyValues'
import { DEFAULT_SETUP } from '../connectors/setup'
import type { ConnectionValues } from '../connectors/types'
import { decodeHandOff } from './decode'
import { encodeFile, encodeFragment, FILE_KIND, FRAGMENT_START } from './encode'
import { LIMITS } from './limits'
import { makeHandOff } from './make'
import { isVendorHost, plainName, SHAPES } from './shapes'
import type { HandOff, HandOffFault } from './types'

const TENANT = 'c0c0a000-5a4d-4b0c-a11d-c0175050c0de'
const CLIENT = '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13'
const SAMPLE: HandOff = {
  version: 1,
  purpose: 'consent',
  connectorId: 'outlook-365',
  authTypeId: 'bring-your-own',
  clientId: CLIENT,
  tenantId: TENANT,
  environment: 'global',
  values: { tenantId: 'common', environment: 'global', account: '', sharedMailbox: 'billing@contoso.com' },
  setup: DEFAULT_SETUP,
  permissions: ['offline_access', 'Mail.Read', 'Calendars.Read.Shared'],
  createdAt: '2026-11-21T08:00:00.000Z',
  from: 'Zoë Ó Briain 🦊',
}

const inFragment = (content: unknown) =>
  FRAGMENT_START + Buffer.from(JSON.stringify(content)).toString('base64url')
const rawFragment = (text: string | Uint8Array) => FRAGMENT_START + Buffer.from(text).toString('base64url')
const inFile = (content: object) => JSON.stringify({ kind: FILE_KIND, ...content })

const every = CONNECTORS.flatMap((connector) =>
  connector.authTypes.map((authType) => ({ connector, authType })),
)
const make = (
  values: Partial<ConnectionValues>,
  { connector, authType } = every[0] as (typeof every)[number],
  rest: Partial<Parameters<typeof makeHandOff>[0]> = {},
) =>
  makeHandOff({
    purpose: 'paste',
    connector,
    authType,
    values: { ...EMPTY_VALUES, ...values },
    setup: DEFAULT_SETUP,
    tenantId: TENANT,
    environment: 'global',
    permissions: [],
    now: new Date('2026-11-21T08:00:00Z'),
    from: null,
    ...rest,
  })

describe('encoding', () => {
  it('comes back as it went, by link and by file, accents and emoji too', () => {
    for (const text of [
      encodeFragment(SAMPLE),
      encodeFile(SAMPLE),
      `https://console.example/handoff#${encodeFragment(SAMPLE)}`,
      `\ufeff${encodeFile(SAMPLE)}\n`,
    ]) {
      expect(decodeHandOff(text ?? '')).toEqual({ ok: true, handOff: SAMPLE })
    }
  })

  it('reads a link as mails carry it', () => {
    const fragment = encodeFragment(SAMPLE) ?? ''
    const broken = `https://console.example/handoff#${fragment.slice(0, 60)}\r\n${fragment.slice(60)}`
    const wrapped = `https://eur.safelinks.example/?url=https%3A%2F%2Fconsole.example%2Fhandoff%23${fragment}&data=05`
    for (const text of [
      broken,
      wrapped,
      `Please open <https://console.example/handoff#${fragment}> today.`,
    ]) {
      expect(decodeHandOff(text)).toEqual({ ok: true, handOff: SAMPLE })
    }
  })

  it('is one word of the URL alphabet, and never an answer of the authority', () => {
    const fragment = encodeFragment(SAMPLE) ?? ''
    expect(fragment).toMatch(/^handoff\.[\w-]+$/u)
    const keys = [...new URLSearchParams(fragment).keys()]
    expect(keys).toEqual([fragment])
  })

  it('gives no link where one would be too long, and still a file', () => {
    const permissions = Array.from(
      { length: LIMITS.permissions },
      (_, index) => `Permission.${'x'.repeat(50)}.${index}`,
    )
    const long = { ...SAMPLE, permissions }
    expect(encodeFragment(long)).toBeNull()
    expect(decodeHandOff(encodeFile(long))).toEqual({ ok: true, handOff: long })
  })
})

describe('making', () => {
  const text = fc.oneof(
    fc.constantFrom('', CLIENT, 'common', 'ada@contoso.com', 'contoso.com', 'Mail.Read', '<b>x</b>'),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  const secret = fc.oneof(
    fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme-ascii' }),
    fc.stringMatching(/^[A-Za-z0-9~._-]{34,40}$/u),
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{9,30}\.[A-Za-z]{3,9}$/u),
    fc.base64String({ minLength: 12, maxLength: 80 }),
  )

  it('leaves every secret out, wherever it was pasted, and can always be read again', () => {
    const secrets = fc.record({
      clientSecret: secret,
      certificate: secret,
      certificatePassword: secret,
    })
    const misplaced = fc.constantFrom(
      'clientId',
      'tenantId',
      'account',
      'sharedMailbox',
      'baseUrl',
      'from',
      null,
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...every),
        secrets,
        fc.record({ clientId: text, tenantId: text, account: text, sharedMailbox: text }),
        fc.array(text, { maxLength: 5 }),
        text,
        misplaced,
        fc.constantFrom('clientSecret', 'certificate', 'certificatePassword'),
        (type, hidden, values, permissions, from, place, which) => {
          const stray = place ? { [place]: hidden[which as keyof typeof hidden] } : {}
          const made = make({ ...values, ...stray, ...hidden }, type, {
            permissions: place === null ? permissions : [...permissions, ...Object.values(hidden)],
            setup: { baseUrl: 'cloud.uipath.com', targetFramework: 'net5', ...stray },
            from: place === 'from' ? (stray.from ?? null) : from,
          })
          const said = [made.clientId, made.values, made.setup, made.permissions, made.from]
          const everything = JSON.stringify(said)
          for (const one of Object.values(hidden)) {
            const told = one.trim()
            // What stands in the form by right may hold a short made-up secret by chance.
            if (told.length >= 8 && !JSON.stringify(DEFAULT_SETUP).includes(told)) {
              expect(everything).not.toContain(JSON.stringify(told).slice(1, -1))
            }
          }
          expect(decodeHandOff(encodeFile(made))).toEqual({ ok: true, handOff: made })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('takes what has the shape of its field, cleaned, and no field that the type has not', () => {
    const byo = every.find(({ authType }) => authType.id === 'bring-your-own')
    const made = make(
      {
        clientId: ` ${CLIENT.toUpperCase()}\u200b`,
        tenantId: 'common',
        account: 'ada@contoso.com',
        sharedMailbox: 'billing@contoso.com ',
      },
      byo,
      { permissions: ['Mail.Read', 'not a name', 'Mail.Read'], from: ' Ada\u202e  <b>\n' },
    )
    expect(made).toMatchObject({
      clientId: CLIENT,
      values: { tenantId: 'common', account: '', sharedMailbox: 'billing@contoso.com' },
      permissions: ['Mail.Read'],
      from: 'Ada b',
    })
  })
})

describe('decoding what is not in order', () => {
  const without = (key: keyof HandOff) =>
    Object.fromEntries(Object.entries(SAMPLE).filter(([name]) => name !== key))
  const deep = '['.repeat(15_000)
  const cases: [string, string, HandOffFault['part'], HandOffFault['problem']][] = [
    ['nothing', ' \n', 'whole', 'empty'],
    ['text', 'hello', 'whole', 'not-a-hand-off'],
    ['another fragment', '#section-2', 'whole', 'not-a-hand-off'],
    ['an answer of the authority', '#code=0.AX&state=eyJ&session_state=1', 'whole', 'not-a-hand-off'],
    ['nothing after its start', 'handoff.', 'whole', 'damaged'],
    ['cut off', (encodeFragment(SAMPLE) ?? '').slice(0, -9), 'whole', 'damaged'],
    ['other characters', 'handoff.eyJ2!!!', 'whole', 'damaged'],
    ['no UTF-8', rawFragment(new Uint8Array([0xff, 0xfe, 0x7b])), 'whole', 'damaged'],
    ['no object', rawFragment('[1]'), 'whole', 'not-a-hand-off'],
    ['null', rawFragment('null'), 'whole', 'not-a-hand-off'],
    ['a deep list', rawFragment(deep.slice(0, 4000)), 'whole', 'damaged'],
    ['half a file', encodeFile(SAMPLE).slice(0, 100), 'whole', 'damaged'],
    ['a file of something else', '{"name":"package"}', 'kind', 'not-a-hand-off'],
    [
      'a kind handed down',
      '{"__proto__":{"kind":"graph-connection-console/hand-off"}}',
      'kind',
      'not-a-hand-off',
    ],
    ['far too much', 'x'.repeat(LIMITS.file + 1), 'whole', 'too-long'],
    ['a link too long', `#${FRAGMENT_START}${'A'.repeat(LIMITS.fragment)}`, 'whole', 'too-long'],
    ['a later version', inFragment({ ...SAMPLE, version: 2 }), 'version', 'newer-version'],
    ['a version in words', inFragment({ ...SAMPLE, version: '1' }), 'version', 'malformed'],
    ['no version', inFragment(without('version')), 'version', 'missing'],
    ['no tenant', inFragment(without('tenantId')), 'tenantId', 'missing'],
    ['an unknown key', inFragment({ ...SAMPLE, request: { method: 'DELETE' } }), 'whole', 'unknown-key'],
    [
      'a secret',
      inFile({ ...SAMPLE, values: { ...SAMPLE.values, clientSecret: 'x' } }),
      'values',
      'unknown-key',
    ],
    [
      'a prototype',
      rawFragment(JSON.stringify(SAMPLE).replace('{', '{"__proto__":{"polluted":true},')),
      'whole',
      'unknown-key',
    ],
    [
      'a prototype in a file',
      inFile(SAMPLE).replace('{', '{"__proto__":{"polluted":true},'),
      'whole',
      'unknown-key',
    ],
    ['a constructor', inFragment({ ...SAMPLE, constructor: { prototype: {} } }), 'whole', 'unknown-key'],
    ['a number for text', inFragment({ ...SAMPLE, connectorId: 7 }), 'connectorId', 'wrong-type'],
    ['a list for text', inFragment({ ...SAMPLE, clientId: [CLIENT] }), 'clientId', 'wrong-type'],
    ['text for a list', inFragment({ ...SAMPLE, permissions: 'Mail.Read' }), 'permissions', 'wrong-type'],
    ['a purpose of its own', inFragment({ ...SAMPLE, purpose: 'apply' }), 'purpose', 'malformed'],
    ['a path for an id', inFragment({ ...SAMPLE, connectorId: '../settings' }), 'connectorId', 'malformed'],
    ['no GUID', inFragment({ ...SAMPLE, clientId: 'contoso' }), 'clientId', 'malformed'],
    ['an empty tenant', inFragment({ ...SAMPLE, tenantId: '' }), 'tenantId', 'malformed'],
    ['an environment of its own', inFragment({ ...SAMPLE, environment: 'moon' }), 'environment', 'malformed'],
    ['a day for a time', inFragment({ ...SAMPLE, createdAt: '2026-11-21' }), 'createdAt', 'malformed'],
    ['month 13', inFragment({ ...SAMPLE, createdAt: '2026-13-01T00:00:00Z' }), 'createdAt', 'malformed'],
    ['HTML for a name', inFragment({ ...SAMPLE, from: '<img src=x onerror=alert(1)>' }), 'from', 'malformed'],
    ['a turned name', inFragment({ ...SAMPLE, from: 'Ada \u202egnp.exe' }), 'from', 'unsafe-characters'],
    ['a name of two lines', inFragment({ ...SAMPLE, from: 'Ada\nAdmin' }), 'from', 'unsafe-characters'],
    [
      'an invisible character',
      inFragment({ ...SAMPLE, permissions: ['Mail\u200b.Read'] }),
      'permissions',
      'unsafe-characters',
    ],
    ['HTML for a permission', inFragment({ ...SAMPLE, permissions: ['<b>'] }), 'permissions', 'malformed'],
    [
      'a request for a permission',
      inFragment({ ...SAMPLE, permissions: ['DELETE /x'] }),
      'permissions',
      'malformed',
    ],
    ['an address with a scheme', withBaseUrl('https://cloud.uipath.com'), 'setup', 'malformed'],
    ['an address with a name before it', withBaseUrl('cloud.uipath.com@evil.example'), 'setup', 'malformed'],
    ['an address with a query', withBaseUrl('cloud.uipath.com?x=1'), 'setup', 'malformed'],
    ['a name too long', inFragment({ ...SAMPLE, from: 'x'.repeat(LIMITS.name + 1) }), 'from', 'too-long'],
    [
      'too many permissions',
      inFile({ ...SAMPLE, permissions: Array.from({ length: LIMITS.permissions + 1 }, () => 'A.B') }),
      'permissions',
      'too-long',
    ],
  ]
  function withBaseUrl(baseUrl: string): string {
    return inFragment({ ...SAMPLE, setup: { ...SAMPLE.setup, baseUrl } })
  }

  it.each(cases)('%s', (_what, given, part, problem) => {
    expect(decodeHandOff(given)).toEqual({ ok: false, fault: { part, problem } })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('never throws and never lets through what it would not write, whatever it is given', () => {
    const json = fc.jsonValue({ maxDepth: 3 })
    const keys = [...Object.keys(SAMPLE), '__proto__', 'constructor', 'toString', 'requests']
    const mutated = fc
      .tuple(fc.constantFrom(...keys), json)
      .map(([key, value]) => Object.defineProperty({ ...SAMPLE }, key, { value, enumerable: true }))
    const given = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map(rawFragment),
      json.map(inFragment),
      mutated.map(inFragment),
      mutated.map(inFile),
      fc
        .tuple(fc.nat(encodeFile(SAMPLE).length), fc.string({ unit: 'binary', maxLength: 3 }))
        .map(([at, put]) => encodeFile(SAMPLE).slice(0, at) + put + encodeFile(SAMPLE).slice(at + 1)),
    )
    fc.assert(
      fc.property(given, (one) => {
        const reading = decodeHandOff(one)
        if (!reading.ok) return
        expect(decodeHandOff(encodeFile(reading.handOff))).toEqual(reading)
        expect(JSON.stringify(reading.handOff)).not.toMatch(/[<>\u202a-\u202e\u2066-\u2069\u200b]/u)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('names and hosts', () => {
  it.each([
    ['cloud.uipath.com', true],
    ['CLOUD.UiPath.com', true],
    ['staging.uipath.com:443/acme', true],
    ['uipath.com', true],
    ['govcloud.uipath.us', true],
    ['[fd00::1]:8443/suite', false],
    ['uipath_suite.acme.internal/a%20b', false],
    ['uipath.com.evil.example', false],
    ['evil-uipath.com', false],
    ['evil.example/cloud.uipath.com', false],
    ['uipath.acme.internal', false],
    ['localhost', false],
    ['10.0.0.4', false],
    ['uipath', false],
  ])('%s belongs to the vendor: %s', (baseUrl, vendors) => {
    expect(SHAPES.baseUrl(baseUrl)).toBe(true)
    expect(isVendorHost(baseUrl)).toBe(vendors)
  })

  it('a plain name keeps scripts and emoji, and no half of one', () => {
    expect(plainName('李 小龍 🦊'.repeat(20))).toSatisfy((name: string) => SHAPES.name(name))
    expect(plainName('\u202e \n')).toBeNull()
  })
})

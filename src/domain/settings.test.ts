import { describe, expect, test } from 'vitest'
import {
  checkClientId,
  checkConnection,
  checkEnvironment,
  checkTenant,
  initialTyped,
  readPresets,
  readStored,
} from './settings'

const CLIENT = '11111111-2222-4333-8444-555555555555'
const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'

describe('client ID', () => {
  test.each([
    ['as it is', CLIENT],
    ['upper case', CLIENT.toUpperCase()],
    ['spaces and a line end around', ` \t${CLIENT}\r\n`],
    ['no-break space', `\u00a0${CLIENT}`],
    ['zero-width space within', `${CLIENT.slice(0, 9)}\u200b${CLIENT.slice(9)}`],
    ['byte order mark', `\ufeff${CLIENT}`],
    ['quotes', `"${CLIENT}"`],
    ['curly quotes and spaces', `“ ${CLIENT} ”`],
  ])('%s', (_case, typed) => expect(checkClientId(typed, TENANT)).toEqual({ ok: true, value: CLIENT }))

  test.each([
    ['', 'missing'],
    ['   ', 'missing'],
    [`https://portal.azure.com/#view/appId/${CLIENT}`, 'isUrl'],
    [`api://${CLIENT}`, 'isUrl'],
    [TENANT, 'isTenant'],
    [TENANT.toUpperCase(), 'isTenant'],
    ['My app', 'notGuid'],
    [CLIENT.slice(0, -1), 'notGuid'],
    [`${CLIENT}0`, 'notGuid'],
    ['abc8Q~secret-looking-value-that-is-pasted', 'notGuid'],
  ])('%j: %s', (typed, problem) =>
    expect(checkClientId(typed, TENANT)).toEqual({
      ok: false,
      problem: { key: 'clientId', problem, given: typed.trim() },
    }),
  )
})

describe('tenant', () => {
  test.each([
    [TENANT, TENANT],
    [` ${TENANT.toUpperCase()} `, TENANT],
    ['Contoso.com', 'contoso.com'],
    ['contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ["'xn--bcher-kva.example'", 'xn--bcher-kva.example'],
    ['organizations', 'organizations'],
  ])('%j is %s', (typed, value) => expect(checkTenant(typed)).toEqual({ ok: true, value }))

  test.each([
    ['', 'missing'],
    ['common', 'isCommon'],
    ['Consumers', 'isCommon'],
    ['https://contoso.com', 'isUrl'],
    ['login.microsoftonline.com/contoso.com', 'isUrl'],
    ['anna@contoso.com', 'isAccount'],
    ['Contoso', 'notTenant'],
    ['contoso..com', 'notTenant'],
    ['-contoso.com', 'notTenant'],
    [TENANT.slice(1), 'notTenant'],
  ])('%j: %s', (typed, problem) => {
    const checked = checkTenant(typed)
    expect(checked.ok ? null : checked.problem.problem).toBe(problem)
  })
})

test.each([
  ['global', null],
  [' china ', null],
  ['', 'missing'],
  ['Office 365', 'notEnvironment'],
  ['toString', 'notEnvironment'],
])('environment %j: %s', (typed, problem) => {
  const checked = checkEnvironment(typed)
  expect(checked.ok ? null : checked.problem.problem).toBe(problem)
})

test('a connection names every wrong value at once, in the order of the form', () => {
  const checked = checkConnection({ environment: 'mars', tenant: '', clientId: 'x' })
  expect(checked.ok ? [] : checked.problems.map(({ key }) => key)).toEqual([
    'environment',
    'tenant',
    'clientId',
  ])
})

describe('config.json', () => {
  test.each([
    ['absent or empty file', ''],
    ['white space', ' \n'],
    ['no keys', '{}'],
    ['empty and null keys', '{"clientId":"","tenant":null,"environment":""}'],
    ['keys of others', '{"theme":"dark"}'],
  ])('%s presets nothing and is no problem', (_case, text) =>
    expect(readPresets(text)).toEqual({ values: {}, problems: [] }),
  )

  test('right values are presets, in their canonical form', () =>
    expect(
      readPresets(
        JSON.stringify({ clientId: ` ${CLIENT.toUpperCase()}`, tenant: 'Contoso.com', environment: 'china' }),
      ),
    ).toEqual({
      values: { clientId: CLIENT, tenant: 'contoso.com', environment: 'china' },
      problems: [],
    }))

  test.each([
    ['{"clientId": 5}', 'clientId', 'notText', '5'],
    ['{"clientId": {"a":1}}', 'clientId', 'notText', '{"a":1}'],
    ['{"environment": "Office 365"}', 'environment', 'notEnvironment', 'Office 365'],
    ['{"tenant": "common"}', 'tenant', 'isCommon', 'common'],
    [`{"tenant": "${TENANT}", "clientId": "${TENANT}"}`, 'clientId', 'isTenant', TENANT],
    ['[]', 'file', 'notObject', '[]'],
    ['"x"', 'file', 'notObject', '"x"'],
    ['null', 'file', 'notObject', 'null'],
    ['{"clientId": ', 'file', 'notJson', '{"clientId":'],
  ])('%s blames %s: %s', (text, key, problem, given) =>
    expect(readPresets(text).problems).toEqual([{ key, problem, given }]),
  )

  test('one wrong key does not take the others away', () =>
    expect(readPresets('{"tenant":"contoso.com","environment":"mars"}').values).toEqual({
      tenant: 'contoso.com',
    }))
})

describe('kept settings', () => {
  const nothing = { typed: {}, language: null, lastSession: null }
  test.each([
    [null],
    [''],
    ['{'],
    ['null'],
    ['[]'],
    ['7'],
    ['{"typed":7,"language":7,"lastSession":7}'],
    ['{"lastSession":{"kind":"sandbox","user":"a"}}'],
    ['{"lastSession":{"kind":"other","user":"a"}}'],
  ])('%j counts as nothing', (text) => expect(readStored(text)).toEqual(nothing))

  test('what was kept comes back, wrong values as typed', () => {
    const kept = {
      typed: { clientId: 'not yet right' },
      language: 'fr',
      lastSession: { kind: 'sandbox', size: 2000, user: 'anna' },
    }
    expect(readStored(JSON.stringify(kept))).toEqual(kept)
  })

  test('own values come before presets, presets before the global environment', () => {
    const presets = readPresets(`{"tenant":"contoso.com","clientId":"${CLIENT}"}`)
    expect(initialTyped(readStored('{"typed":{"tenant":"fabrikam.com"}}'), presets)).toEqual({
      environment: 'global',
      tenant: 'fabrikam.com',
      clientId: CLIENT,
    })
  })
})

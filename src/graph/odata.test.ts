import { describe, expect, test } from 'vitest'
import { chunks, guid, literal, searchPhrase, withQuery } from './odata'
import { searchApplications } from './resources/applications'

const ID = '9D3C6F0E-7A3B-4D5E-8F6A-00000000000A'

describe('what is typed cannot change a request', () => {
  test('GUIDs are taken in lower case', () => expect(guid(ID)).toBe(ID.toLowerCase()))

  test.each(['', 'me', `${ID}/owners`, `${ID}')`, `${ID}\n`, ` ${ID}`, `${ID}?$select=id`, `{${ID}}`])(
    '%j is no GUID',
    (value) => expect(() => guid(value)).toThrow(TypeError),
  )

  test.each([
    ["o'hara", "'o''hara'"],
    ["' or 1 eq 1", "''' or 1 eq 1'"],
  ])('the literal of %j', (value, expected) => expect(literal(value)).toBe(expected))

  test.each([
    ['say "hi"', '"displayName:say \\"hi\\""'],
    ['back\\slash', '"displayName:back\\\\slash"'],
  ])('the search for %j', (value, expected) => expect(searchPhrase('displayName', value)).toBe(expected))

  test('in a query everything is encoded', () => {
    const { path } = searchApplications('a&$filter=x#?+', 20)
    expect(Object.fromEntries(new URL(path, 'https://graph.microsoft.com').searchParams)).toEqual({
      $select: 'id,appId,displayName',
      $search: '"displayName:a&$filter=x#?+"',
      $top: '20',
    })
  })
})

test('a query has what is given and nothing else', () => {
  expect(withQuery('/me', {})).toBe('/me')
  expect(withQuery('/users', { select: ['id', 'displayName'], top: 5, count: true })).toBe(
    '/users?$select=id,displayName&$top=5&$count=true',
  )
})

test.each([
  [0, []],
  [1, [[1]]],
  [5, [[1, 2], [3, 4], [5]]],
])('%i values in twos', (count, expected) => {
  expect(
    chunks(
      Array.from({ length: count }, (_, index) => index + 1),
      2,
    ),
  ).toEqual(expected)
})

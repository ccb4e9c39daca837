import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literal } from '../odata'
import { cutNames, cutsFromCounts, rangeFilters, RANGES } from './cutPoints'

/** The filters of a range as a test of a name. */
function holds(filter: string, name: string): boolean {
  return filter.split(' and ').every((term) => {
    const [, operator, text = ''] = /^displayName (ge|le) '(.*)'$/u.exec(term) ?? []
    const bound = text.replaceAll("''", "'")
    return operator === 'ge' ? name >= bound : operator !== 'le' || name <= bound
  })
}

describe('ranges', () => {
  it('cover every name, in whatever order the cuts are', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 7 }), fc.string(), (cuts, name) => {
        expect(rangeFilters(cuts, literal).some((filter) => holds(filter, name))).toBe(true)
      }),
    )
  })
  it('of a fair sample are of like size', () => {
    const names = Array.from({ length: 800 }, (_none, number) => `App ${1000 + number}`)
    const filters = rangeFilters(cutNames(names, RANGES), literal)
    expect(filters).toHaveLength(RANGES)
    for (const filter of filters) {
      const found = names.filter((name) => holds(filter, name.toLowerCase())).length
      expect(found).toBeGreaterThan(95)
      expect(found).toBeLessThan(106)
    }
  })
  it.each([
    ['no names', []],
    ['names without a letter', Array<string>(20).fill('***')],
    ['no name at all', Array<null>(20).fill(null)],
  ])('%s: no cuts', (_name, names) => expect(cutNames(names, RANGES)).toEqual([]))
  it('are cut at text that no collation ignores', () => {
    const hostile = ["=cmd|'/c'!A1", '\u202Eevil', '<b>', "O'Neill", 'Zoë App', '日本 App', '\u0000', ' lead']
    const cuts = cutNames([...hostile, ...hostile, ...hostile], RANGES)
    for (const cut of cuts) expect(cut).toMatch(/^[\p{L}\p{N}][\p{L}\p{N} ]*$/u)
    expect(cuts).toContain('日本 app')
  })
  it('follow the counts of a tenant of which the sample was not fair', () => {
    const counted = Array.from({ length: 19 }, (_none, number) => ({
      name: `n${number}`,
      upTo: number < 10 ? number * 100 : 1000 + (number - 9) * 1900,
    }))
    expect(cutsFromCounts(counted, 20_000)).toEqual(['n10', 'n11', 'n12', 'n14', 'n15', 'n16', 'n18'])
  })
})

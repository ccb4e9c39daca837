import { describe, expect, it } from 'vitest'
import { AUDIT_NOW, randomTenant } from '../rows/testing'
import { createRowTable } from '../rows/table'
import { createFilter } from './evaluate'
import { meanwhile } from './meanwhile'
import { parseFilter } from './parse'

/** The caret is where the bar is. */
const at = (drawn: string) => meanwhile(drawn.replace('|', ''), drawn.indexOf('|'))

describe('while a value is being typed', () => {
  it.each([
    ['risk:hig|', 'risk:high'],
    ['risk:HI|', 'risk:high'],
    ['mail risk:c| kind:application', 'mail risk:critical kind:application'],
    ['risk:high,cri|', 'risk:high,critical'],
    ['status:u|', 'status:user,unused,unregistered,unknown'],
    ['kind:ro|', 'kind:role'],
    ['risk:high kin|', 'risk:high'],
    ['risk:high -kind|', 'risk:high'],
    ['risk:|', ''],
    ['mail risk:|', 'mail'],
    ['risk:high,|', 'risk:high'],
    ['risk:"hig|', 'risk:high'],
    ['risk>=hi|', ''],
    ['-risk:hi|', ''],
    ['principal:Leg|', 'principal:"Leg*"'],
    ['principal:no|', 'principal:"no*",none'],
    ['resource:"Microsoft Gr|', 'resource:"Microsoft Gr*"'],
    ['resource:"|', ''],
    ['"mail re|', '"mail re"'],
    ['principal:"a\\|', 'principal:"a\\\\*"'],
    ['granted:>2026-0|', ''],
    ['granted:ye|', ''],
  ])('%s stands for %s', (drawn, wanted) => {
    expect(at(drawn)).toBe(wanted)
    expect(parseFilter(wanted).errors).toEqual([])
  })

  it.each([
    'risk:high|',
    'risk:hgih|',
    'rsik:hi|',
    'mail|',
    '"kind"|',
    'kinds|',
    'risk:hig |',
    '|risk:hig',
    'ri|sk:hig',
    'resource:"Microsoft Graph"|',
    'permission:Mail.*|',
    '-principal:Leg|',
    'row:1|',
    'granted:nonsense|',
    'granted:2026-01-01|',
    '|',
  ])('%s stands for itself', (drawn) => {
    expect(at(drawn)).toBeNull()
  })

  it('finds at no key less than the finished filter does', () => {
    const table = createRowTable(randomTenant(22, 20), [], AUDIT_NOW)
    const filter = createFilter(table, () => [])
    const found = (text: string) => filter.matches(text).rows
    for (const whole of ['risk:high', 'kind:application', 'publisher:other', 'risk>=medium']) {
      for (let end = whole.search(/[:>]/u) + 1; end < whole.length; end++) {
        const typed = whole.slice(0, end)
        const rows = found(typed) || found(meanwhile(typed, end) ?? typed)
        expect(rows, typed).toBeGreaterThanOrEqual(found(whole))
        expect(rows, typed).toBeGreaterThan(0)
      }
    }
  })
})

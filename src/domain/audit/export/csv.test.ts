import { describe, expect, test } from 'vitest'
import { csvCell } from './csv'

describe('cells that a spreadsheet would run', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b\u202e=1', "'\u200b\u202e=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u0000=1', "'\u0000=1"],
    ['\uff1dcmd', "'\uff1dcmd"],
    ['\uff0b1', "'\uff0b1"],
    ['\uff0d1', "'\uff0d1"],
    ['\uff20A', "'\uff20A"],
    ['\ufe66x', "'\ufe66x"],
    ['\u22122', "'\u22122"],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    ['\nx', '"\'\nx"'],
    ['"=1', '"\'""=1"'],
    ['a;=1', '"a;\'=1"'],
    ['a; "=1', '"a;\' ""=1"'],
    ['a\t@x', '"a\t\'@x"'],
    ['a\r\n=1', '"a\r\n\'=1"'],
    ['a\u2028=1', '"a\u2028\'=1"'],
  ])('%j becomes %j', (name, cell) => expect(csvCell(name)).toBe(cell))
})

describe('cells that are harmless stay as they are', () => {
  test.each([
    ['', ''],
    ['Contoso', 'Contoso'],
    ['a=1', 'a=1'],
    ['a - b', 'a - b'],
    ["'=1", "'=1"],
    ['a@contoso.com', 'a@contoso.com'],
    ['Mail; Files', '"Mail; Files"'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['a\nb', '"a\nb"'],
    [' a', '" a"'],
    ['\u202Egnp.exe', '\u202Egnp.exe'],
  ])('%j becomes %j', (name, cell) => expect(csvCell(name)).toBe(cell))
})

test('a very long cell takes no time', () => {
  const started = performance.now()
  for (const sign of [' ', ';', '"', '\u200b', '\t']) csvCell(`a${sign.repeat(50_000)}b`)
  expect(performance.now() - started).toBeLessThan(2000)
})

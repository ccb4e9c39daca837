import { expect, test } from 'vitest'
import { copiedText, toTsv } from './tsv'

test.each([
  ['Payroll', 'Payroll'],
  ['=1+1', "'=1+1"],
  ['+44', "'+44"],
  ['-x', "'-x"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1', "'  =1"],
  ['\t=1', "' =1"],
  ['\uff1dcmd', "'\uff1dcmd"],
  ['\ufe66x', "'\ufe66x"],
  ['\u22122', "'\u22122"],
  ['\u200b\u202e=1', "'\u200b\u202e=1"],
  ['\u0000=1', "'\u0000=1"],
  ['"=1+1"', '\'"=1+1"'],
  ['"Payroll"', '"Payroll"'],
  ['a;=1', "a;'=1"],
  ['a\tb\r\nc', 'a b c'],
  ['a\u0085b\vc\fd\u2028e\u2029f', 'a b c d e f'],
  ['a\v=1', 'a =1'],
  ['', ''],
])('%j is copied as %j', (text, copied) => {
  expect(copiedText(text)).toBe(copied)
})

test('cells are apart by tabs, rows by line breaks', () => {
  expect(
    toTsv([
      ['a', 'b'],
      ['=c', 'd\te'],
    ]),
  ).toBe("a\tb\n'=c\td e")
})

test('a cell that begins with a quote ends where it ends', () => {
  expect(toTsv([['"a', 'b" c', '"=1']])).toBe('"""a"\tb" c\t\'"=1')
})

import { expect, test } from 'vitest'
import { toTsv, tsvCell } from './tsv'

test.each([
  ['Payroll', 'Payroll'],
  ['=1+1', "'=1+1"],
  ['+44', "'+44"],
  ['-x', "'-x"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1', "'  =1"],
  ['\t=1', "' =1"],
  ['\uff1dcmd', "'\uff1dcmd"],
  ['a\tb\r\nc', 'a b c'],
  ['', ''],
])('%j is copied as %j', (text, cell) => {
  expect(tsvCell(text)).toBe(cell)
})

test('cells are apart by tabs, rows by line breaks', () => {
  expect(
    toTsv([
      ['a', 'b'],
      ['=c', 'd\te'],
    ]),
  ).toBe("a\tb\n'=c\td e")
})

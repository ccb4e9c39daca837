import { expect, test } from 'vitest'
import { paths } from '../../../ui/paths'
import { chosenPermissions } from './chosenPermissions'

test.each<[string, string[]]>([
  ['', []],
  ['?permissions=', []],
  ['?permissions=Mail.Read,Mail.Send', ['Mail.Read', 'Mail.Send']],
  ['?permissions=Mail.Read,mail.read', ['mail.read']],
  ['?permissions=offline_access,%3Cb%3E,Mail%20Read,.x,-y', ['offline_access']],
  [`?permissions=${'a'.repeat(121)}`, []],
])('%j', (search, names) => {
  expect(chosenPermissions(new URLSearchParams(search))).toEqual(names)
})

test('reads what the link writes', () => {
  const address = new URL(paths.provision('a', 'b', ['Mail.Read', 'User.Read']), 'https://console.example')
  expect(chosenPermissions(address.searchParams)).toEqual(['Mail.Read', 'User.Read'])
})

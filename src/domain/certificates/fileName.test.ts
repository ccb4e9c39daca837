import { expect, test } from 'vitest'
import { fileNameOf } from './fileName'

test.each([
  ['CN=invoice-robot.contoso.com', 'invoice-robot.contoso.com.cer'],
  ['CN=Robot: factures / été, O=Contoso', 'Robot-factures-été.cer'],
  ['CN=Contoso\\, Inc., O=b', 'Contoso-Inc.cer'],
  ['CN=../../etc/passwd', 'etc-passwd.cer'],
  ['CN=///', 'certificate.cer'],
  ['', 'certificate.cer'],
])('%s', (subject, expected) => {
  expect(fileNameOf({ subject }, 'cer')).toBe(expected)
})

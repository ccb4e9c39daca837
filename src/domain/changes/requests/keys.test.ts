import { describe, expect, it } from 'vitest'
import { inverseOf } from '../inverse'
import type { CertificateStep, KeyEntry } from '../steps'
import { certificateRequest, removedCertificateOf } from './keys'

const THUMBPRINT = 'AB'.repeat(20)
const certificate = {
  der: 'MIIB',
  thumbprint: THUMBPRINT,
  displayName: 'Robot',
  notBefore: '2026-11-20T00:00:00Z',
  notAfter: '2027-11-20T00:00:00Z',
}
const base = { id: 's', dependsOn: [], scopes: [], applicationObjectId: 'o', before: [] }
const add: CertificateStep = { ...base, kind: 'add-certificate', certificate }
const remove = inverseOf(add) as CertificateStep
const raw = { keyId: '1', key: 'MIIA', endDateTime: '2027-01-01T00:00:00.1234567Z', hasExtendedValue: null }
const other: KeyEntry = { thumbprint: null, key: 'MIIA', raw }
const same: KeyEntry = { thumbprint: null, key: 'MIIB', raw: { keyId: '2', key: 'MIIB' } }
const untold: KeyEntry = { thumbprint: THUMBPRINT, key: null, raw: { keyId: '3' } }

describe('the write of a certificate', () => {
  it('sends every other key as it was read, and the public part only', () => {
    const request = certificateRequest(add, [other])
    expect(request).toMatchObject({ method: 'PATCH', path: '/applications/o' })
    expect(request?.body).toEqual({
      keyCredentials: [
        raw,
        {
          type: 'AsymmetricX509Cert',
          usage: 'Verify',
          key: 'MIIB',
          displayName: 'Robot',
          startDateTime: certificate.notBefore,
          endDateTime: certificate.notAfter,
        },
      ],
    })
  })

  it.each([
    ['by its content', [other, same]],
    ['by its thumbprint where the content is not told', [untold, other]],
  ])('is not needed where it is there: %s', (_name, entries) => {
    expect(certificateRequest(add, entries)).toBeNull()
    expect(certificateRequest(remove, entries)?.body).toEqual({ keyCredentials: [raw] })
  })

  it('takes nothing away that is not there', () => {
    expect(certificateRequest(remove, [other])).toBeNull()
  })

  it('takes the one key that is named by its ID, of twins and of those that tell nothing', () => {
    const step = { ...remove, keyId: 'B', certificate: { ...certificate, der: '', thumbprint: '' } }
    const twin = (keyId: string): KeyEntry => ({ thumbprint: null, key: null, raw: { keyId } })
    expect(certificateRequest(step, [twin('a'), twin('b')])?.body).toEqual({
      keyCredentials: [{ keyId: 'a' }],
    })
    expect(certificateRequest(step, [twin('a')])).toBeNull()
  })

  it('takes no key without content for another without content', () => {
    const unknown = { ...remove, certificate: { ...certificate, der: '', thumbprint: '' } }
    const blank: KeyEntry = { thumbprint: null, key: '', raw: { keyId: '4' } }
    expect(certificateRequest(unknown, [blank, other])).toBeNull()
  })
})

describe('the certificate that a removal takes away', () => {
  it('is kept as it was read', () => {
    const dates = { startDateTime: '2026-01-01T00:00:00Z', endDateTime: '2027-01-01T00:00:00Z' }
    const read: KeyEntry = { thumbprint: THUMBPRINT, key: 'MIIC', raw: { displayName: 'Theirs', ...dates } }
    const planned = { ...remove, certificate: { ...certificate, der: '' } }
    expect(removedCertificateOf(planned, [other, read])).toEqual({
      der: 'MIIC',
      thumbprint: THUMBPRINT,
      displayName: 'Theirs',
      notBefore: dates.startDateTime,
      notAfter: dates.endDateTime,
    })
  })

  it('is nothing where its content is not told', () => {
    const planned = { ...remove, certificate: { ...certificate, der: '' } }
    expect(removedCertificateOf(planned, [untold])).toBeNull()
  })
})

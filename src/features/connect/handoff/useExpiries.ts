import { useMemo } from 'react'
import { cleanPasted } from '../../../domain/identifiers'
import { type Expiry, expiriesOf } from '../../../domain/lifecycle/expiries'
import { useCheck } from '../ConnectionCheckContext'

/** The ends of the registration's credentials that this form's connection depends on. */
export function useExpiries(): Expiry[] {
  const { authType, facts, values, certificate, context } = useCheck()
  const secret = cleanPasted(values.clientSecret).value
  const thumbprint = certificate?.state === 'read' ? certificate.file.certificate.thumbprint : null
  const application = facts?.application ?? null
  const { now } = context
  return useMemo(
    () => expiriesOf(authType, application, { secret, thumbprint }, now),
    [authType, application, secret, thumbprint, now],
  )
}

import { lazy, Suspense } from 'react'
import { useCheck } from '../ConnectionCheckContext'

// What only certificates need comes with the first form that asks for one.
const CertificateDetails = lazy(() =>
  import('./CertificateDetails').then((module) => ({ default: module.CertificateDetails })),
)

/**
 * Beside a form that asks for a certificate (it renders nothing in others): what the one given holds and who carries it,
 * how its public part gets to the registration, and a new one made right there. Not to be put inside of another `form`.
 * `onMade` gets the Base64 of a .pfx that was made or packed here, and its password: to be put into the form's fields.
 */
export function CertificatePart({ onMade }: { onMade: (pfxBase64: string, password: string) => void }) {
  const { authType } = useCheck()
  if (authType.credential !== 'certificate') return null
  return (
    <Suspense fallback={null}>
      <CertificateDetails onMade={onMade} />
    </Suspense>
  )
}

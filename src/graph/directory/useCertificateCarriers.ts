import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Carrier } from '../../domain/certificates/carriers'
import type { UnreadableReason } from '../../domain/directory'
import { useGraph } from '../GraphContext'
import { directoryOf } from './directories'

export interface FoundCarriers {
  /** By name; null until first answered. */
  carriers: Carrier[] | null
  /** All registrations of the tenant are read. */
  complete: boolean
  /** Why they could not be. */
  unreadable: UnreadableReason | null
}

/** Registrations of the tenant that carry a certificate; begins to read them. `thumbprint`: SHA-1 in hex. */
export function useCertificateCarriers(thumbprint: string): FoundCarriers {
  const directory = directoryOf(useGraph())
  const { progress } = useSyncExternalStore(directory.subscribe, directory.snapshot)
  const { done, state, reason } = progress.applications
  const [found, setFound] = useState<{ thumbprint: string; carriers: Carrier[] } | null>(null)

  useEffect(() => {
    directory.startApplications()
  }, [directory])
  useEffect(() => {
    let current = true
    directory.certificateCarriers(thumbprint).then(
      (carriers) => current && setFound({ thumbprint, carriers }),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [directory, thumbprint, done, state])

  return {
    carriers: found?.thumbprint === thumbprint ? found.carriers : null,
    complete: state === 'done',
    unreadable: state === 'unreadable' ? reason : null,
  }
}

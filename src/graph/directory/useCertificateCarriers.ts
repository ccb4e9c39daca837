import { useEffect, useState, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { type Carrier, correctedCarriers } from '../../domain/certificates/carriers'
import type { UnreadableReason } from '../../domain/directory'
import { useGraph } from '../GraphContext'
import { readRegistrations } from '../queries/registration'
import { directoryOf } from './directories'
import { useRenewal } from './useDirectory'

export interface FoundCarriers {
  /** By name; null until first answered. */
  carriers: Carrier[] | null
  /** All registrations of the tenant are read. */
  complete: boolean
  /** Why they could not be. */
  unreadable: UnreadableReason | null
  /** Reads them anew where something was changed since; null where nothing was. */
  renew: (() => void) | null
}

/** Registrations of the tenant that carry a certificate; begins to read them. `thumbprint`: SHA-1 in hex. */
export function useCertificateCarriers(thumbprint: string): FoundCarriers {
  const directory = directoryOf(useGraph())
  const snapshot = useSyncExternalStore(directory.subscribe, directory.snapshot)
  const { done, state, reason } = snapshot.progress.applications
  const { revision, stale } = snapshot
  useRenewal(directory, snapshot)
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
  }, [directory, thumbprint, done, state, revision])

  const listed = found?.thumbprint === thumbprint ? found.carriers : null
  const read = readRegistrations(useQueryClient())
  return {
    carriers: listed && correctedCarriers(listed, read, thumbprint),
    complete: state === 'done',
    unreadable: state === 'unreadable' ? reason : null,
    renew: stale ? directory.refresh : null,
  }
}

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Guid } from '../../domain/directory'
import type { NamedRegistration, SecretTrace } from '../../domain/registrations/registrationIndex'
import { useGraph } from '../GraphContext'
import { directoryOf } from './directories'

/** Shorter texts are still being typed: secrets have 16 to 64 characters. https://learn.microsoft.com/graph/api/resources/passwordcredential */
const SHORTEST_SECRET = 16
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

/** As much of a secret as may leave the form: three characters, or all of it where it is a secret's ID and no secret. */
export function traceOf(secret: string | null): SecretTrace | null {
  if (secret === null || secret.length < SHORTEST_SECRET) return null
  return { hint: secret.slice(0, 3), keyId: GUID.test(secret) ? secret.toLowerCase() : null }
}

/**
 * Another registration of the tenant with a live secret that `secret` may be (or whose secret ID it is); null where
 * there is none or the registrations are not read yet. Reads the registrations when there is first a secret to look for.
 */
export function useSecretOwner(secret: string | null, exceptAppId: Guid): NamedRegistration | null {
  const graph = useGraph()
  const trace = traceOf(secret)
  const hint = trace?.hint ?? null
  const keyId = trace?.keyId ?? null
  // Without a secret there is nothing to start a worker for.
  const directory = hint === null ? null : directoryOf(graph)
  const revision = useSyncExternalStore(
    directory?.subscribe ?? neverChanges,
    () => directory?.snapshot().progress.applications.done ?? 0,
  )
  const [found, setFound] = useState<{ asked: string; owner: NamedRegistration | null } | null>(null)
  const asked = `${hint} ${keyId} ${exceptAppId}`

  useEffect(() => {
    if (!directory || hint === null) return
    let current = true
    directory.startApplications()
    directory.secretOwner({ hint, keyId }, exceptAppId).then(
      (owner) => current && setFound({ asked, owner }),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [directory, hint, keyId, exceptAppId, revision, asked])

  return hint !== null && found?.asked === asked ? found.owner : null
}

const neverChanges = () => () => undefined

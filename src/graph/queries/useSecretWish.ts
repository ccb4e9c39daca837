import { useState } from 'react'
import type { UnreadableReason } from '../../domain/directory'
import { lifetimesWithin, proposedLifetime } from '../../domain/registrations/lifetimes'
import type { SecretWish } from '../../domain/registrations/newSecret'
import { useProvisioningPolicy } from './useProvisioningPolicy'

/** What somebody types for a new client secret, held within the tenant's rules. */
export interface SecretWishing {
  /** With a lifetime that the rules allow. */
  wish: SecretWish
  setWish: (wish: SecretWish) => void
  /** Lifetimes to choose from, in days. */
  choices: readonly number[]
  /** Does the tenant let secrets be made? null: not known. */
  allowed: boolean | null
  /** Days; null: no limit, or none known. */
  most: number | null
  /** Why the rules could not be read, and the way to ask for them from a click; null: they were, or are being read. */
  unread: { reason: UnreadableReason; asking: boolean; error: unknown; onAsk: () => void } | null
}

/** Begins with the proposed description and lifetime. */
export function useSecretWish(proposedName: string): SecretWishing {
  const { policy, ask, asking, error } = useProvisioningPolicy()
  const rules = policy?.secrets.state === 'read' ? policy.secrets.value : null
  const most = rules?.maxLifetimeDays ?? null
  const choices = lifetimesWithin(most)
  const [wish, setWish] = useState(() => ({ name: proposedName, days: proposedLifetime(choices) }))
  return {
    // A lifetime that the rules, read meanwhile, do not allow is not kept.
    wish: choices.includes(wish.days) ? wish : { ...wish, days: proposedLifetime(choices) },
    setWish,
    choices,
    allowed: rules?.allowed ?? null,
    most,
    unread:
      policy?.secrets.state === 'unreadable'
        ? { reason: policy.secrets.reason, asking, error, onAsk: ask }
        : null,
  }
}

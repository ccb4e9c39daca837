import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ChangeStep } from '../../domain/changes/steps'
import type { Guid } from '../../domain/directory'
import { useGraph } from '../../graph/GraphContext'
import { directoryNamesQuery } from '../../graph/queries/directoryNames'

/** Names by object id; who is missing is gone or cannot be read. */
export type UserNames = Readonly<Record<Guid, string>>

/** Users whose names are known already; the same object as long as they are the same. */
export type KnownUsers = Readonly<Record<Guid, unknown>>

const NOBODY: KnownUsers = {}
const NO_NAMES: UserNames = {}

/**
 * Names of the users whose own consents these steps change, asked for in one request; none where every one of them is
 * known, or there is none. Give it only steps that are drawn: a bulk plan may be about thousands of users.
 */
export function useUserNames(steps: readonly ChangeStep[], known: KnownUsers = NOBODY): UserNames {
  const ids = useMemo(() => usersOf(steps, known), [known, steps])
  const { data } = useQuery({ ...directoryNamesQuery(useGraph(), ids), enabled: ids.length > 0 })
  return data ?? NO_NAMES
}

/** The users of the steps whose names are not known, each once, in an order that is the same however often it is drawn. */
export function usersOf(steps: readonly ChangeStep[], known: KnownUsers = NOBODY): Guid[] {
  const all = steps.flatMap((step) => (step.kind === 'delegated-grant' ? (step.principalId ?? []) : []))
  return [...new Set(all)].filter((id) => known[id] === undefined).sort()
}

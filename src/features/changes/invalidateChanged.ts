import type { QueryClient } from '@tanstack/react-query'
import type { Guid } from '../../domain/directory'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'
import { invalidateDirectory } from '../../graph/directory/directories'
import { noteChange } from '../../graph/lastChange'
import { invalidateRegistration } from '../../graph/queries/registration'
import { resourceQuery } from '../../graph/queries/resource'
import type { GraphClient } from '../../graph/types'

/** Everything on screen that a plan may have changed is read again, or says that it may be out of date. */
export function invalidateChanged(
  {
    queryClient,
    graph,
    consoleClientId,
  }: { queryClient: QueryClient; graph: GraphClient; consoleClientId: Guid },
  plan: ChangePlan,
  outcomes: readonly StepOutcome[],
): void {
  const appIds = new Set([
    // Applying may have added to the console's own consent.
    consoleClientId,
    ...(plan.appId ? [plan.appId] : []),
    ...plan.steps.flatMap(({ target }) => target?.appId ?? []),
    ...outcomes.flatMap(({ appId }) => appId ?? []),
  ])
  for (const appId of appIds) void invalidateRegistration(queryClient, appId)
  for (const step of plan.steps) {
    if (step.kind === 'create-principal' || step.kind === 'delete-principal') {
      void queryClient.invalidateQueries({ queryKey: resourceQuery(graph, step.appId).queryKey })
    }
  }
  if (!outcomes.some(({ state }) => state === 'applied')) return
  invalidateDirectory(graph)
  noteChange(graph, new Date().toISOString())
}

import { useGraph } from '../GraphContext'
import { registrationSearchQuery } from './registrationSearch'
import { useSettledSearch } from './useSettledSearch'

/** Registrations of the tenant by what is typed. */
export function useRegistrationSearch() {
  const graph = useGraph()
  return useSettledSearch((text) => registrationSearchQuery(graph, text))
}

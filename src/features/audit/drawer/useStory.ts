import type { GrantStory } from '../../../domain/audit/report'
import { rowIdOf } from '../../../domain/audit/rows/rowId'
import { useAnswer } from '../../../graph/audit/useAudit'

/** The story of the row that is so called (`rowIdOf`); `gone`: no row is. */
export function useStory(id: string): { story: GrantStory | null; error: Error | null; gone: boolean } {
  const { answer, error, pending } = useAnswer('story', [id])
  // While another row's story is on its way, the former one is not told in its place.
  const story = answer && rowIdOf(answer.row) === id ? answer : null
  return { story, error, gone: !story && !pending && !error }
}

import type { GrantStory } from '../../../domain/audit/report'
import { useAnswer } from '../../../graph/audit/useAudit'

/** The story of the row with this number; `gone`: no row has it. */
export function useStory(index: number): { story: GrantStory | null; error: Error | null; gone: boolean } {
  const { answer, error, pending } = useAnswer('story', [index])
  // While another row's story is on its way, the former one is not told under its number.
  const story = answer?.row.index === index ? answer : null
  return { story, error, gone: !story && !pending && !error }
}

import type { AuthType } from '../../../domain/connectors/types'
import type { Draft, DraftProblem } from './draft'

/** What every part of the form gets. */
export interface PartProps {
  draft: Draft
  authType: AuthType
  /** Empty until the person asked for the review. */
  problems: readonly DraftProblem[]
  onChange: (part: Partial<Draft>) => void
}

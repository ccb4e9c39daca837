import type { Answers, Interaction } from '../authority/authorize'

/** What the page can show; a redirect is not shown. */
export type Step = Exclude<Interaction, { kind: 'redirect' }> | { kind: 'logged-out' }

export type Turn = (answers: Answers) => Promise<Exclude<Interaction, { kind: 'redirect' }> | null>

/** Props of each step's part. */
export type StepProps<K extends Step['kind']> = {
  step: Extract<Step, { kind: K }>
  answer: (answers: Answers) => void
}

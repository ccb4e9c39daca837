import { type Answers, QUESTIONS } from '../../../domain/connectors/recommend'

/** The answers that stand in the address; anything else there counts as not answered. */
export function answersOf(search: URLSearchParams): Answers {
  const answer = <Question extends keyof Answers>(question: Question) => {
    const given = search.get(question)
    return (QUESTIONS[question] as readonly (string | null)[]).includes(given)
      ? (given as Answers[Question])
      : null
  }
  return { unattended: answer('unattended'), data: answer('data'), keep: answer('keep') }
}

/** The address with one answer given, or taken back. */
export function withAnswer(
  search: URLSearchParams,
  question: keyof Answers,
  given: string | null,
): URLSearchParams {
  const next = new URLSearchParams(search)
  if (given) next.set(question, given)
  else next.delete(question)
  return next
}

import { oneLine } from './script/quote'
import type { ChangeStep } from './steps'
import type { ChangePlan } from './types'

/** The words of a request, in the reader's language. */
interface RequestTexts {
  /** The first line: what is asked. */
  title: string
  /** Facts, each a line of its own: the application, the tenant, who asks. */
  facts: readonly string[]
  stepsTitle: string
  /** One step in words. */
  step: (step: ChangeStep) => string
  /** What is said of steps that are not listed. */
  more: (count: number) => string
  /** Who may do it; empty: not known. */
  who: string
  /** Ways to do it: links, each with its name. */
  ways: readonly { name: string; url: string }[]
  closing: string
}

/** Steps that are told one by one. */
const LISTED = 40
/** Names of a step's own things that are told. */
const NAMED = 12

/** The plan as a text for a mail or a ticket, in plain lines; names cannot break out of their own. No secret is in it. */
export function requestText(plan: ChangePlan, texts: RequestTexts): string {
  const steps = plan.steps.slice(0, LISTED).map((step, index) => `${index + 1}. ${line(step, texts)}`)
  const more = plan.steps.length - steps.length
  return [
    oneLine(texts.title),
    '',
    ...texts.facts.map(oneLine),
    '',
    texts.stepsTitle,
    ...steps,
    ...(more > 0 ? [texts.more(more)] : []),
    ...(texts.who === '' ? [] : ['', oneLine(texts.who)]),
    ...texts.ways.flatMap(({ name, url }) => ['', name, url]),
    '',
    texts.closing,
    '',
  ].join('\n')
}

function line(step: ChangeStep, { step: words }: RequestTexts): string {
  const names = namesIn(step)
  const shown = names.slice(0, NAMED)
  const rest = names.length > shown.length ? ', …' : ''
  return oneLine(`${words(step)}${shown.length > 0 ? ` (${shown.join(', ')}${rest})` : ''}`)
}

/** What a step adds (+) and takes away (−), by name. */
function namesIn(step: ChangeStep): string[] {
  const signed = (add: readonly string[], remove: readonly string[]) => [
    ...add.map((one) => `+ ${one}`),
    ...remove.map((one) => `− ${one}`),
  ]
  switch (step.kind) {
    case 'delegated-grant':
      return signed(step.add, step.remove)
    case 'declare': {
      const [add, remove] = [step.add, step.remove].map((list) => list.map(({ value }) => value))
      return signed(add ?? [], remove ?? [])
    }
    case 'assign-role':
      return signed([step.value], [])
    case 'remove-role':
      return signed([], [step.value])
    case 'add-redirect-uris':
      return signed(step.uris, [])
    case 'remove-redirect-uris':
      return signed([], step.uris)
    case 'move-redirect-uris':
      return step.uris
    case 'add-certificate':
    case 'remove-certificate':
      return [step.certificate.thumbprint].filter(Boolean)
    default:
      return []
  }
}

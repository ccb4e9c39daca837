import { createContext, useContext, useState } from 'react'
import { type BaseUrlProblem, parseBaseUrl } from './baseUrl'
import type { ConnectionSetup } from '../../domain/connectors/types'

export interface BaseUrlInput {
  text: string
  /** Why the text is no base URL; null where it is one. */
  problem: BaseUrlProblem | null
  /** The base URL in use: the last one that was understood. */
  baseUrl: string
  type: (text: string) => void
  /** Shows what was understood in place of what was typed. */
  settle: () => void
}

/** The base URL as it is typed; takes effect with each key that leaves a base URL. For {@link BaseUrlContext}. */
export function useTypedBaseUrl(
  setup: ConnectionSetup,
  setSetup: (setup: ConnectionSetup) => void,
): BaseUrlInput {
  const { baseUrl } = setup
  // Holds for as long as the base URL in use is the one that it was typed for: a suggestion may set another.
  const [typed, setTyped] = useState({ text: baseUrl, for: baseUrl })
  const current = typed.for === baseUrl
  const text = current ? typed.text : baseUrl
  const reading = parseBaseUrl(text)
  return {
    text,
    problem: 'problem' in reading ? reading.problem : null,
    baseUrl,
    type: (next) => {
      const read = parseBaseUrl(next)
      const means = 'baseUrl' in read ? read.baseUrl : baseUrl
      setTyped({ text: next, for: means })
      if (means !== baseUrl) setSetup({ ...setup, baseUrl: means })
    },
    settle: () => 'baseUrl' in reading && setTyped({ text: baseUrl, for: baseUrl }),
  }
}

export const BaseUrlContext = createContext<BaseUrlInput | null>(null)

/** The form's base URL: the same wherever it is shown. */
export function useBaseUrl(): BaseUrlInput {
  const input = useContext(BaseUrlContext)
  if (!input) throw new Error('useBaseUrl needs a connection form above it')
  return input
}

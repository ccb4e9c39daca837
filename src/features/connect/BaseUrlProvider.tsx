import type { ReactNode } from 'react'
import { useCheck } from './ConnectionCheckContext'
import { BaseUrlContext, useTypedBaseUrl } from './useBaseUrl'

/** Keeps what is typed as base URL. By itself, so that a key there repaints only what shows the base URL. */
export function BaseUrlProvider({ children }: { children: ReactNode }) {
  const { setup, setSetup } = useCheck()
  return <BaseUrlContext value={useTypedBaseUrl(setup, setSetup)}>{children}</BaseUrlContext>
}

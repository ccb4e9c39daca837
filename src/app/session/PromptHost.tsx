import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { PromptGate } from './promptGate'

const PromptDialog = lazy(() => import('./PromptDialog').then((module) => ({ default: module.PromptDialog })))

/** Shows the gate's question while it is open; most sessions never load its dialog. */
export function PromptHost({ gate }: { gate: PromptGate }) {
  const open = useSyncExternalStore(gate.subscribe, gate.isOpen)
  if (!open) return null
  return (
    <Suspense>
      <PromptDialog onAnswer={gate.answer} />
    </Suspense>
  )
}

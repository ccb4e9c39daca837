/**
 * Where the authority has a question in the midst of work (MFA, an old sign-in), a popup needs a click: this asks for
 * it once for all who wait.
 */
export interface PromptGate {
  /** Resolves with the person's answer. */
  ask(): Promise<boolean>
  isOpen(): boolean
  answer(goOn: boolean): void
  subscribe(changed: () => void): () => void
}

export function createPromptGate(): PromptGate {
  let waiting: { answered: Promise<boolean>; resolve: (goOn: boolean) => void } | null = null
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => listener())
  return {
    ask() {
      if (!waiting) {
        let resolve: (goOn: boolean) => void = () => undefined
        const answered = new Promise<boolean>((done) => (resolve = done))
        waiting = { answered, resolve }
        tell()
      }
      return waiting.answered
    },
    isOpen: () => waiting !== null,
    answer(goOn) {
      waiting?.resolve(goOn)
      waiting = null
      tell()
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

/** Something that somebody handed over, as it came in: not yet read. */
export interface Received {
  source: 'link' | 'file' | 'pasted'
  text: string
  /** The file's name. */
  name?: string
}

/** What a screen for things that are handed over gives its parts. */
export interface ReceivedParts {
  /** null: there is nothing yet. */
  received: Received | null
  onReceived: (received: Received) => void
  onDiscard: () => void
}

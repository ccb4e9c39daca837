import { type ClipboardEvent, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { AuthType, ConnectionValues, FieldId } from '../../domain/connectors/types'
import { offerOf, takenBack, withOffered } from './pasteOffer'
import { recogniseValues, type RecognisedValue } from './recogniseValues'

const OPTIONS = { shouldDirty: true, shouldTouch: true }

type State =
  | { step: 'none' }
  /** `let` is the text that the next paste lets through: the person wants it as it stands. */
  | { step: 'declined'; let: string }
  | { step: 'offered'; text: string; values: RecognisedValue[]; from: EventTarget | null }
  | { step: 'filled'; before: ConnectionValues; after: ConnectionValues; fields: FieldId[] }

export interface PasteOffer {
  state: State
  /** For the form: catches a block of values on its way into whichever field. */
  onPasteCapture: (event: ClipboardEvent) => void
  /** Looks through a text given for that; false where nothing in it is recognised. */
  read: (text: string) => boolean
  accept: () => void
  decline: () => void
  undo: () => void
}

/** Several values pasted at once: recognised, shown, and filled in only when somebody says so. */
export function usePasteOffer(
  { getValues, setValue }: UseFormReturn<ConnectionValues>,
  authType: AuthType,
): PasteOffer {
  const [state, setState] = useState<State>({ step: 'none' })
  const fill = (next: ConnectionValues, fields: readonly FieldId[]) => {
    for (const field of fields) setValue(field, next[field], OPTIONS)
  }
  return {
    state,
    onPasteCapture: (event) => {
      const text = event.clipboardData.getData('text/plain')
      if (state.step === 'declined' && state.let === text) return
      const values = offerOf(text, authType)
      if (!values) return
      event.preventDefault()
      event.stopPropagation()
      setState({ step: 'offered', text, values, from: event.target })
    },
    read: (text) => {
      const values = recogniseValues(text, authType)
      if (values.length > 0) setState({ step: 'offered', text, values, from: document.activeElement })
      return values.length > 0
    },
    accept: () => {
      if (state.step !== 'offered') return
      const before = getValues()
      const after = withOffered(before, state.values)
      const fields = state.values.map(({ field }) => field)
      fill(after, fields)
      setState({ step: 'filled', before, after, fields })
    },
    decline: () => {
      if (state.step !== 'offered') return setState({ step: 'none' })
      setState({ step: 'declined', let: state.text })
      if (state.from instanceof HTMLElement) state.from.focus()
    },
    undo: () => {
      if (state.step !== 'filled') return
      fill(takenBack(getValues(), state), state.fields)
      setState({ step: 'none' })
    },
  }
}

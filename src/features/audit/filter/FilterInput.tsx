import ClearIcon from '@mui/icons-material/Clear'
import SearchIcon from '@mui/icons-material/Search'
import { type KeyboardEvent, useCallback, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Audit } from '../../../graph/audit/protocol'
import { useFormat } from '../../../ui/format'
import { useSlashKey } from '../../../ui/useSlashKey'
import { CompletionList } from './CompletionList'
import { FilterFrame } from './FilterFrame'
import { type Offer, useCompletions } from './useCompletions'
import type { FilterWords } from './useFilterWords'

/**
 * The filter as one types it, with what can stand where the caret is: `/` comes here from anywhere, Escape closes the list
 * and then clears, Enter takes what is offered. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function FilterInput({
  audit,
  text,
  words,
  invalid,
  describedBy,
  onType,
  onTyped,
}: {
  audit: Audit
  text: string
  words: FilterWords
  invalid: boolean
  /** Id of what is said about the text. */
  describedBy: string
  onType(text: string, caret: number): void
  /** The focus goes elsewhere, or Enter says that the text is whole. */
  onTyped(): void
}) {
  const { t } = useTranslation(['audit', 'common'])
  const format = useFormat()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [caret, setCaret] = useState(0)
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(-1)
  /** Where the caret goes once the text is there. */
  const goesTo = useRef<number | null>(null)
  const rowsText = useCallback(
    (rows: number) => t('table.groupRows', { count: rows, rows: format.number(rows) }),
    [t, format],
  )
  const { offers, loading } = useCompletions({ audit, text, caret, active: open, words, rowsText })
  const shown = open && (offers.length > 0 || loading)
  const at = chosen < offers.length ? chosen : -1

  useSlashKey(input)
  useLayoutEffect(() => {
    if (goesTo.current === null) return
    input.current?.focus()
    input.current?.setSelectionRange(goesTo.current, goesTo.current)
    goesTo.current = null
  })

  const change = (next: string, to: number) => {
    setChosen(-1)
    setCaret(to)
    onType(next, to)
  }
  const take = ({ insert, from, to }: Offer) => {
    // A name of a field waits for its value; a value is done.
    const whole = insert.endsWith(':') ? insert : `${insert}${text.slice(to).startsWith(' ') ? '' : ' '}`
    const next = `${text.slice(0, from)}${whole}${text.slice(to)}`
    goesTo.current = from + whole.length
    setOpen(insert.endsWith(':'))
    change(next, from + whole.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const offer = offers[at]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      if (!shown || offers.length === 0) return
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen(
        (before) => (before + step + offers.length + (before < 0 && step < 0 ? 1 : 0)) % offers.length,
      )
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) {
      if (!shown || !offer) {
        setOpen(false)
        if (event.key === 'Enter') onTyped()
        return
      }
      event.preventDefault()
      take(offer)
    } else if (event.key === 'Escape' && (shown || text !== '')) {
      event.preventDefault()
      setOpen(false)
      if (!shown) change('', 0)
    }
  }
  return (
    <FilterFrame role="search">
      <SearchIcon aria-hidden fontSize="small" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={t('filter.label')}
        aria-keyshortcuts="/"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        placeholder={t('filter.placeholder')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        // Names in a filter may be written from right to left.
        dir="auto"
        value={text}
        onChange={({ target }) => {
          setOpen(target.value !== '')
          change(target.value, target.selectionStart ?? target.value.length)
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onClick={() => setOpen(text === '')}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false)
          onTyped()
        }}
      />
      {text === '' ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <button type="button" aria-label={t('filter.clear')} onClick={() => change('', 0)}>
          <ClearIcon aria-hidden fontSize="small" />
        </button>
      )}
      {shown && <CompletionList id={id} offers={offers} loading={loading} chosen={at} onTake={take} />}
    </FilterFrame>
  )
}

import ClearIcon from '@mui/icons-material/Clear'
import SearchIcon from '@mui/icons-material/Search'
import { styled } from '@mui/material/styles'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

const Frame = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  height: 36,
  flex: '1 1 280px',
  maxWidth: 560,
  minWidth: 0,
  padding: '0 4px 0 8px',
  color: (theme.vars ?? theme).palette.text.secondary,
  backgroundColor: (theme.vars ?? theme).palette.background.paper,
  border: `1px solid ${(theme.vars ?? theme).palette.text.secondary}`,
  borderRadius: 4,
  '&:focus-within': {
    borderColor: (theme.vars ?? theme).palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${(theme.vars ?? theme).palette.primary.main}`,
  },
  '& input': {
    flex: 1,
    minWidth: 0,
    font: 'inherit',
    height: '100%',
    color: (theme.vars ?? theme).palette.text.primary,
    background: 'none',
    border: 0,
    outline: 'none',
  },
  '& input::placeholder': { color: 'inherit', opacity: 1 },
  '& input::-webkit-search-cancel-button': { display: 'none' },
  '& kbd': {
    font: 'inherit',
    fontSize: '0.75rem',
    padding: '0 6px',
    border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
    borderRadius: 4,
  },
  '& button': {
    display: 'inline-flex',
    padding: 4,
    color: 'inherit',
    background: 'none',
    border: 0,
    borderRadius: 4,
    cursor: 'pointer',
  },
}))

/** Is somebody typing into this element? Then a shortcut is a character. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  )
}

/** Search as one types: `/` comes here from anywhere, Escape clears, arrow down goes on to the results. */
export function SearchField(props: {
  label: string
  placeholder: string
  value: string
  onChange(text: string): void
  onArrowDown?(): void
  /** The focus goes elsewhere. */
  onLeave?(): void
}) {
  const { label, placeholder, value, onChange, onArrowDown, onLeave } = props
  const { t } = useTranslation('common')
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target))
        return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault()
      onChange('')
    }
    if (event.key === 'ArrowDown' && onArrowDown) {
      event.preventDefault()
      onArrowDown()
    }
  }
  return (
    <Frame role="search">
      <SearchIcon aria-hidden fontSize="small" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
      {value === '' ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <button type="button" aria-label={t('search.clear')} onClick={() => onChange('')}>
          <ClearIcon aria-hidden fontSize="small" />
        </button>
      )}
    </Frame>
  )
}

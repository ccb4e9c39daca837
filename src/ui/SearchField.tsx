import ClearIcon from '@mui/icons-material/Clear'
import SearchIcon from '@mui/icons-material/Search'
import { styled } from '@mui/material/styles'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchFrame } from './SearchFrame'
import { useSlashKey } from './useSlashKey'

const Frame = styled(SearchFrame)({
  flex: '1 1 280px',
  maxWidth: 560,
  '& input::-webkit-search-cancel-button': { display: 'none' },
})

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
  useSlashKey(input)

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

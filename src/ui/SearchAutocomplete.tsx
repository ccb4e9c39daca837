import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import type { ReactNode } from 'react'

/** What a search as one types answered. */
export interface Search<T> {
  /** What was typed, as it is typed; empty: one is not looking for another. */
  text: string
  setText: (text: string) => void
  state: 'too-short' | 'searching' | 'failed' | 'found'
  found: readonly T[]
}

/** What every such choice takes from who shows it. */
export interface Picking<T> {
  id: string
  current: T | null
  search: Search<T>
  /** null: none any more. */
  onPick: (picked: T | null) => void
  helperText?: string
}

/** One object of the directory, found as one types. */
export function SearchAutocomplete<T extends { objectId: string; displayName: string }>({
  id,
  current,
  search,
  onPick,
  detailOf,
  label,
  placeholder,
  helperText,
  texts,
}: Picking<T> & {
  /** By what two of one name are told apart. */
  detailOf: (option: T) => string
  label: string
  placeholder: string
  /** What is said in place of a list, by the search's state. */
  texts: Record<Search<T>['state'], ReactNode>
}) {
  const { text, setText, state, found } = search
  const isFound = (option: T) => found.some(({ objectId }) => objectId === option.objectId)
  return (
    <Autocomplete<T>
      id={id}
      size="small"
      value={current}
      // The current one belongs to the options, but is not offered while one looks for another.
      options={current && !isFound(current) ? [...found, current] : found}
      filterOptions={(options) => (text ? options.filter(isFound) : options)}
      getOptionLabel={(option) => option.displayName}
      getOptionKey={(option) => option.objectId}
      isOptionEqualToValue={(option, value) => option.objectId === value.objectId}
      loading={state === 'searching'}
      loadingText={texts.searching}
      noOptionsText={texts[state]}
      onInputChange={(_event, next, reason) => setText(reason === 'input' ? next : '')}
      onChange={(_event, picked) => onPick(picked)}
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <Box sx={{ overflowWrap: 'anywhere' }}>{option.displayName}</Box>
            <Box component="code" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {detailOf(option)}
            </Box>
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField {...params} label={label} placeholder={placeholder} helperText={helperText} />
      )}
    />
  )
}

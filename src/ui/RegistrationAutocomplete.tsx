import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { useTranslation } from 'react-i18next'

/** As much of a registration as a person knows it by. */
interface Named {
  objectId: string
  appId: string
  displayName: string
}

/** What a search for registrations answered. */
export interface RegistrationSearch<T extends Named> {
  /** What was typed, as it is typed; empty: one is not looking for another. */
  text: string
  setText: (text: string) => void
  state: 'too-short' | 'searching' | 'failed' | 'found'
  found: readonly T[]
}

/** A registration, found by name or client ID as one types. */
export function RegistrationAutocomplete<T extends Named>({
  id,
  current,
  search,
  onPick,
  helperText,
}: {
  id: string
  current: T | null
  search: RegistrationSearch<T>
  /** null: none any more. */
  onPick: (picked: T | null) => void
  helperText?: string
}) {
  const { t } = useTranslation('connect')
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
      loadingText={t('picker.searching')}
      noOptionsText={t(
        state === 'too-short' ? 'picker.type' : state === 'failed' ? 'picker.failed' : 'picker.none',
      )}
      onInputChange={(_event, next, reason) => setText(reason === 'input' ? next : '')}
      onChange={(_event, picked) => onPick(picked)}
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <Box sx={{ overflowWrap: 'anywhere' }}>{option.displayName}</Box>
            <Box component="code" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {option.appId}
            </Box>
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('picker.label')}
          placeholder={t('picker.placeholder')}
          helperText={helperText}
        />
      )}
    />
  )
}

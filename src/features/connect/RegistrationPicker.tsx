import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGraph } from '../../graph/GraphContext'
import { type RegistrationName, registrationSearchQuery } from '../../graph/queries/registrationSearch'
import { useDebounced } from './useDebounced'

const SEARCH_SETTLES_MS = 200
const LEAST_LETTERS = 2

/**
 * A registration of this tenant, found by name or client ID as one types. Shows the one whose client ID stands in the
 * form, however it came there.
 */
export function RegistrationPicker({
  current,
  onPick,
}: {
  current: RegistrationName | null
  /** null: none any more. */
  onPick: (picked: RegistrationName | null) => void
}) {
  const { t } = useTranslation('connect')
  const graph = useGraph()
  const [text, setText] = useState('')
  const wanted = useDebounced(text.trim(), SEARCH_SETTLES_MS)
  const asked = wanted.length >= LEAST_LETTERS
  const search = useQuery({
    ...registrationSearchQuery(graph, wanted),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const found = asked ? (search.data ?? []) : []
  const isFound = (option: RegistrationName) => found.some(({ objectId }) => objectId === option.objectId)
  return (
    <Autocomplete<RegistrationName>
      id="registration-picker"
      size="small"
      value={current}
      // The current one belongs to the options, but is not offered while one looks for another.
      options={current && !isFound(current) ? [...found, current] : found}
      filterOptions={(options) => (text ? options.filter(isFound) : options)}
      getOptionLabel={(option) => option.displayName}
      getOptionKey={(option) => option.objectId}
      isOptionEqualToValue={(option, value) => option.objectId === value.objectId}
      loading={search.isFetching}
      loadingText={t('picker.searching')}
      noOptionsText={t(!asked ? 'picker.type' : search.isError ? 'picker.failed' : 'picker.none')}
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
          helperText={t('picker.helper')}
        />
      )}
    />
  )
}

import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGraph } from '../../graph/GraphContext'
import { registrationSearchQuery } from '../../graph/queries/registrationSearch'
import { useDebounced } from './useDebounced'

const SEARCH_SETTLES_MS = 200
const LEAST_LETTERS = 2

export interface PickedRegistration {
  objectId: string
  appId: string
  displayName: string
}

/** A registration of this tenant, found by name or client ID as one types. */
export function RegistrationPicker({ onPick }: { onPick: (picked: PickedRegistration) => void }) {
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
  const found: PickedRegistration[] = asked ? (search.data ?? []) : []
  return (
    <Autocomplete<PickedRegistration>
      id="registration-picker"
      size="small"
      options={found}
      filterOptions={(options) => options}
      getOptionLabel={(option) => option.displayName}
      getOptionKey={(option) => option.objectId}
      isOptionEqualToValue={(option, value) => option.objectId === value.objectId}
      loading={search.isFetching}
      loadingText={t('picker.searching')}
      noOptionsText={t(!asked ? 'picker.type' : search.isError ? 'picker.failed' : 'picker.none')}
      onInputChange={(_event, next, reason) => setText(reason === 'input' ? next : '')}
      onChange={(_event, picked) => {
        if (picked) onPick(picked)
      }}
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

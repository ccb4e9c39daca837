import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DelegatedPermission } from '../../domain/directory'
import { parseScopeNames } from './scopeNames'
import type { ScopeCatalogue } from './types'

const SHOWN_AT_ONCE = 40

const filterOptions = createFilterOptions<DelegatedPermission>({
  limit: SHOWN_AT_ONCE,
  stringify: (permission) => `${permission.value} ${permission.displayName}`,
})

/** Adds permissions by name: picked from what the API exposes in this tenant, or typed or pasted, several at once. */
export function ScopeAdder({
  id,
  chosen,
  catalogue,
  describedBy,
  invalid,
  inputRef,
  onAdd,
  onBlur,
}: {
  id: string
  chosen: readonly string[]
  catalogue: ScopeCatalogue
  describedBy: string
  invalid: boolean
  inputRef: Ref<HTMLElement>
  onAdd: (names: string[]) => void
  onBlur: () => void
}) {
  const { t } = useTranslation('connect')
  const [text, setText] = useState('')
  const add = (names: string[]) => {
    if (names.length > 0) onAdd(names)
    setText('')
  }
  return (
    <Autocomplete
      id={id}
      freeSolo
      size="small"
      value={null}
      inputValue={text}
      options={catalogue.permissions.filter(
        (permission) => permission.isEnabled && !chosen.includes(permission.value),
      )}
      filterOptions={filterOptions}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.value)}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.id)}
      onInputChange={(_event, next, reason) => {
        if (reason !== 'reset' && reason !== 'selectOption') setText(next)
      }}
      onChange={(_event, picked) => {
        if (picked) add(typeof picked === 'string' ? parseScopeNames(picked) : [picked.value])
      }}
      onBlur={onBlur}
      renderOption={({ key, ...props }, permission) => (
        <Box component="li" key={key} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <code>{permission.value}</code>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }} lang="en">
              {permission.displayName}
            </Box>
            {permission.adminConsentRequired && (
              <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('scopes.adminConsent')}</Box>
            )}
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={inputRef}
          placeholder={t(catalogue.state === 'loading' ? 'scopes.loading' : 'scopes.add')}
          error={invalid}
          slotProps={{
            ...params.slotProps,
            htmlInput: {
              ...params.slotProps.htmlInput,
              'aria-describedby': describedBy,
              'aria-invalid': invalid,
              spellCheck: false,
              autoCapitalize: 'off',
            },
          }}
        />
      )}
    />
  )
}

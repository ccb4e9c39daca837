import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { type ClipboardEvent, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DelegatedPermission } from '../../domain/directory'
import { RiskLabel } from '../risk/RiskLabel'
import { sameScope } from './scopeNames'
import type { FieldSupport, ScopeCatalogue } from './types'

const SHOWN_AT_ONCE = 40
/** More than one name, or one with an address before it: meant to be taken as a whole. */
const SEVERAL = /\S[\s,;]+\S|[/[\]"']/u

const filterOptions = createFilterOptions<DelegatedPermission>({
  limit: SHOWN_AT_ONCE,
  stringify: (permission) => `${permission.value} ${permission.displayName}`,
})

/** Adds permissions by name: picked from what the API exposes in this tenant, or typed or pasted, several at once. */
export function ScopeAdder({
  id,
  chosen,
  catalogue,
  riskOf,
  describedBy,
  invalid,
  inputRef,
  onAdd,
  onText,
  onEdit,
  onBlur,
}: {
  id: string
  chosen: readonly string[]
  catalogue: ScopeCatalogue
  riskOf: FieldSupport['riskOf']
  describedBy: string
  invalid: boolean
  inputRef: Ref<HTMLElement>
  onAdd: (name: string) => void
  /** Adds what a text names; answers what of it could not be added, which stays in the input. */
  onText: (text: string) => readonly string[]
  onEdit: () => void
  onBlur: () => void
}) {
  const { t } = useTranslation('connect')
  const [text, setText] = useState('')
  const addText = (given: string) => setText(onText(given).join(' '))
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (text || !SEVERAL.test(pasted.trim())) return
    event.preventDefault()
    addText(pasted)
  }
  return (
    <Autocomplete
      id={id}
      freeSolo
      size="small"
      value={null}
      inputValue={text}
      options={catalogue.permissions.filter(
        (permission) => permission.isEnabled && !chosen.some((name) => sameScope(name, permission.value)),
      )}
      filterOptions={filterOptions}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.value)}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.id)}
      onInputChange={(_event, next, reason) => {
        if (reason === 'reset' || reason === 'selectOption') return
        setText(next)
        onEdit()
      }}
      onChange={(_event, picked) => {
        if (typeof picked === 'string') return addText(picked)
        if (picked) onAdd(picked.value)
        setText('')
      }}
      onBlur={onBlur}
      renderOption={({ key, ...props }, permission) => (
        <Box component="li" key={key} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <code>{permission.value}</code>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }} lang="en">
              {permission.displayName}
            </Box>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: '0.8125rem' }}>
              <RiskLabel level={riskOf({ kind: 'Delegated', value: permission.value }).level} />
              {permission.adminConsentRequired && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {t('scopes.adminConsent')}
                </Box>
              )}
            </Box>
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={inputRef}
          placeholder={t(catalogue.state === 'loading' ? 'scopes.loading' : 'scopes.add')}
          error={invalid}
          onPaste={paste}
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

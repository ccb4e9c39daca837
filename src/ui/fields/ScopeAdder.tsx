import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { type ClipboardEvent, type Ref, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DelegatedPermission } from '../../domain/directory'
import { RiskLabel } from '../risk/RiskLabel'
import { LONGEST_TEXT, SEVERAL } from './scopeNamesInText'
import type { FieldSupport, ScopeCatalogue } from './types'

const SHOWN_AT_ONCE = 40

const containing = createFilterOptions<DelegatedPermission>({
  stringify: (permission) => `${permission.value} ${permission.displayName}`,
})
const filterOptions: typeof containing = (options, state) => {
  const typed = state.inputValue.trim().toLowerCase()
  const begins = ({ value }: DelegatedPermission) => value.toLowerCase().startsWith(typed)
  const found = containing(options, state)
  return [...found.filter(begins), ...found.filter((one) => !begins(one))].slice(0, SHOWN_AT_ONCE)
}

/** Adds permissions by name: picked from what the API exposes in this tenant, or typed or pasted, several at once. */
export function ScopeAdder({
  id,
  chosen,
  catalogue,
  refused,
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
  /** Is what stands in the input something that could not be added? */
  refused: boolean
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
  const { t } = useTranslation(['connect', 'risk'])
  const [text, setText] = useState('')
  const options = useMemo(() => {
    const present = new Set(chosen.map((name) => name.toLowerCase()))
    return catalogue.permissions.filter(
      ({ isEnabled, value }) => isEnabled && !present.has(value.toLowerCase()),
    )
  }, [catalogue, chosen])
  const waits = text.trim() !== '' && !refused
  const addText = (given: string, kept = '') => setText([kept, ...onText(given)].join(' ').trim())
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    const tooLong = pasted.length > LONGEST_TEXT
    // An input would run lines together.
    if (!tooLong && !SEVERAL.test(pasted.trim())) return
    event.preventDefault()
    if (tooLong) onText(pasted)
    else addText(pasted, text)
  }
  return (
    <Autocomplete
      id={id}
      freeSolo
      size="small"
      value={null}
      inputValue={text}
      options={options}
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
              <Box
                component="span"
                sx={{
                  display: '-webkit-box',
                  WebkitLineClamp: 2,
                  WebkitBoxOrient: 'vertical',
                  overflow: 'hidden',
                }}
              >
                {permission.description}
              </Box>
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
          helperText={waits ? t('risk:scope.enterAdds') : undefined}
          onPaste={paste}
          slotProps={{
            ...params.slotProps,
            htmlInput: {
              ...params.slotProps.htmlInput,
              'aria-describedby': waits ? `${describedBy} ${id}-helper-text` : describedBy,
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

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetField } from '../../../domain/audit/api'
import { removeField, toggleTerm } from '../../../domain/audit/filter/edit'
import { FILTER_FIELDS } from '../../../domain/audit/filter/fields'
import { useAnswer } from '../../../graph/audit/useAudit'
import { DialogPopover } from '../../../ui/DialogPopover'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useFormat } from '../../../ui/format'
import { facetOptions } from './facetOptions'
import type { FilterWords } from './useFilterWords'

/** Names that a menu shows at a time. */
const MOST_VALUES = 60

/** The values of one field, to tick; each with its rows among what the other fields let through. */
export function FacetPopover({
  field,
  anchor,
  text,
  words,
  onChange,
  onClose,
}: {
  field: FacetField
  anchor: HTMLElement
  text: string
  words: FilterWords
  onChange(text: string): void
  onClose(): void
}) {
  const { t } = useTranslation(['audit', 'common'])
  const format = useFormat()
  const id = useId()
  const [starting, setStarting] = useState('')
  const { answer, error } = useAnswer('facet', [field, text, starting, MOST_VALUES])
  const named = FILTER_FIELDS[field].takes === 'name'
  const options = facetOptions(field, text, answer ?? [])
  const cleared = removeField(text, field)
  return (
    <DialogPopover
      anchor={anchor}
      aria-labelledby={id}
      onClose={onClose}
      sx={{ p: 1.5, minWidth: 240, maxWidth: 'min(420px, 94vw)', maxHeight: 460 }}
    >
      <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0, display: 'grid' }}>
        <Box component="legend" id={id} sx={{ p: 0, mb: 0.5, fontWeight: 600 }}>
          {words.field(field)}
        </Box>
        {named && (
          <TextField
            size="small"
            label={t('filter.findValue')}
            value={starting}
            autoFocus
            onChange={({ target }) => setStarting(target.value)}
            sx={{ my: 0.5 }}
          />
        )}
        {error && <ErrorNotice error={error} />}
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            sx={{ m: 0, minHeight: 30, '& .MuiFormControlLabel-label': { flex: 1, minWidth: 0 } }}
            control={
              <Checkbox
                size="small"
                sx={{ p: 0.5 }}
                checked={option.chosen}
                onChange={() => onChange(toggleTerm(text, field, option.value))}
              />
            }
            label={
              <Box component="span" sx={{ display: 'flex', gap: 2, justifyContent: 'space-between' }}>
                <Box
                  component="bdi"
                  sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
                >
                  {option.word === null ? option.name || t('table.unnamed') : words.value(field, option.word)}
                </Box>
                <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
                  {answer ? format.number(option.rows) : ''}
                </Box>
              </Box>
            }
          />
        ))}
        {answer === null && !error && <Box role="status">{t('common:state.loading')}</Box>}
        {answer !== null && options.length === 0 && <Box>{t('filter.noValue')}</Box>}
        {cleared !== text && (
          <Button size="small" sx={{ justifySelf: 'start' }} onClick={() => onChange(cleared)}>
            {t('filter.clearField')}
          </Button>
        )}
      </Box>
    </DialogPopover>
  )
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parseFilter } from '../../../domain/audit/filter/parse'
import type { FilterError } from '../../../domain/audit/filter/types'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'
import { withoutRange } from './withoutRange'

/** More words than this are no help. */
const MOST_KNOWN = 12

/** Which parts of the filter cannot be understood, where they stand, and what was probably meant. */
export const FilterProblems = memo(function FilterProblems({
  id,
  text,
  onChange,
}: {
  id: string
  text: string
  onChange(text: string): void
}) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const { errors } = useMemo(() => parseFilter(text), [text])
  const corrected = ({ from, to, code, field, suggestion }: FilterError): string => {
    // Of an unknown field the whole term is at fault, but only its name is to be changed.
    const at = code === 'unknown-field' ? text.indexOf(field, from) : from
    const end = code === 'unknown-field' ? at + field.length : to
    return `${text.slice(0, at)}${suggestion ?? ''}${text.slice(end)}`
  }
  return (
    <Box id={id} aria-live="polite" sx={{ fontSize: '0.8125rem', display: 'grid', gap: 0.5 }}>
      {errors.map((error) => {
        const { code, from, to, field, value, known, suggestion } = error
        return (
          <Box
            key={`${from} ${code}`}
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}
          >
            <Status tone="warning">
              {t(`filterErrors.${code}`, { field, value })} {t('filter.position', { at: from + 1 })}
              {known.length > 0 && known.length <= MOST_KNOWN && suggestion === null && (
                <> {t('filter.known', { words: format.list(known) })}</>
              )}
            </Status>
            {suggestion !== null && (
              <Button size="small" onClick={() => onChange(corrected(error))}>
                {t('filter.meant', { suggestion })}
              </Button>
            )}
            <Button size="small" color="inherit" onClick={() => onChange(withoutRange(text, from, to))}>
              {t('filter.removePart')}
            </Button>
          </Box>
        )
      })}
    </Box>
  )
})

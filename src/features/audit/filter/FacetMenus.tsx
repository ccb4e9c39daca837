import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { lazy, memo, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetField } from '../../../domain/audit/api'
import { wordsFound } from '../../../domain/audit/filter/edit'
import { FILTER_FIELDS } from '../../../domain/audit/filter/fields'
import { parseFilter } from '../../../domain/audit/filter/parse'
import type { FilterTerm } from '../../../domain/audit/filter/types'
import type { FilterWords } from './useFilterWords'

const FacetPopover = lazy(() => import('./FacetPopover').then((module) => ({ default: module.FacetPopover })))

/** What people narrow the table down by, most of all. */
const FIELDS = [
  'risk',
  'kind',
  'status',
  'consent',
  'publisher',
  'type',
  'credentials',
  'resource',
] as const satisfies readonly FacetField[]

type MenuField = (typeof FIELDS)[number]

function countOf(terms: readonly FilterTerm[], field: MenuField): number | null {
  if (FILTER_FIELDS[field].takes === 'choice') return wordsFound(terms, field)?.length ?? null
  const own = terms.filter((term) => term.field === field)
  return own.length === 0 ? null : own.reduce((sum, { values }) => sum + values.length, 0)
}

/** Opens a field's menu. Not drawn again with every key, since most of them say nothing about it. */
const FacetButton = memo(function FacetButton({
  field,
  words,
  count,
  expanded,
  onOpen,
}: {
  field: MenuField
  words: FilterWords
  /** Values that are ticked, or of a field of names that the filter names; null: it names none. */
  count: number | null
  expanded: boolean
  onOpen(opened: { field: MenuField; anchor: HTMLElement }): void
}) {
  const { t } = useTranslation('audit')
  return (
    <Button
      size="small"
      color={count === null ? 'inherit' : 'primary'}
      variant={count === null ? 'text' : 'outlined'}
      endIcon={<ArrowDropDownIcon />}
      aria-haspopup="dialog"
      aria-expanded={expanded}
      onClick={({ currentTarget }) => onOpen({ field, anchor: currentTarget })}
      sx={{ px: 1, '& .MuiButton-endIcon': { ml: 0 } }}
    >
      {count === null ? words.field(field) : t('filter.menuCount', { field: words.field(field), count })}
    </Button>
  )
})

/** A menu for each field: its values with how many rows have them. */
export const FacetMenus = memo(function FacetMenus({
  text,
  words,
  onChange,
}: {
  text: string
  words: FilterWords
  onChange(text: string): void
}) {
  const { t } = useTranslation('audit')
  const [open, setOpen] = useState<{ field: MenuField; anchor: HTMLElement } | null>(null)
  const { terms } = useMemo(() => parseFilter(text), [text])
  return (
    <Box
      role="group"
      aria-label={t('filter.menus')}
      sx={{
        display: 'flex',
        // In a narrow window one line, to be scrolled.
        flexWrap: { xs: 'nowrap', sm: 'wrap' },
        overflowX: 'auto',
        gap: 0.5,
        '& > *': { flex: 'none' },
      }}
    >
      {FIELDS.map((field) => (
        <FacetButton
          key={field}
          field={field}
          words={words}
          count={countOf(terms, field)}
          expanded={open?.field === field}
          onOpen={setOpen}
        />
      ))}
      {open && (
        <Suspense>
          <FacetPopover
            field={open.field}
            anchor={open.anchor}
            text={text}
            words={words}
            onChange={onChange}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </Box>
  )
})

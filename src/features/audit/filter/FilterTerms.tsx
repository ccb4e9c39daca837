import ClearIcon from '@mui/icons-material/Clear'
import { styled } from '@mui/material/styles'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parseFilter } from '../../../domain/audit/filter/parse'
import { withoutRange } from './withoutRange'
import type { FilterWords } from './useFilterWords'

const Terms = styled('ul')(({ theme }) => {
  const { palette } = theme.vars ?? theme
  return {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 4,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: '0.8125rem',
    '& li': {
      display: 'inline-flex',
      alignItems: 'center',
      maxWidth: '100%',
      border: `1px solid ${palette.divider}`,
      borderRadius: 13,
      paddingLeft: 10,
      backgroundColor: palette.background.paper,
    },
    '& bdi': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: 360 },
    '& button': {
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      width: 24,
      height: 24,
      padding: 0,
      border: 0,
      borderRadius: 12,
      color: palette.text.secondary,
      background: 'none',
      cursor: 'pointer',
    },
    '& button:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2 },
    '& svg': { fontSize: '1rem' },
  }
})

/** Each condition of the filter as a chip that takes it away again. */
export const FilterTerms = memo(function FilterTerms({
  text,
  words,
  onChange,
}: {
  text: string
  words: FilterWords
  onChange(text: string): void
}) {
  const { t } = useTranslation('audit')
  const { terms } = useMemo(() => parseFilter(text), [text])
  if (terms.length === 0) return null
  return (
    <Terms aria-label={t('filter.terms')}>
      {terms.map((term) => {
        const said = words.term(term, text)
        return (
          <li key={term.from}>
            <bdi title={said}>{said}</bdi>
            <button
              type="button"
              aria-label={t('filter.remove', { term: said })}
              onClick={() => onChange(withoutRange(text, term.from, term.to))}
            >
              <ClearIcon aria-hidden />
            </button>
          </li>
        )
      })}
    </Terms>
  )
})

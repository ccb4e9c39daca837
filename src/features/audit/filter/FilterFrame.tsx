import { styled } from '@mui/material/styles'
import { SearchFrame } from '../../../ui/SearchFrame'

/** The box around the filter's text and the list below it. */
export const FilterFrame = styled(SearchFrame)(({ theme }) => {
  const { palette } = theme.vars ?? theme
  return {
    position: 'relative',
    flex: '1 1 320px',
    '& ul': {
      position: 'absolute',
      zIndex: 5,
      top: 'calc(100% + 4px)',
      left: 0,
      width: 'min(560px, 100%)',
      maxHeight: 320,
      overflow: 'auto',
      margin: 0,
      padding: '4px 0',
      listStyle: 'none',
      backgroundColor: palette.background.paper,
      border: `1px solid ${palette.divider}`,
      borderRadius: 4,
      boxShadow: theme.shadows[4],
    },
    '& li': {
      display: 'flex',
      gap: 12,
      alignItems: 'center',
      justifyContent: 'space-between',
      minHeight: 30,
      padding: '0 12px',
      color: palette.text.primary,
      cursor: 'pointer',
      fontSize: '0.875rem',
    },
    '& li > :first-of-type': {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      unicodeBidi: 'isolate',
    },
    '& li > :last-of-type': { flex: 'none', color: palette.text.secondary, fontSize: '0.8125rem' },
    '& li[aria-selected=true], & li:hover': { backgroundColor: palette.action.selected },
  }
})

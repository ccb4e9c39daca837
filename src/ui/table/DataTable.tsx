import { styled } from '@mui/material/styles'

/** A plain table for what fits on a page: semantic `table` inside a box that scrolls sideways where it must. */
export const DataTable = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  width: '100%',
  fontSize: '0.875rem',
  '& th, & td': {
    textAlign: 'start',
    padding: '6px 12px 6px 0',
    height: 24,
    borderBottom: `1px solid ${(theme.vars ?? theme).palette.divider}`,
    verticalAlign: 'middle',
  },
  '& thead th': { fontWeight: 600, fontSize: '0.8125rem', whiteSpace: 'nowrap' },
  '& tbody th': { fontWeight: 500 },
  '& tbody tr:hover': { backgroundColor: (theme.vars ?? theme).palette.action.hover },
  '& td.nowrap': { whiteSpace: 'nowrap' },
  '& code': { fontFamily: 'monospace', fontSize: '0.8125rem' },
}))

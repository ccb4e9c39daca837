import Box from '@mui/material/Box'
import { lookOf, type ChartLook } from './looks'

/** What the patterns of a chart stand for. */
export function ChartLegend({ entries }: { entries: readonly { look: ChartLook; label: string }[] }) {
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.5,
        fontSize: '0.8125rem',
      }}
    >
      {entries.map(({ look, label }) => (
        <Box component="li" key={look} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
          <Box component="span" sx={{ width: 16, height: 12, ...lookOf(look) }} />
          {label}
        </Box>
      ))}
    </Box>
  )
}

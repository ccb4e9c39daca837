import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { lookOf } from './looks'
import { type ChartBar, type ChartProps, longest, stretches } from './types'

/** Bars that lie, one below the other: each is a button. */
export function BarChart({ label, hint, bars, onPick }: ChartProps) {
  const most = longest(bars)
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <ButtonBase
            onClick={() => onPick(bar.key)}
            sx={{
              width: 1,
              minHeight: 32,
              px: 0.5,
              borderRadius: 0.5,
              display: 'grid',
              gridTemplateColumns: 'minmax(96px, 34%) minmax(0, 1fr) minmax(40px, auto)',
              columnGap: 1,
              alignItems: 'center',
              textAlign: 'start',
              fontSize: '0.8125rem',
              '&:hover': { bgcolor: 'action.hover' },
            }}
          >
            <Box component="span" sx={{ overflowWrap: 'anywhere', lineHeight: 1.3 }}>
              <bdi>{bar.label}</bdi>
            </Box>
            <Stretches bar={bar} share={bar.value / most} />
            <Box component="span" sx={{ textAlign: 'end', fontVariantNumeric: 'tabular-nums' }}>
              {bar.shown}
            </Box>
            <span className="visually-hidden">
              {bar.detail} {hint}
            </span>
          </ButtonBase>
        </li>
      ))}
    </Box>
  )
}

function Stretches({ bar, share }: { bar: ChartBar; share: number }) {
  return (
    <Box
      aria-hidden
      component="span"
      title={bar.detail}
      sx={{ display: 'flex', height: 16, width: `${share * 100}%`, minWidth: 0 }}
    >
      {stretches(bar).map((part) => (
        <Box
          key={part.key}
          component="span"
          sx={{ flex: `${part.value} 0 3px`, ...lookOf(part.look), '& + &': { ml: '1px' } }}
        />
      ))}
    </Box>
  )
}

import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { lookOf } from './looks'
import { type ChartBar, type ChartProps, longest, stretches } from './types'

/** Bars that lie, one below the other: each is a button. A pointer can pick a part of it; the table has a button for each. */
export function BarChart({ label, hint, bars, onPick }: ChartProps) {
  const most = longest(bars)
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <ButtonBase
            onClick={({ target }) => onPick(bar.key, partOf(target as HTMLElement))}
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

/** The part that was clicked, where it can be picked; a key clicks the bar itself. */
function partOf(target: HTMLElement): string | undefined {
  return target.closest<HTMLElement>('[data-part]')?.dataset.part
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
          data-part={part.hint && part.key}
          title={part.hint && `${part.label} ${part.shown}. ${part.hint}`}
          sx={{
            flex: `${part.value} 0 3px`,
            ...lookOf(part.look),
            '& + &': { ml: '1px' },
            '&[data-part]': { position: 'relative' },
            '&[data-part]:hover': { outline: '2px solid currentColor' },
            // As high as a target should be.
            '&[data-part]::after': { content: '""', position: 'absolute', inset: '-5px 0' },
          }}
        />
      ))}
    </Box>
  )
}

import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { useLayoutEffect, useRef } from 'react'
import { lookOf } from './looks'
import { type ChartProps, longest } from './types'

/** Height of the highest column, in px. */
const HEIGHT = 120
/** About so many labels have room below. */
const LABELS = 8

/** Bars that stand, side by side, for a course of time: each is a button. Where there are many the chart scrolls sideways. */
export function ColumnChart({ label, hint, bars, onPick }: ChartProps) {
  const most = longest(bars)
  const every = Math.ceil(bars.length / LABELS)
  const scroller = useRef<HTMLDivElement>(null)
  // The latest stands at the end, and is what people look for first.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth
  }, [bars.length])
  return (
    <Box ref={scroller} sx={{ overflowX: 'auto', pb: 0.5 }}>
      <Box
        component="ul"
        aria-label={label}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0.5,
          display: 'flex',
          alignItems: 'flex-end',
          minWidth: 'max-content',
        }}
      >
        {bars.map((bar, at) => (
          <Box component="li" key={bar.key} sx={{ flex: '1 0 24px', maxWidth: 72, minWidth: 24 }}>
            <ButtonBase
              onClick={() => onPick(bar.key)}
              sx={{
                width: 1,
                display: 'grid',
                justifyItems: 'stretch',
                alignContent: 'end',
                height: HEIGHT + 40,
                px: '3px',
                borderRadius: 0.5,
                '&:hover': { bgcolor: 'action.hover' },
              }}
            >
              <span className="visually-hidden">{bar.label} </span>
              <Box
                component="span"
                sx={{ fontSize: '0.6875rem', textAlign: 'center', fontVariantNumeric: 'tabular-nums' }}
              >
                {bar.value > 0 ? bar.shown : <span className="visually-hidden">{bar.shown}</span>}
              </Box>
              <span className="visually-hidden"> {hint}</span>
              <Box
                component="span"
                sx={{
                  height: `${Math.max(bar.value > 0 ? 3 : 1, (bar.value / most) * HEIGHT)}px`,
                  ...lookOf(bar.value > 0 ? 'plain' : 'low'),
                }}
              />
              <Box
                component="span"
                aria-hidden
                sx={{
                  height: 18,
                  fontSize: '0.6875rem',
                  lineHeight: '18px',
                  whiteSpace: 'nowrap',
                  color: 'text.secondary',
                  // A label may be wider than its column; the next ones are left out.
                  justifySelf: 'start',
                  width: 0,
                }}
              >
                {at % every === 0 ? bar.label : ''}
              </Box>
            </ButtonBase>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

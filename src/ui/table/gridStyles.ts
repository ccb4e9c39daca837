import { type CSSObject, type Palette, type PaletteColor, styled, type Theme } from '@mui/material/styles'
import { SHAPES } from './gridShapes'

export const ROW_HEIGHT = 36

type Scheme = 'light' | 'dark'
/** MUI's own type says so only where it is told to for the whole project. */
type ThemeOfSchemes = Theme & { colorSchemes?: Partial<Record<Scheme, { palette: Palette }>> }

/**
 * Icons as pictures behind cells and buttons, in the colours of a theme: no elements, of which a screen would have
 * hundreds, and (unlike masks) nothing that is put together anew for every scrolled frame.
 */
function pictures(theme: ThemeOfSchemes, scheme: Scheme): CSSObject {
  const palette = theme.colorSchemes?.[scheme]?.palette ?? theme.palette
  const picture = (shape: keyof typeof SHAPES, { main }: Pick<PaletteColor, 'main'>) => ({
    backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="${main}"><path d="${SHAPES[shape]}"/></svg>`,
    )}")`,
  })
  const secondary = { main: palette.text.secondary }
  return {
    '& .grid-tone-good::before': picture('good', palette.success),
    '& .grid-tone-warning::before': picture('warning', palette.warning),
    '& .grid-tone-bad::before': picture('bad', palette.error),
    '& .grid-tone-neutral::before': picture('neutral', secondary),
    '& .grid-more': picture('more', secondary),
  }
}

/** The one styled element of a grid: its cells are plain elements. */
export const GridRoot = styled('div')(({ theme }) => ({
  position: 'relative',
  overflow: 'auto',
  overscrollBehavior: 'contain',
  border: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  borderRadius: 4,
  backgroundColor: (theme.vars ?? theme).palette.background.paper,
  fontSize: '0.875rem',
  // MUI's baseline has everything inherit it, which makes browsers style all cells of a row anew wherever the row moves.
  '& *, & *::before, & *::after': { boxSizing: 'border-box' },
  '& .grid-head': {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    minWidth: 'min-content',
    backgroundColor: (theme.vars ?? theme).palette.background.paper,
    borderBottom: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  },
  '& .grid-row': {
    display: 'grid',
    gridTemplateColumns: 'var(--grid-tracks)',
    minWidth: '100%',
    height: ROW_HEIGHT,
    boxSizing: 'border-box',
  },
  '& .grid-body': { position: 'relative' },
  '& .grid-body .grid-row': {
    position: 'absolute',
    top: 0,
    left: 0,
    // What changes in a row moves nothing outside of it.
    contain: 'size layout',
    borderBottom: `1px solid ${(theme.vars ?? theme).palette.divider}`,
  },
  '& .grid-body .grid-row[aria-selected=true]': {
    backgroundColor: (theme.vars ?? theme).palette.action.selected,
  },
  '& .grid-body .grid-row:hover': { backgroundColor: (theme.vars ?? theme).palette.action.hover },
  '& .grid-cell': {
    display: 'flex',
    alignItems: 'center',
    gap: 4,
    minWidth: 0,
    padding: '0 8px',
    whiteSpace: 'nowrap',
    // Unlike `hidden` no box that scrolls.
    overflow: 'clip',
  },
  // Its own text: lighter than an element within the cell.
  '& .grid-plain': {
    display: 'block',
    lineHeight: `${ROW_HEIGHT - 1}px`,
    textOverflow: 'ellipsis',
    unicodeBidi: 'isolate',
  },
  '& .grid-tone::before': {
    content: '""',
    display: 'inline-block',
    width: 20,
    height: 20,
    marginInlineEnd: 4,
    verticalAlign: 'middle',
    background: 'no-repeat center / 20px',
  },
  '& .grid-cell > .grid-text': {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    unicodeBidi: 'isolate',
  },
  '& .grid-icon': { width: 20, height: 20, flex: 'none', fill: 'currentColor' },
  '& .grid-action .grid-icon': { width: 16, height: 16 },
  '& .grid-icon-good': { color: (theme.vars ?? theme).palette.success.main },
  '& .grid-icon-warning': { color: (theme.vars ?? theme).palette.warning.main },
  '& .grid-icon-bad': { color: (theme.vars ?? theme).palette.error.main },
  '& .grid-icon-neutral': { color: (theme.vars ?? theme).palette.text.secondary },
  '& .grid-muted': { color: (theme.vars ?? theme).palette.text.secondary },
  '& .grid-code': { fontFamily: 'monospace', fontSize: '0.75rem' },
  '& .grid-cell:focus-visible': {
    outline: `2px solid ${(theme.vars ?? theme).palette.primary.main}`,
    outlineOffset: -2,
  },
  // The row's link covers the row, so that every click (a middle click too) on it is a click on a real link.
  '& a.grid-open': {
    color: (theme.vars ?? theme).palette.text.primary,
    fontWeight: 500,
    textDecoration: 'none',
  },
  '& a.grid-open::after': { content: '""', position: 'absolute', inset: 0 },
  '& a.grid-open:focus-visible': { outline: 'none' },
  '& a.grid-open:focus-visible::after': {
    outline: `2px solid ${(theme.vars ?? theme).palette.primary.main}`,
    outlineOffset: -2,
  },
  '& .grid-row:hover a.grid-open': { textDecoration: 'underline' },
  '& button': {
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    border: 0,
    borderRadius: 4,
    cursor: 'pointer',
    minWidth: 24,
    minHeight: 24,
  },
  '& button:focus-visible': { outline: `2px solid ${(theme.vars ?? theme).palette.primary.main}` },
  '& .grid-head button': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    padding: '0 4px',
    marginLeft: -4,
    fontWeight: 600,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& .grid-head .grid-cell': { fontWeight: 600, fontSize: '0.8125rem', position: 'relative' },
  '& .grid-head small': { fontWeight: 400, color: (theme.vars ?? theme).palette.text.secondary },
  '& .grid-resize': {
    position: 'absolute',
    top: 6,
    bottom: 6,
    right: 0,
    width: 8,
    cursor: 'col-resize',
    touchAction: 'none',
    borderRight: `2px solid ${(theme.vars ?? theme).palette.divider}`,
  },
  '& .grid-resize:hover, & .grid-resize:active': {
    borderRightColor: (theme.vars ?? theme).palette.primary.main,
  },
  // What heads a group stays in view while its columns are scrolled sideways.
  '& .grid-across': { gridColumn: '1 / -1', fontWeight: 600, overflow: 'visible' },
  '& .grid-group': {
    position: 'sticky',
    left: 8,
    display: 'inline-flex',
    alignItems: 'center',
    gap: 8,
    // Not by a container query: it would have every cell styled anew with every scrolled line.
    maxWidth: 'min(100vw - 64px, 900px)',
    '& > *': { flex: 'none' },
    '& > .grid-text': {
      flex: '0 1 auto',
      minWidth: 32,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      unicodeBidi: 'isolate',
    },
    '& .grid-muted': { fontWeight: 400 },
    '@media (max-width: 699px)': { '& > .grid-detail': { display: 'none' } },
    // The name needs what little room there is.
    '@media (max-width: 449px)': { '& > .grid-muted': { display: 'none' } },
  },
  '&[data-click-opens=true] .grid-body .grid-row': { cursor: 'pointer' },
  '& .grid-name': { fontWeight: 500 },
  '& .grid-row:hover .grid-name': { textDecoration: 'underline' },
  '& .grid-check': {
    width: 18,
    height: 18,
    margin: 0,
    accentColor: (theme.vars ?? theme).palette.primary.main,
  },
  '& label.grid-target': {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: 24,
    height: 24,
    cursor: 'pointer',
  },
  '& .grid-action': {
    position: 'relative',
    zIndex: 1,
    padding: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
  },
  '& .grid-action:hover': { backgroundColor: (theme.vars ?? theme).palette.action.hover },
  '& .grid-more': {
    width: 24,
    height: 24,
    backgroundRepeat: 'no-repeat',
    backgroundPosition: 'center',
    backgroundSize: 16,
  },
  ...pictures(theme, 'light'),
  ...theme.applyStyles('dark', pictures(theme, 'dark')),
}))

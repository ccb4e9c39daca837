import { createTheme } from '@mui/material/styles'

const FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
/** Nothing moves for longer, in ms. */
const LONGEST_MOVE = 150

/** Light and dark as the system has it, by media query: no script has to run before the first paint. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'media' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0b5cad', dark: '#084785', light: '#3f82c6', contrastText: '#ffffff' },
        success: { main: '#1a7f37' },
        warning: { main: '#8f5f00' },
        error: { main: '#b42318' },
        info: { main: '#0b5cad' },
        background: { default: '#f5f6f8', paper: '#ffffff' },
        text: { primary: '#1b1f24', secondary: '#555e69' },
        divider: '#d5d9df',
      },
    },
    dark: {
      palette: {
        primary: { main: '#7ab8f5', dark: '#5a9fe0', light: '#a5d0fa', contrastText: '#08131f' },
        success: { main: '#5cc983' },
        warning: { main: '#e3b455' },
        error: { main: '#ff9189' },
        info: { main: '#7ab8f5' },
        background: { default: '#111418', paper: '#191d23' },
        text: { primary: '#e7eaee', secondary: '#a9b1bc' },
        divider: '#363c45',
      },
    },
  },
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: FONTS,
    fontSize: 14,
    h1: { fontSize: '1.5rem', lineHeight: 1.3, fontWeight: 600 },
    h2: { fontSize: '1.125rem', lineHeight: 1.35, fontWeight: 600 },
    h3: { fontSize: '1rem', lineHeight: 1.4, fontWeight: 600 },
    body1: { fontSize: '0.875rem', lineHeight: 1.5 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.45 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  transitions: {
    duration: {
      shortest: 100,
      shorter: 100,
      short: LONGEST_MOVE,
      standard: LONGEST_MOVE,
      complex: LONGEST_MOVE,
      enteringScreen: LONGEST_MOVE,
      leavingScreen: 100,
    },
  },
  components: {
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: ({ theme: { vars } }) => ({
          '&.Mui-focusVisible': { outline: `2px solid ${vars?.palette.primary.main}`, outlineOffset: 2 },
        }),
      },
    },
    MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 32 } } },
    MuiIconButton: { styleOverrides: { sizeSmall: { minWidth: 28, minHeight: 28 } } },
    MuiLink: { defaultProps: { underline: 'always' } },
    MuiPaper: { defaultProps: { elevation: 0, variant: 'outlined' } },
    MuiPopover: { defaultProps: { slotProps: { paper: { elevation: 4 } } } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiTable: { defaultProps: { size: 'small' } },
    MuiTableRow: { styleOverrides: { root: { height: 36 } } },
    MuiTableCell: { styleOverrides: { sizeSmall: { padding: '4px 12px' }, head: { fontWeight: 600 } } },
    MuiTooltip: { defaultProps: { arrow: true } },
  },
})

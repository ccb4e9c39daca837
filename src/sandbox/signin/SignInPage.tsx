import Box from '@mui/material/Box'
import CssBaseline from '@mui/material/CssBaseline'
import { createTheme, ThemeProvider } from '@mui/material/styles'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers } from '../authority/authorize'
import { AccountPicker } from './AccountPicker'
import { Approval } from './Approval'
import { Confirm } from './Confirm'
import { Consent } from './Consent'
import { Ended } from './Ended'
import type { Step, Turn } from './steps'

// Its own look on purpose: nobody should take it for Microsoft's page, nor for the console.
const theme = createTheme({
  colorSchemes: {
    light: { palette: { primary: { main: '#7a3e00' } } },
    dark: { palette: { primary: { main: '#ffb86b' } } },
  },
  cssVariables: true,
  typography: { fontFamily: 'system-ui, sans-serif', button: { textTransform: 'none' } },
  transitions: { create: () => 'none' },
  components: { MuiButtonBase: { defaultProps: { disableRipple: true } } },
})

/** The sandbox's sign-in: account, second factor, consent; one step at a time, each turn answered by the worker. */
export function SignInPage({ first, turn }: { first: Step; turn: Turn }) {
  const { t } = useTranslation('sandbox')
  const [step, setStep] = useState(first)
  const [busy, setBusy] = useState(false)
  // Every turn starts anew, so the page keeps what was answered before.
  const answered = useRef<Answers>({})
  const heading = useRef<HTMLDivElement>(null)

  useEffect(() => {
    document.title = t('documentTitle')
    heading.current?.querySelector<HTMLElement>('h1')?.focus()
  }, [step, t])

  const answer = (answers: Answers): void => {
    // Another person answers for themselves.
    answered.current = answers.switchAccount ? answers : { ...answered.current, ...answers }
    setBusy(true)
    void turn(answered.current).then((next) => {
      // On the way back to the application the page stays busy.
      if (!next) return
      setStep(next)
      setBusy(false)
    })
  }

  return (
    <ThemeProvider theme={theme} defaultMode="system">
      <CssBaseline />
      <Box
        component="header"
        sx={{
          bgcolor: 'primary.main',
          color: 'primary.contrastText',
          px: 2,
          py: 1,
          textAlign: 'center',
          fontSize: 14,
        }}
      >
        {t('banner')}
      </Box>
      <Box
        component="main"
        ref={heading}
        aria-busy={busy}
        sx={{
          maxWidth: 720,
          mx: 'auto',
          px: 2,
          py: 4,
          opacity: busy ? 0.6 : 1,
          '& h1:focus': { outline: 'none' },
        }}
      >
        <StepView step={step} answer={answer} />
      </Box>
      <Box role="status" sx={{ textAlign: 'center', minHeight: 24 }}>
        {busy ? t('loading') : ''}
      </Box>
    </ThemeProvider>
  )
}

function StepView({ step, answer }: { step: Step; answer: (answers: Answers) => void }) {
  switch (step.kind) {
    case 'pick':
      return <AccountPicker step={step} answer={answer} />
    case 'confirm':
      return <Confirm step={step} answer={answer} />
    case 'consent':
      return <Consent step={step} answer={answer} />
    case 'approval':
      return <Approval step={step} answer={answer} />
    case 'error':
    case 'logged-out':
      return <Ended step={step} />
  }
}

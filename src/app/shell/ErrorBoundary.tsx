import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { paths } from '../../ui/paths'

/** Keeps a screen that throws from taking the shell with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown; failed: boolean }> {
  override state = { error: null as unknown, failed: false }

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return <Crash error={this.state.error} />
  }
}

function Crash({ error }: { error: unknown }) {
  const { t } = useTranslation('shell')
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Typography variant="h1">{t('crash.title')}</Typography>
      <Typography>{t('crash.text')}</Typography>
      <ErrorNotice error={error} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Button variant="contained" onClick={() => window.location.reload()}>
          {t('crash.reload')}
        </Button>
        <Link component={RouterLink} to={paths.home()}>
          {t('crash.back')}
        </Link>
      </Box>
    </Box>
  )
}

import ScienceIcon from '@mui/icons-material/ScienceOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SandboxControls } from '../session/sandboxControls'

/** Says that nothing here is real, and puts the sandbox back as it was. */
export function SandboxBanner({ sandbox }: { sandbox: SandboxControls }) {
  const { t, i18n } = useTranslation('shell')
  const [resetting, setResetting] = useState(false)
  const reset = async () => {
    setResetting(true)
    await sandbox.reset()
    // Everything on the page came from what is gone.
    window.location.reload()
  }
  return (
    <Box
      component="aside"
      aria-label={t('sandbox.label')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        px: 2,
        py: 0.5,
        fontSize: '0.8125rem',
        borderBottom: 1,
        borderColor: 'divider',
        borderTop: 3,
        borderTopColor: 'warning.main',
      }}
    >
      <Box component="strong" sx={{ display: 'flex', alignItems: 'center', gap: 1, fontWeight: 600 }}>
        <ScienceIcon aria-hidden fontSize="small" sx={{ color: 'warning.main' }} />
        {t('sandbox.banner')}
      </Box>
      <span>{t('sandbox.size', { number: new Intl.NumberFormat(i18n.language).format(sandbox.size) })}</span>
      <Button
        size="small"
        disabled={resetting}
        onClick={() => void reset()}
        sx={{ minHeight: 24, py: 0, ml: 'auto' }}
      >
        {t(resetting ? 'sandbox.resetting' : 'sandbox.reset')}
      </Button>
    </Box>
  )
}

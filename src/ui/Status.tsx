import BlockIcon from '@mui/icons-material/Block'
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined'
import InfoIcon from '@mui/icons-material/InfoOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

export type StatusTone = 'good' | 'warning' | 'bad' | 'neutral'

const TONES = {
  good: { Icon: CheckCircleIcon, color: 'success.main' },
  warning: { Icon: WarningIcon, color: 'warning.main' },
  bad: { Icon: BlockIcon, color: 'error.main' },
  neutral: { Icon: InfoIcon, color: 'text.secondary' },
} as const

/** A state in icon and word: never colour alone. */
export function Status({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  const { Icon, color } = TONES[tone]
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'flex-start', gap: 0.5 }}>
      <Icon aria-hidden fontSize="small" sx={{ color }} />
      <span>{children}</span>
    </Box>
  )
}

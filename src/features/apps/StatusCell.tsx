import BlockIcon from '@mui/icons-material/Block'
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined'
import InfoIcon from '@mui/icons-material/InfoOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import type { ReactNode } from 'react'
import type { StatusTone } from '../../ui/Status'

const ICONS = { good: CheckCircleIcon, warning: WarningIcon, bad: BlockIcon, neutral: InfoIcon } as const
const COLOURS = { good: 'success', warning: 'warning', bad: 'error', neutral: 'action' } as const

/** ui/Status for the cells of a grid: icon and word, cut where the column ends. */
export function StatusCell({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  const Icon = ICONS[tone]
  return (
    <>
      <Icon aria-hidden fontSize="small" color={COLOURS[tone]} />
      <span className="grid-text">{children}</span>
    </>
  )
}

import OpenInNewIcon from '@mui/icons-material/OpenInNew'
import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A link that leaves the console; says so to screen readers, and hands the other page nothing of ours. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <Link href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <OpenInNewIcon aria-hidden sx={{ fontSize: '0.9em', ml: 0.5, verticalAlign: '-0.1em' }} />
      <span className="visually-hidden"> {t('external.newTab')}</span>
    </Link>
  )
}

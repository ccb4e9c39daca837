import Box from '@mui/material/Box'
import Breadcrumbs from '@mui/material/Breadcrumbs'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink, useLocation } from 'react-router'

export interface Crumb {
  label: string
  to: string
}

const NO_CRUMBS: Crumb[] = []

/**
 * Heads every screen: breadcrumbs, the page's one h1 (which takes the focus after navigation), the document title and
 * the page's actions.
 */
export function PageHeader({
  title,
  crumbs = NO_CRUMBS,
  actions,
  children,
}: {
  title: string
  /** The same array each time; left out on a page of the first level. */
  crumbs?: Crumb[]
  actions?: ReactNode
  children?: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  const product = useTranslation('shell').t('name')

  useEffect(() => {
    document.title = [title, ...crumbs.map((crumb) => crumb.label).reverse(), product].join(' · ')
  }, [title, crumbs, product])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [pathname])

  return (
    <Box component="header" sx={{ mb: 2 }}>
      {crumbs.length > 0 && (
        <Breadcrumbs sx={{ fontSize: '0.8125rem', mb: 0.5 }}>
          {crumbs.map((crumb) => (
            <Link key={crumb.to} component={RouterLink} to={crumb.to} sx={{ color: 'text.secondary' }}>
              {crumb.label}
            </Link>
          ))}
          <Typography sx={{ color: 'text.primary', fontSize: 'inherit' }}>{title}</Typography>
        </Breadcrumbs>
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'center',
          justifyContent: 'space-between',
        }}
      >
        <Typography
          ref={heading}
          tabIndex={-1}
          variant="h1"
          sx={{ outline: 'none', overflowWrap: 'anywhere', minWidth: 0 }}
        >
          {title}
        </Typography>
        {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
      </Box>
      {children}
    </Box>
  )
}

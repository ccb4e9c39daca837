import { styled } from '@mui/material/styles'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AUDIT_VIEWS, type AuditUrl, writeAuditUrl } from './auditUrl'

const Nav = styled('nav')(({ theme }) => {
  const { palette } = theme.vars ?? theme
  return {
    display: 'flex',
    overflowX: 'auto',
    gap: 4,
    marginBottom: 12,
    borderBottom: `1px solid ${palette.divider}`,
    '& a': {
      flex: 'none',
      padding: '8px 12px',
      color: palette.text.secondary,
      fontWeight: 600,
      textDecoration: 'none',
      borderBottom: '2px solid transparent',
    },
    '& a:hover': { color: palette.text.primary },
    '& a:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: -2 },
    '& a[aria-current]': { color: palette.primary.main, borderBottomColor: palette.primary.main },
  }
})

/** The parts of the screen as links: each can be shared and opened in a tab of its own. */
export const ViewNav = memo(function ViewNav({ state }: { state: AuditUrl }) {
  const { t } = useTranslation('audit')
  return (
    <Nav aria-label={t('views.label')}>
      {AUDIT_VIEWS.map((view) => {
        const query = writeAuditUrl({ ...state, view, row: null }).toString()
        return (
          <Link
            key={view}
            // Of the page where one is: a saved snapshot has its own.
            to={{ search: query }}
            aria-current={view === state.view ? 'page' : undefined}
          >
            {t(`views.${view}`)}
          </Link>
        )
      })}
    </Nav>
  )
})

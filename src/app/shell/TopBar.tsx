import MenuIcon from '@mui/icons-material/Menu'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSession } from '../../auth/session'
import { useGraph } from '../../graph/GraphContext'
import { tenantIdentityQuery } from '../../graph/queries/tenantIdentity'
import { paths } from '../../ui/paths'
import { NAVIGATION_ID } from './Navigation'
import { PersonMenu } from './PersonMenu'

/** Where and who one is, on every screen. */
export function TopBar({ menuOpen, onMenu }: { menuOpen: boolean; onMenu: () => void }) {
  const { t } = useTranslation('shell')
  const session = useSession()
  const { data: identity, error } = useQuery(tenantIdentityQuery(useGraph()))
  const tenantName = identity?.tenantName.state === 'read' ? identity.tenantName.value : session.tenantId

  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        minHeight: 48,
        px: { xs: 1, md: 2 },
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <IconButton
        size="small"
        sx={{ display: { md: 'none' } }}
        aria-label={t('nav.menu')}
        aria-expanded={menuOpen}
        aria-controls={NAVIGATION_ID}
        onClick={onMenu}
      >
        <MenuIcon />
      </IconButton>
      <Box
        component={Link}
        to={paths.home()}
        sx={{ color: 'text.primary', fontWeight: 600, textDecoration: 'none', flexShrink: 0, py: 0.5 }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {t('name')}
        </Box>
        <Box component="span" sx={{ display: { sm: 'none' } }} aria-label={t('name')}>
          {t('shortName')}
        </Box>
      </Box>
      <Typography
        sx={{
          ml: 'auto',
          minWidth: 0,
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
          color: 'text.secondary',
          fontSize: '0.8125rem',
        }}
      >
        {tenantName}
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {' · '}
          {session.environment.label}
        </Box>
      </Typography>
      <PersonMenu identity={identity ?? null} error={error} />
    </Box>
  )
}

import AppsIcon from '@mui/icons-material/AppsOutlined'
import CableIcon from '@mui/icons-material/CableOutlined'
import BadgeIcon from '@mui/icons-material/BadgeOutlined'
import ChecklistIcon from '@mui/icons-material/ChecklistOutlined'
import HowToRegIcon from '@mui/icons-material/HowToRegOutlined'
import PolicyIcon from '@mui/icons-material/PolicyOutlined'
import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { paths } from '../../ui/paths'

const ENTRIES = [
  { to: paths.apps(), text: 'nav.apps', Icon: AppsIcon },
  { to: paths.connect(), text: 'nav.connect', Icon: CableIcon },
  { to: paths.consent(), text: 'nav.consent', Icon: HowToRegIcon },
  { to: paths.audit(), text: 'nav.audit', Icon: PolicyIcon },
  { to: paths.certificates(), text: 'nav.certificates', Icon: BadgeIcon },
  { to: paths.leastScopes(), text: 'nav.leastScopes', Icon: ChecklistIcon },
  { to: paths.changes(), text: 'nav.changes', Icon: HistoryIcon },
  { to: paths.settings(), text: 'nav.settings', Icon: SettingsIcon },
] as const

export const NAVIGATION_ID = 'navigation'

/** The one navigation: at the side, or under the top bar once its menu button is pressed where the page is narrow. */
export function Navigation({ open, onChosen }: { open: boolean; onChosen: () => void }) {
  const { t } = useTranslation('shell')
  return (
    <Box
      component="nav"
      id={NAVIGATION_ID}
      aria-label={t('nav.label')}
      sx={{
        display: { xs: open ? 'block' : 'none', md: 'block' },
        width: { md: 232 },
        flexShrink: 0,
        borderStyle: 'solid',
        borderWidth: { xs: '0 0 1px', md: '0 1px 0 0' },
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 1, display: 'grid', gap: 0.5, position: { md: 'sticky' }, top: 0 }}
      >
        {ENTRIES.map(({ to, text, Icon }) => (
          <li key={to}>
            <Box
              component={NavLink}
              to={to}
              onClick={onChosen}
              sx={{
                display: 'flex',
                alignItems: 'center',
                gap: 1,
                minHeight: 36,
                px: 1,
                borderRadius: 1,
                color: 'text.primary',
                textDecoration: 'none',
                borderLeft: 3,
                borderColor: 'transparent',
                '&:hover': { bgcolor: 'action.hover' },
                '&.active': {
                  bgcolor: 'action.selected',
                  borderColor: 'primary.main',
                  fontWeight: 600,
                },
              }}
            >
              <Icon aria-hidden fontSize="small" />
              {t(text)}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  )
}

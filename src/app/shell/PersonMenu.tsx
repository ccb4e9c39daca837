import PersonIcon from '@mui/icons-material/PersonOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type TenantIdentity, useSession } from '../../auth/session'

const loadPanel = () => import('./PersonPanel')
const PersonPanel = lazy(() => loadPanel().then((module) => ({ default: module.PersonPanel })))

/** Who one is, where, with which directory roles; and the way out. */
export function PersonMenu({ identity, error }: { identity: TenantIdentity | null; error: unknown }) {
  const { t } = useTranslation('shell')
  const { actor } = useSession()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [wanted, setWanted] = useState(false)

  return (
    <>
      <Button
        color="inherit"
        startIcon={<PersonIcon />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={t('person.open', { name: actor.displayName })}
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
        onClick={(event) => {
          setWanted(true)
          setAnchor(event.currentTarget)
        }}
        sx={{ flexShrink: 0, '& .MuiButton-startIcon': { mr: { xs: 0, sm: 1 } }, minWidth: 36 }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {actor.displayName}
        </Box>
      </Button>
      {wanted && (
        <Suspense>
          <PersonPanel anchor={anchor} onClose={() => setAnchor(null)} identity={identity} error={error} />
        </Suspense>
      )}
    </>
  )
}

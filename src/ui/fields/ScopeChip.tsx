import CloseIcon from '@mui/icons-material/Close'
import LockIcon from '@mui/icons-material/LockOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { useTranslation } from 'react-i18next'

/** One chosen permission: locked, or with a button that takes it away; a name that the API does not know is said to be so. */
export function ScopeChip({
  name,
  known,
  title,
  onRemove,
}: {
  name: string
  known: boolean
  title: string | undefined
  /** null: cannot be taken away. */
  onRemove: (() => void) | null
}) {
  const { t } = useTranslation('connect')
  return (
    <Box
      component="li"
      title={title}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        minHeight: 26,
        pl: 1,
        pr: onRemove ? 0 : 1,
        border: 1,
        borderColor: known ? 'divider' : 'warning.main',
        borderRadius: 1,
        bgcolor: onRemove ? 'background.paper' : 'action.hover',
        maxWidth: '100%',
      }}
    >
      {!known && <WarningIcon aria-hidden sx={{ fontSize: 16, mr: 0.5, color: 'warning.main' }} />}
      <Box component="code" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {name}
      </Box>
      {!known && <span className="visually-hidden"> {t('scopes.unknown')}</span>}
      {onRemove ? (
        <IconButton
          size="small"
          aria-label={t('scopes.remove', { name })}
          onClick={onRemove}
          sx={{ p: 0.5, ml: 0.25 }}
        >
          <CloseIcon sx={{ fontSize: 16 }} />
        </IconButton>
      ) : (
        <>
          <LockIcon aria-hidden sx={{ fontSize: 14, ml: 0.5, color: 'text.secondary' }} />
          <span className="visually-hidden"> {t('scopes.locked')}</span>
        </>
      )}
    </Box>
  )
}

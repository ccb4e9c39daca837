import CheckIcon from '@mui/icons-material/Check'
import ContentCopyIcon from '@mui/icons-material/ContentCopy'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useTranslation } from 'react-i18next'
import { useCopy } from './useCopy'

/** Copies `value` and says so, on the button and to screen readers. `what` names it: "Client ID". */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const { t } = useTranslation('common')
  const { said, copy } = useCopy(value)
  const action = t('copy.action', { what })
  return (
    <>
      <Tooltip title={said ? t(`copy.${said}`) : action} describeChild>
        <IconButton size="small" aria-label={action} onClick={copy}>
          {said === 'done' ? (
            <CheckIcon fontSize="inherit" color="success" />
          ) : (
            <ContentCopyIcon fontSize="inherit" />
          )}
        </IconButton>
      </Tooltip>
      <span role="status" className="visually-hidden">
        {said ? t(`copy.${said}`) : ''}
      </span>
    </>
  )
}

import LinkIcon from '@mui/icons-material/LinkOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { useCopy } from '../../../ui/useCopy'

/** Copies the hand-off's link as it is at the click; null: there is none. */
export function CopyLinkButton({ link, disabled }: { link: () => string | null; disabled: boolean }) {
  const { t } = useTranslation(['handoff', 'common'])
  const { said, copy } = useCopy(link)
  return (
    <>
      <Button variant="contained" startIcon={<LinkIcon />} disabled={disabled} onClick={copy}>
        {t('section.link')}
      </Button>
      <Box component="span" role="status" sx={{ fontSize: '0.8125rem', order: 1 }}>
        {said && t(`common:copy.${said}`)}
      </Box>
    </>
  )
}

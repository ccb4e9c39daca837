import LinkIcon from '@mui/icons-material/LinkOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { useCopy } from '../../../ui/useCopy'

/** Copies the hand-off's link; null: there is none. */
export function CopyLinkButton({ link }: { link: string | null }) {
  const { t } = useTranslation(['handoff', 'common'])
  const { said, copy } = useCopy(link ?? '')
  return (
    <>
      <Button variant="contained" startIcon={<LinkIcon />} disabled={link === null} onClick={copy}>
        {t('section.link')}
      </Button>
      <Box component="span" role="status" sx={{ fontSize: '0.8125rem', order: 1 }}>
        {said && t(`common:copy.${said}`)}
      </Box>
    </>
  )
}

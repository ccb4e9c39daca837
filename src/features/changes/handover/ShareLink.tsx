import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../auth/session'
import { download } from '../../../ui/download'
import { useCopy } from '../../../ui/useCopy'
import type { Shared } from './useShared'

/** The wish as a link or a file for somebody who may; without steps, requests or secrets. */
export function ShareLink({ shared }: { shared: Shared }) {
  const { t } = useTranslation(['handOver', 'common'])
  const { actor } = useSession()
  const { link, file, named, setNamed } = shared
  const { said, copy } = useCopy(link ?? '')
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {t('share.title')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('share.hint')}
      </Typography>
      <FormControlLabel
        control={<Checkbox size="small" checked={named} onChange={(_event, on) => setNamed(on)} />}
        label={t('share.named', { name: actor.displayName })}
        slotProps={{ typography: { variant: 'body2' } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button size="small" variant="outlined" disabled={link === null} onClick={copy}>
          {t('share.link')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          disabled={file === null}
          onClick={() => file !== null && download('change.json', file, 'application/json')}
        >
          {t('share.file')}
        </Button>
        <Box component="span" role="status" sx={{ fontSize: '0.8125rem' }}>
          {said && t(`common:copy.${said}`)}
        </Box>
      </Box>
      {link === null && (
        <Typography variant="body2">{t(file === null ? 'share.cannot' : 'share.tooLong')}</Typography>
      )}
    </Box>
  )
}

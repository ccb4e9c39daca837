import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { writeOverrides } from '../../../domain/audit/overrides/parse'
import { download } from '../../../ui/download'
import { FileDrop } from '../../../ui/FileDrop'
import { Status } from '../../../ui/Status'
import { OverridesList } from './OverridesList'
import { useOverrides } from './useOverrides'

const JSON_TYPE = 'application/json'

/** The tenant's own risk ratings: loaded from a file, shown, saved again, taken away. */
export function OverridesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['auditInsights', 'risk', 'common'])
  const title = useId()
  const intro = useId()
  const { overrides, problem, removable, said, load, remove } = useOverrides()
  const example = () =>
    writeOverrides([
      {
        permission: 'Mail.Read',
        kind: 'Application',
        level: 'critical',
        reason: t('overrides.exampleReason'),
      },
    ])
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={title}>
      <DialogTitle id={title} component="h2">
        {t('overrides.title')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Box id={intro}>{t('overrides.intro')}</Box>
        <FileDrop
          onFile={(file) => void load(file)}
          accept=".json,application/json"
          choose={t('overrides.choose')}
          drop={t('overrides.drop')}
          describedBy={intro}
        />
        <div>
          <Button size="small" onClick={() => download('risk-overrides.json', example(), JSON_TYPE)}>
            {t('overrides.example')}
          </Button>
        </div>
        {problem && (
          <Alert severity="error" sx={{ overflowWrap: 'anywhere' }}>
            {t(`risk:overrides.error.${problem.code}`, { ...problem.params })}
          </Alert>
        )}
        <Box role="status">
          {said && (
            <Status tone={said === 'notKept' ? 'warning' : 'good'}>
              {t(`overrides.said.${said}`, { count: overrides.length })}
            </Status>
          )}
        </Box>
        {overrides.length > 0 && <OverridesList overrides={overrides} />}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        {removable && (
          <Button color="error" onClick={remove}>
            {t('overrides.remove')}
          </Button>
        )}
        {overrides.length > 0 && (
          <Button onClick={() => download('risk-overrides.json', writeOverrides(overrides), JSON_TYPE)}>
            {t('overrides.download')}
          </Button>
        )}
        <Button onClick={onClose}>{t('common:state.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { estimateOf } from '../../../graph/audit/estimate'
import type { Audit, AuditOptions, AuditState } from '../../../graph/audit/protocol'
import { Panel } from '../../../ui/Panel'
import { EstimateText } from './EstimateText'
import { Offers } from './Offers'

const OPTIONS = ['names', 'credentials', 'owners', 'everyResource', 'keep', 'keepAfterSignOut'] as const
const FIRST_OPTIONS: AuditOptions = {
  names: true,
  credentials: true,
  owners: false,
  everyResource: false,
  keep: true,
  keepAfterSignOut: false,
}

/** Nothing is kept beyond sign-out that is not kept at all. */
const isMoot = (option: keyof AuditOptions, { keep }: AuditOptions) => option === 'keepAfterSignOut' && !keep

/** What an audit does and costs, what it is to read, and what else there is to look at. */
export function StartForm({ audit, state, online }: { audit: Audit; state: AuditState; online: boolean }) {
  const { t } = useTranslation('audit')
  const id = useId()
  const [options, setOptions] = useState(FIRST_OPTIONS)
  const { measured } = state
  useEffect(() => {
    if (online) audit.prepare()
  }, [audit, online])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    audit.start({ ...options, keepAfterSignOut: options.keep && options.keepAfterSignOut })
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '3fr 2fr' } }}>
      {online && (
        <Panel title={t('start.title')}>
          <Box component="p" sx={{ m: 0, maxWidth: '72ch' }}>
            {t('start.what')}
          </Box>
          <Box component="form" onSubmit={onSubmit} sx={{ display: 'grid', gap: 1 }}>
            <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, display: 'grid', gap: 0.5 }}>
              <Box component="legend" sx={{ p: 0, mb: 0.5, fontWeight: 600 }}>
                {t('start.options')}
              </Box>
              {OPTIONS.map((option) => (
                <Box key={option}>
                  <FormControlLabel
                    sx={{ m: 0 }}
                    control={
                      <Checkbox
                        size="small"
                        sx={{ p: 0.5, mr: 0.5 }}
                        checked={options[option] && !isMoot(option, options)}
                        disabled={isMoot(option, options)}
                        onChange={(_, checked) => setOptions({ ...options, [option]: checked })}
                        slotProps={{ input: { 'aria-describedby': `${id}-${option}` } }}
                      />
                    }
                    label={t(`option.${option}`)}
                  />
                  <FormHelperText id={`${id}-${option}`} sx={{ mt: 0, ml: 4 }}>
                    {t(`optionHint.${option}`)}
                  </FormHelperText>
                </Box>
              ))}
            </Box>
            <EstimateText
              estimate={measured && measured !== 'failed' ? estimateOf(measured, options) : measured}
            />
            <Box>
              <Button type="submit" variant="contained">
                {t('start.button')}
              </Button>
            </Box>
          </Box>
        </Panel>
      )}
      <Offers audit={audit} state={state} online={online} />
    </Box>
  )
}

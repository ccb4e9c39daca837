import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import { useTranslation } from 'react-i18next'
import type { ConnectionSetup } from '../../domain/connectors/types'

const TARGETS = ['net5', 'legacy'] as const satisfies readonly ConnectionSetup['targetFramework'][]

/** What the Studio project targets: newer ones need another redirect URI too. */
export function TargetFrameworkChoice({
  setup,
  setSetup,
}: {
  setup: ConnectionSetup
  setSetup: (setup: ConnectionSetup) => void
}) {
  const { t } = useTranslation('connect')
  return (
    <FormControl>
      <FormLabel id="target-framework" sx={{ fontSize: '0.875rem' }}>
        {t('callback.target.label')}
      </FormLabel>
      <RadioGroup
        aria-labelledby="target-framework"
        value={setup.targetFramework}
        onChange={(_event, value) => {
          const targetFramework = TARGETS.find((target) => target === value)
          if (targetFramework) setSetup({ ...setup, targetFramework })
        }}
      >
        {TARGETS.map((target) => (
          <FormControlLabel
            key={target}
            value={target}
            control={<Radio size="small" />}
            label={t(`callback.target.${target}`)}
            slotProps={{ typography: { sx: { fontSize: '0.875rem' } } }}
          />
        ))}
      </RadioGroup>
    </FormControl>
  )
}

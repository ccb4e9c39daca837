import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ENVIRONMENT_IDS, ENVIRONMENTS, isEnvironmentId } from '../../domain/environments'
import {
  checkConnection,
  type ConnectionSettings,
  initialTyped,
  type Presets,
  type SettingsKey,
  type SettingsProblem,
} from '../../domain/settings'
import { PlainSelect } from '../../ui/PlainSelect'
import { loadStored, updateStored } from '../browserSettings'
import { PlainField } from '../PlainField'
import { RegistrationGuide } from './RegistrationGuide'
import { useProblemText } from './useProblemText'

/** Environment, tenant and client ID; kept as typed, right or wrong, and checked at the click and from then on. */
export function OwnTenantForm({
  presets,
  disabled,
  onEnter,
}: {
  presets: Presets
  disabled: boolean
  onEnter: (connection: ConnectionSettings) => void
}) {
  const { t } = useTranslation('shell')
  const textOf = useProblemText()
  const [typed, setTyped] = useState(() => initialTyped(loadStored(), presets))
  const [checked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const result = checkConnection(typed)
  const problems: SettingsProblem[] = checked && !result.ok ? result.problems : []
  const errorOf = (key: SettingsKey) => {
    const problem = problems.find((one) => one.key === key)
    return problem ? textOf(problem) : null
  }
  const change = (key: SettingsKey, value: string) => {
    const next = { ...typed, [key]: value }
    setTyped(next)
    updateStored({ typed: next })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (result.ok) return onEnter(result.value)
    const first = result.problems[0]?.key
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }
  const environment = ENVIRONMENTS[isEnvironmentId(typed.environment) ? typed.environment : 'global']

  const field = (key: 'tenant' | 'clientId') => (
    <PlainField
      name={key}
      label={t(`settings.${key}`)}
      value={typed[key]}
      help={t(`start.own.help.${key}`)}
      error={errorOf(key)}
      onChange={(value) => change(key, value)}
    />
  )
  return (
    <Box
      component="form"
      ref={form}
      noValidate
      onSubmit={submit}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start' }}
    >
      <PlainSelect
        look="field"
        label={t('settings.environment')}
        value={environment.id}
        options={ENVIRONMENT_IDS.map((id) => ({ value: id, label: ENVIRONMENTS[id].label }))}
        onChange={(value) => change('environment', value)}
      />
      {field('tenant')}
      {field('clientId')}
      <Button type="submit" variant="contained" disabled={disabled}>
        {disabled ? t('opening') : t('start.own.enter')}
      </Button>
      <RegistrationGuide environment={environment} />
    </Box>
  )
}

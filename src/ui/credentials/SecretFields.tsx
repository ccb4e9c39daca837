import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SecretWish } from '../../domain/registrations/newSecret'
import { PlainSelect } from '../PlainSelect'

/** Description and lifetime of a new client secret. `choices`: the lifetimes that the tenant allows, in days. */
export function SecretFields({
  wish,
  choices,
  onChange,
}: {
  wish: SecretWish
  choices: readonly number[]
  onChange: (wish: SecretWish) => void
}) {
  const { t } = useTranslation('rotate')
  const id = useId()
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <TextField
        id={`${id}-name`}
        size="small"
        fullWidth
        label={t('secret.name')}
        helperText={t('secret.nameHelper')}
        value={wish.name}
        onChange={({ target }) => onChange({ ...wish, name: target.value })}
        slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 120 } }}
      />
      <PlainSelect
        look="field"
        label={t('secret.lifetime')}
        value={String(wish.days)}
        options={choices.map((days) => ({ value: String(days), label: lifetimeLabel(days) }))}
        onChange={(days) => onChange({ ...wish, days: Number(days) })}
      />
    </Box>
  )

  function lifetimeLabel(days: number): string {
    if (days < 1) return t('secret.hours', { count: Math.floor(days * 24) })
    return days === 180 ? t('secret.recommended', { count: days }) : t('secret.days', { count: days })
  }
}

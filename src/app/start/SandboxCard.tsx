import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PlainSelect } from '../../ui/PlainSelect'
import { SANDBOX_SIZES } from '../sandboxSizes'

/** The way in that needs nothing. */
export function SandboxCard({ disabled, onEnter }: { disabled: boolean; onEnter: (size: number) => void }) {
  const { t, i18n } = useTranslation('shell')
  const [size, setSize] = useState<number>(SANDBOX_SIZES[0])
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Typography color="textSecondary">{t('start.sandbox.intro')}</Typography>
      <PlainSelect
        look="field"
        label={t('start.sandbox.size')}
        value={String(size)}
        options={SANDBOX_SIZES.map((value) => ({
          value: String(value),
          label: t('start.sandbox.sizeOption', { number: number.format(value) }),
        }))}
        onChange={(value) => setSize(Number(value))}
      />
      <Button variant="contained" disabled={disabled} onClick={() => onEnter(size)}>
        {disabled ? t('opening') : t('start.sandbox.enter')}
      </Button>
    </Box>
  )
}

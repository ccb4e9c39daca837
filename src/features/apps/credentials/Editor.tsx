import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** A form that opened below its button: framed, named, and with the focus on its name. `onReview` null: nothing can be reviewed yet. */
export function Editor({
  title,
  onReview,
  onClose,
  children,
}: {
  title: string
  onReview: (() => void) | null
  onClose: () => void
  children: ReactNode
}) {
  const { t } = useTranslation('rotate')
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Box
      role="group"
      aria-labelledby={id}
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'minmax(0, 1fr)',
        p: 1.5,
        borderLeft: 3,
        borderColor: 'primary.main',
        bgcolor: 'action.hover',
      }}
    >
      <Typography
        ref={heading}
        id={id}
        tabIndex={-1}
        variant="h3"
        sx={{ fontSize: '0.875rem', fontWeight: 600, outline: 'none' }}
      >
        {title}
      </Typography>
      {children}
      <Box sx={{ display: 'flex', gap: 1 }}>
        {onReview && (
          <Button variant="contained" size="small" onClick={onReview}>
            {t('new.action')}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {t('new.cancel')}
        </Button>
      </Box>
    </Box>
  )
}

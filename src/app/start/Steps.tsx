import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'

const STEPS = ['inspect', 'consent', 'leave'] as const

/** What one does here, in three steps. */
export function Steps() {
  const { t } = useTranslation('shell')
  return (
    <Box
      component="ol"
      sx={{
        listStyle: 'none',
        m: 0,
        mt: 3,
        p: 0,
        display: 'grid',
        gap: { xs: 2, md: 3 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' },
      }}
    >
      {STEPS.map((step, index) => (
        <Box component="li" key={step} sx={{ display: 'flex', gap: 1.5 }}>
          <Box
            component="span"
            sx={{
              flexShrink: 0,
              width: 28,
              height: 28,
              borderRadius: '50%',
              display: 'grid',
              placeItems: 'center',
              fontWeight: 600,
              bgcolor: 'primary.main',
              color: 'primary.contrastText',
            }}
            aria-hidden
          >
            {index + 1}
          </Box>
          <Box>
            <Typography sx={{ fontWeight: 600, lineHeight: '28px' }}>
              {t(`start.steps.${step}.title`)}
            </Typography>
            <Typography color="textSecondary">{t(`start.steps.${step}.text`)}</Typography>
          </Box>
        </Box>
      ))}
    </Box>
  )
}

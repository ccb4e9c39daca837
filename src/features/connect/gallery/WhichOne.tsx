import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Paper from '@mui/material/Paper'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { SetURLSearchParams } from 'react-router'
import { type Answers, QUESTIONS } from '../../../domain/connectors/recommend'
import { withAnswer } from './galleryUrl'

const ASKED = Object.keys(QUESTIONS) as (keyof Answers)[]

/** Three questions whose answers mark the type to take, in each connector. */
export function WhichOne({ answers, onChange }: { answers: Answers; onChange: SetURLSearchParams }) {
  const { t } = useTranslation('gallery')
  const answered = ASKED.some((question) => answers[question] !== null)
  const answer = (question: keyof Answers, given: string | null) =>
    onChange((before) => withAnswer(before, question, given), { replace: true })
  return (
    <Paper component="section" aria-labelledby="which-one" variant="outlined" sx={{ p: 2, mb: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Typography id="which-one" variant="h2" sx={{ fontSize: '1rem', fontWeight: 600 }}>
          {t('which.title')}
        </Typography>
        {answered && (
          <Button
            size="small"
            onClick={() =>
              onChange((before) => ASKED.reduce((next, one) => withAnswer(next, one, null), before), {
                replace: true,
              })
            }
          >
            {t('which.clear')}
          </Button>
        )}
      </Box>
      <Box
        sx={{
          display: 'grid',
          columnGap: 3,
          rowGap: 1,
          mt: 1,
          gridTemplateColumns: { xs: '1fr', md: 'repeat(3, minmax(0, 1fr))' },
        }}
      >
        {ASKED.map((question) => (
          <FormControl key={question}>
            <FormLabel id={`question-${question}`} sx={{ fontSize: '0.875rem', mb: 0.5 }}>
              {t(`which.${question}.ask`)}
            </FormLabel>
            <RadioGroup
              row
              // The circles in line with the question.
              sx={{ ml: 0.5 }}
              aria-labelledby={`question-${question}`}
              value={answers[question] ?? ''}
              onChange={(_, given) => answer(question, given)}
            >
              {QUESTIONS[question].map((option) => (
                <FormControlLabel
                  key={option}
                  value={option}
                  control={<Radio size="small" sx={{ p: 0.5 }} />}
                  label={t(`which.${question}.${option}` as 'which.data.own')}
                  slotProps={{ typography: { sx: { fontSize: '0.875rem' } } }}
                />
              ))}
            </RadioGroup>
          </FormControl>
        ))}
      </Box>
    </Paper>
  )
}

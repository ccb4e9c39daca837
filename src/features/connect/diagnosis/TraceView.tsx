import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Trace } from '../../../domain/signInErrors/diagnose'
import { Identifier } from '../../../ui/Identifier'

const PARTS = ['correlationId', 'traceId', 'timestamp'] as const

/** What finds this very sign-in in the log, and what Microsoft's support asks for. */
export function TraceView({ trace }: { trace: Trace }) {
  const { t } = useTranslation('diagnosis')
  const known = PARTS.flatMap((part) => (trace[part] === null ? [] : [{ part, value: trace[part] }]))
  if (known.length === 0) return null
  return (
    <Box component="dl" sx={{ m: 0, mt: 1, fontSize: '0.8125rem' }}>
      {known.map(({ part, value }) => (
        <Box key={part} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {t(`trace.${part}`)}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            <Identifier value={value} what={t(`trace.${part}`)} />
          </Box>
        </Box>
      ))}
    </Box>
  )
}

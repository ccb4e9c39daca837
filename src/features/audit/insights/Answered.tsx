import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../../ui/ErrorNotice'

/** Shows what the worker answered; until then, or where it cannot answer, says so. The last answer stays while it is asked again. */
export function Answered<T>({
  of: { answer, error },
  children,
}: {
  of: { answer: T | null; error: Error | null }
  children: (answer: T) => ReactNode
}) {
  const { t } = useTranslation('common')
  if (error) return <ErrorNotice error={error} />
  if (answer === null) {
    return (
      <Box role="status" sx={{ color: 'text.secondary', py: 1 }}>
        {t('state.loading')}
      </Box>
    )
  }
  return children(answer)
}

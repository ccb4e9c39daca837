import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeStep } from '../../domain/changes/steps'
import { useFormat } from '../../ui/format'
import { type KnownUsers, type UserNames, useUserNames } from './useUserNames'

/** Steps shown at once: more are paged, so that thousands stay quick. */
export const PAGE = 25

/** The steps in their order, paged where there are many; names of users are read for the page that is drawn. */
export function StepList({
  title,
  hint,
  tools,
  steps,
  known,
  children,
}: {
  title: string
  hint: string | null
  tools?: ReactNode
  steps: readonly ChangeStep[]
  known?: KnownUsers
  children: (step: ChangeStep, names: UserNames) => ReactNode
}) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  const [wanted, setPage] = useState(0)
  const last = Math.max(0, Math.ceil(steps.length / PAGE) - 1)
  const page = Math.min(wanted, last)
  const from = page * PAGE
  const shown = useMemo(() => steps.slice(from, from + PAGE), [from, steps])
  const names = useUserNames(shown, known)
  const pager = last > 0 && (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, my: 1 }}>
      <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
        {t('page.previous')}
      </Button>
      <Typography variant="body2" role="status">
        {t('page.range', {
          from: format.number(from + 1),
          to: format.number(from + shown.length),
          of: format.number(steps.length),
        })}
      </Typography>
      <Button size="small" disabled={page === last} onClick={() => setPage(page + 1)}>
        {t('page.next')}
      </Button>
    </Box>
  )
  return (
    <Box component="section">
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {hint && (
        <Typography variant="body2" color="textSecondary">
          {hint}
        </Typography>
      )}
      {tools}
      {pager}
      <Box
        component="ol"
        aria-label={title}
        start={from + 1}
        sx={{ m: 0, mt: 1, p: 0, display: 'flex', flexDirection: 'column', gap: 1 }}
      >
        {shown.map((step) => children(step, names))}
      </Box>
      {pager}
    </Box>
  )
}

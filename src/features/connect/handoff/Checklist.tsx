import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandOff } from '../../../domain/handoff/types'
import { useFormat } from '../../../ui/format'
import { useCheck } from '../ConnectionCheckContext'
import { AdminTasks } from './AdminTasks'
import { OwnerTasks } from './OwnerTasks'

/** Everything that two people have to do for the connection, to tick off on paper. No secret is on it: a line is left for each. */
export function Checklist({ titleId, handOff }: { titleId: string; handOff: HandOff }) {
  const { t } = useTranslation('handoff')
  const format = useFormat()
  const { connector, authType } = useCheck()
  const date = format.date(handOff.createdAt)
  return (
    <Box component="article" sx={{ '& ol': { m: 0, mt: 1, p: 0, listStyle: 'none' } }}>
      <Typography id={titleId} variant="h2" sx={{ fontSize: '1.375rem' }}>
        {t('checklist.title', { connector: connector.name })}
      </Typography>
      <Typography lang="en">{authType.name}</Typography>
      <Typography color="textSecondary">
        {handOff.from === null
          ? t('checklist.made', { date })
          : t('checklist.madeBy', { date, name: handOff.from })}{' '}
        {t('checklist.noSecret')}
      </Typography>
      <Part title={t('checklist.admin.title')} asked={handOff.purpose === 'consent'}>
        <AdminTasks handOff={handOff} />
      </Part>
      <Part title={t('checklist.owner.title', { host: connector.host })} asked={handOff.purpose === 'paste'}>
        <OwnerTasks handOff={handOff} />
      </Part>
    </Box>
  )
}

function Part({ title, asked, children }: { title: string; asked: boolean; children: ReactNode }) {
  const { t } = useTranslation('handoff')
  return (
    <Box component="section" sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ breakAfter: 'avoid' }}>
        {title}
        {asked && ` ${t('checklist.you')}`}
      </Typography>
      {children}
    </Box>
  )
}

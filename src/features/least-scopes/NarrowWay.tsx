import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NarrowedApplication } from '../../domain/leastScopes/scripts'
import { CodeBlock } from '../../ui/CodeBlock'
import { ExternalLink } from '../../ui/ExternalLink'

/** Permissions that can be narrowed, of an application; null: there is none to narrow yet. */
export interface NarrowProps {
  names: readonly string[]
  application: NarrowedApplication | null
}

/** What a script needs to be told, and the script. */
interface ScriptEntry {
  fields: ReactNode
  /** null: something that it needs is not entered yet, as `need` says. */
  code: string | null
  need: string
  /** Names the script. */
  what: string
}

/** A way to narrow what an application reaches. `entry` null: there is no application for a script yet. */
export function NarrowWay({
  title,
  intro,
  source,
  notes,
  entry,
}: {
  title: string
  intro: string
  /** Microsoft’s page about it. */
  source: string
  notes?: ReactNode
  entry: ScriptEntry | null
}) {
  const { t } = useTranslation('leastScopes')
  return (
    <Box sx={{ display: 'grid', gap: 1, fontSize: '0.875rem', minWidth: 0 }}>
      <Typography variant="h3" sx={{ fontSize: '0.9375rem', fontWeight: 600 }}>
        {title}
      </Typography>
      <Typography sx={{ fontSize: 'inherit' }}>
        {intro} <ExternalLink href={source}>{t('narrow.source')}</ExternalLink>
      </Typography>
      {notes}
      {entry && (
        <>
          <Box
            sx={{
              display: 'grid',
              gap: 1.5,
              gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fit, minmax(200px, 1fr))' },
              mt: 0.5,
            }}
          >
            {entry.fields}
          </Box>
          {entry.code === null ? (
            <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{entry.need}</Typography>
          ) : (
            <CodeBlock code={entry.code} what={entry.what} />
          )}
        </>
      )}
    </Box>
  )
}

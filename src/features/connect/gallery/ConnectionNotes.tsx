import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { notesOf } from '../../../domain/connectors/notes'
import type { AuthType, Connector } from '../../../domain/connectors/types'
import { Status } from '../../../ui/Status'

const TONES = { erratum: 'warning', trap: 'warning', suggestion: 'neutral', note: 'neutral' } as const

/** What trips people up about this connection: where the vendor's page errs or misleads, and what is our reading. */
export function ConnectionNotes({ connector, authType }: { connector: Connector; authType: AuthType }) {
  const { t } = useTranslation('gallery')
  const notes = notesOf(connector, authType)
  if (notes.length === 0) return null
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, fontSize: '0.875rem', fontWeight: 600 }}>
        {t('notes')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '0.875rem' }}>
        {notes.map(({ id, kind }) => (
          <Box component="li" key={id} sx={{ mt: 0.5 }}>
            <Status tone={TONES[kind]}>
              <span>
                <strong>{t(`noteKind.${kind}`)}</strong> {t(`note.${id}`)}
              </span>
            </Status>
          </Box>
        ))}
      </Box>
    </>
  )
}

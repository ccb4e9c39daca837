import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Status } from '../Status'

/** Something to be said about what was handed over. Without a title the text stands alone. */
export interface Remark {
  id: string
  title?: string
  text: string
}

/** Why the console refuses it, else what to know before going on. */
export function Remarks({ refused, warnings }: { refused: readonly Remark[]; warnings: readonly Remark[] }) {
  const said = refused.length > 0 ? refused : warnings
  const isRefused = refused.length > 0
  if (said.length === 0) return null
  return (
    <Box component="ul" role="list" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {said.map(({ id, title, text }) => (
        <li key={id} {...{ [isRefused ? 'data-refused' : 'data-warning']: id }}>
          <Status tone={isRefused ? 'bad' : 'warning'}>
            {title === undefined ? (
              text
            ) : (
              <>
                <strong>{title}</strong>
                <Typography component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
                  {text}
                </Typography>
              </>
            )}
          </Status>
        </li>
      ))}
    </Box>
  )
}

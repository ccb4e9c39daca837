import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Status } from '../../../ui/Status'
import { BASE_URL_ID } from '../BaseUrlField'
import type { DraftField, DraftProblem } from './draft'

/** The element to which a problem of this field leads. */
export const FIELD_IDS: Readonly<Record<DraftField, string>> = {
  name: 'provision-name',
  redirects: BASE_URL_ID,
  credential: 'provision-credential',
}

/** What is wrong with one field. */
export function Problems({ field, problems }: { field: DraftField; problems: readonly DraftProblem[] }) {
  const { t } = useTranslation('provision')
  return (
    <Box id={`${FIELD_IDS[field]}-problems`} sx={{ display: 'grid', gap: 0.5, fontSize: '0.8125rem' }}>
      {problems
        .filter((one) => one.field === field)
        .map(({ problem }) => (
          <Status key={problem} tone="bad">
            {t(`problem.${problem}`)}
          </Status>
        ))}
    </Box>
  )
}

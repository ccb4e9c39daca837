import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import TextField from '@mui/material/TextField'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { useGraph } from '../../../graph/GraphContext'
import { type RegistrationName, registrationSearchQuery } from '../../../graph/queries/registrationSearch'
import { paths } from '../../../ui/paths'
import { Status } from '../../../ui/Status'
import { Section } from '../Section'
import { useDebounced } from '../useDebounced'
import { nameHints, searchTexts } from './nameHints'
import { FIELD_IDS, Problems } from './Problems'
import type { PartProps } from './types'

const SETTLES_MS = 300

/** The name, and registrations that it would be mistaken for. */
export function NamePart({ draft, problems, onChange }: PartProps) {
  const { t } = useTranslation('provision')
  const id = FIELD_IDS.name
  const { same, alike } = useNameHints(draft.name)
  return (
    <Section id="provision-name-part" title={t('name.title')}>
      <TextField
        id={id}
        size="small"
        fullWidth
        required
        label={t('name.label')}
        helperText={t('name.helper')}
        value={draft.name}
        error={problems.some(({ field }) => field === 'name')}
        onChange={({ target }) => onChange({ name: target.value })}
        slotProps={{
          htmlInput: {
            autoComplete: 'off',
            'aria-describedby': `${id}-helper-text ${id}-problems ${id}-hints`,
          },
        }}
      />
      <Problems field="name" problems={problems} />
      <Box
        id={`${id}-hints`}
        role="status"
        sx={{ display: 'grid', gap: 0.5, mt: 0.5, fontSize: '0.8125rem' }}
      >
        {same.length > 0 && <Hint text={t('name.same', { count: same.length })} registrations={same} />}
        {alike.length > 0 && <Hint text={t('name.alike', { count: alike.length })} registrations={alike} />}
      </Box>
    </Section>
  )
}

function Hint({ text, registrations }: { text: string; registrations: readonly RegistrationName[] }) {
  return (
    <div>
      <Status tone="warning">{text}</Status>
      <Box component="ul" sx={{ m: 0, pl: 5 }}>
        {registrations.map(({ appId, displayName }) => (
          <li key={appId}>
            <Link component={RouterLink} to={paths.app(appId)} sx={{ overflowWrap: 'anywhere' }}>
              {displayName}
            </Link>
          </li>
        ))}
      </Box>
    </div>
  )
}

function useNameHints(name: string) {
  const graph = useGraph()
  const settled = useDebounced(name, SETTLES_MS)
  const found = useQueries({
    queries: searchTexts(settled).map((text) => registrationSearchQuery(graph, text)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  return nameHints(name, found)
}

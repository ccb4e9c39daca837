import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CAPABILITY_IDS } from '../../../domain/audit/capabilities/capabilities'
import { useAnswer } from '../../../graph/audit/useAudit'

const MOST_PERMISSIONS = 30

interface Option {
  /** What is asked: a capability's id or a permission's name. */
  question: string
  label: string
  group: 'capability' | 'permission'
}

/** What is asked for: a capability or a permission that is held here, chosen or typed. Enter asks. */
export function QuestionField({ onAsk }: { onAsk: (question: string) => void }) {
  const { t } = useTranslation(['auditInsights', 'audit'])
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Option | null>(null)
  const { answer: held } = useAnswer('facet', ['permission', 'granted:yes', text.trim(), MOST_PERMISSIONS])
  const options = useMemo<Option[]>(
    () => [
      ...CAPABILITY_IDS.map((id) => ({
        question: id,
        label: t(`audit:capability.${id}`),
        group: 'capability' as const,
      })),
      ...[...new Set((held ?? []).map(({ value, label }) => label ?? value))].map((name) => ({
        question: name,
        label: name,
        group: 'permission' as const,
      })),
    ],
    [held, t],
  )
  return (
    <Autocomplete<Option, false, false, true>
      freeSolo
      openOnFocus
      sx={{ maxWidth: 560 }}
      options={options}
      value={chosen}
      inputValue={text}
      onInputChange={(_event, value) => setText(value)}
      groupBy={({ group }) => t(`who.group.${group}`)}
      // MUI's own groups are lists within the list box, which is no place for options.
      renderGroup={({ key, group, children }) => (
        <li key={key} role="presentation">
          <Box
            aria-hidden
            sx={{ px: 2, py: 0.5, fontSize: '0.8125rem', color: 'text.secondary', fontWeight: 600 }}
          >
            {group}
          </Box>
          <Box component="ul" role="group" aria-label={group} sx={{ p: 0 }}>
            {children}
          </Box>
        </li>
      )}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.label)}
      isOptionEqualToValue={(one, other) => typeof other !== 'string' && one.question === other.question}
      onChange={(_event, value) => {
        const option = typeof value === 'string' ? asked(value, options) : value
        setChosen(option)
        onAsk(option?.question ?? '')
      }}
      renderInput={(params) => (
        <TextField {...params} label={t('who.question')} placeholder={t('who.placeholder')} />
      )}
    />
  )
}

/** What was typed as a question: the name of an option in any case, else a permission that the worker may know. */
function asked(text: string, options: readonly Option[]): Option | null {
  const wanted = text.trim()
  if (!wanted) return null
  const known = options.find(({ label }) => label.toLowerCase() === wanted.toLowerCase())
  return known ?? { question: wanted, label: wanted, group: 'permission' }
}

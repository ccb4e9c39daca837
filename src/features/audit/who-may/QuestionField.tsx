import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CAPABILITY_IDS } from '../../../domain/audit/capabilities/capabilities'
import { useAnswer } from '../../../graph/audit/useAudit'
import { useCapabilitySearch } from './useCapabilitySearch'

const MOST_PERMISSIONS = 30

interface Option {
  /** What is asked: a capability's id or a permission's name. */
  question: string
  label: string
  group: 'capability' | 'permission'
}

/** What is asked for: a capability or a permission that is held here, chosen or typed. Enter asks. */
export function QuestionField({ question, onAsk }: { question: string; onAsk: (question: string) => void }) {
  const { t } = useTranslation(['auditInsights', 'audit'])
  const search = useCapabilitySearch()
  const capabilities = useMemo(
    () =>
      CAPABILITY_IDS.map((id): Option => ({
        question: id,
        label: t(`audit:capability.${id}`),
        group: 'capability',
      })),
    [t],
  )
  // Another object would be another value, and take what is typed away.
  const chosen = useMemo(
    () =>
      question ? (capabilities.find((one) => one.question === question) ?? permissionOption(question)) : null,
    [question, capabilities],
  )
  const [text, setText] = useState(chosen?.label ?? '')
  const { answer: held } = useAnswer('facet', ['permission', 'granted:yes', text.trim(), MOST_PERMISSIONS])
  const permissions = useMemo(
    () => [...new Set((held ?? []).map(({ value, label }) => label ?? value))],
    [held],
  )
  /** What was typed as a question: a capability that it means, else a permission that the worker may know. */
  const meant = (typed: string): string => {
    const wanted = typed.trim()
    const permission = permissions.find((name) => name.toLowerCase() === wanted.toLowerCase())
    return permission ?? search.meant(wanted) ?? wanted
  }
  return (
    <Autocomplete<Option, false, false, true>
      freeSolo
      openOnFocus
      sx={{ maxWidth: 560 }}
      options={[...capabilities, ...permissions.map(permissionOption)]}
      // The worker has chosen among the permissions; a capability goes by more words than it shows.
      filterOptions={(options, { inputValue }) => {
        const offered = new Set<string>(search.offered(inputValue))
        return options.filter(({ group, question: asks }) => group === 'permission' || offered.has(asks))
      }}
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
      onChange={(_event, value) => onAsk(typeof value === 'string' ? meant(value) : (value?.question ?? ''))}
      renderInput={(params) => (
        <TextField {...params} label={t('who.question')} placeholder={t('who.placeholder')} />
      )}
    />
  )
}

function permissionOption(name: string): Option {
  return { question: name, label: name, group: 'permission' }
}

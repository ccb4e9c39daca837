import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import { useTranslation } from 'react-i18next'
import type { SettingsProblem } from '../../domain/settings'
import { useProblemText } from './useProblemText'

/** What is wrong with the hosted copy's config.json; the page works without it. */
export function PresetProblems({ problems }: { problems: readonly SettingsProblem[] }) {
  const { t } = useTranslation('shell')
  const textOf = useProblemText()
  return (
    <Alert severity="warning">
      <AlertTitle>{t('presets.title')}</AlertTitle>
      {problems.map((problem) => (
        <div key={problem.key}>
          <code>{problem.key === 'file' ? 'config.json' : problem.key}</code>
          {' — '}
          {textOf(problem)}
        </div>
      ))}
      {t('presets.next')}
    </Alert>
  )
}

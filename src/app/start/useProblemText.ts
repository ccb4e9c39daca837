import { useTranslation } from 'react-i18next'
import { ENVIRONMENT_IDS } from '../../domain/environments'
import type { SettingsProblem } from '../../domain/settings'

/** What was given, what is expected, and where to find it, in a sentence. */
export function useProblemText(): (problem: SettingsProblem) => string {
  const { t } = useTranslation('shell')
  return ({ key, problem, given }) => {
    const values = { given, environments: ENVIRONMENT_IDS.join(', ') }
    if (problem === 'missing' && key !== 'file') return t(`settingsProblem.missing.${key}`, values)
    if (problem === 'isUrl')
      return t(`settingsProblem.isUrl.${key === 'tenant' ? 'tenant' : 'clientId'}`, values)
    if (problem === 'missing') return ''
    return t(`settingsProblem.${problem}`, values)
  }
}

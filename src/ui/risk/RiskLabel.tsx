import { useTranslation } from 'react-i18next'
import type { RiskLevel } from '../../domain/permissions/risk/types'
import { Status, type StatusTone } from '../Status'

/** The tone of a level, for what shows one by an icon. */
export const RISK_TONES = {
  low: 'good',
  medium: 'neutral',
  high: 'warning',
  critical: 'bad',
} as const satisfies Record<RiskLevel, StatusTone>

/** A permission’s risk in icon and word. */
export function RiskLabel({ level }: { level: RiskLevel }) {
  const { t } = useTranslation('risk')
  return <Status tone={RISK_TONES[level]}>{t(`level.${level}`)}</Status>
}

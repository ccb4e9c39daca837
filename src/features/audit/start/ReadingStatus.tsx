import { useTranslation } from 'react-i18next'
import type { AuditState } from '../../../graph/audit/protocol'
import { useFormat } from '../../../ui/format'
import { percent } from './percent'

/** How far the reading is, for screen readers: something new is said a few times only. */
export function ReadingStatus({ state }: { state: AuditState }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const { phase, facts, progress, throttledUntil, stopped } = state
  const quarter = Math.floor((percent(progress) ?? 0) / 25) * 25
  const said = (): string => {
    switch (phase) {
      case 'idle':
        return stopped ? t('said.lost') : ''
      case 'reading':
        if (throttledUntil !== null) return t('said.throttled')
        return quarter === 0 ? t('said.reading') : t('said.quarter', { percent: format.number(quarter) })
      case 'paused':
        return stopped ? t('said.stopped') : t('said.paused')
      case 'cancelled':
        return t('said.cancelled')
      case 'opened':
        return t('said.opened')
      case 'done':
        return facts?.coverage.complete ? t('said.complete') : t('said.incomplete')
    }
  }
  return (
    <span role="status" className="visually-hidden">
      {said()}
    </span>
  )
}

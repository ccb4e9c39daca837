import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format'

/** Seconds as "8 seconds" or "3 minutes": no more exact than anybody can tell. */
export function useDuration(): (seconds: number) => string {
  const { t } = useTranslation('audit')
  const format = useFormat()
  return useCallback(
    (seconds) => {
      const whole = Math.max(1, Math.round(seconds))
      if (whole < 90) return t('duration.seconds', { count: whole, number: format.number(whole) })
      const minutes = Math.round(whole / 60)
      return t('duration.minutes', { count: minutes, number: format.number(minutes) })
    },
    [t, format],
  )
}

import { useTranslation } from 'react-i18next'
import type { UnreadableReason } from '../../../domain/directory'
import { Status } from '../../../ui/Status'
import { UnreadableNotice } from '../../../ui/UnreadableNotice'

const KNOWN = ['network', 'throttled', 'unauthorized', 'worker'] as const

/** Why the whole reading stopped. */
export function StoppedNotice({ reason }: { reason: UnreadableReason }) {
  const { t } = useTranslation('audit')
  const known = KNOWN.find((code) => code === reason.code)
  if (!known) return <UnreadableNotice what={t('reading.stopped')} reason={reason} />
  return <Status tone="warning">{t(`reading.stoppedBy.${known}`)}</Status>
}

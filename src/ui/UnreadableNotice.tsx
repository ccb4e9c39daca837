import { useTranslation } from 'react-i18next'
import type { UnreadableReason } from '../domain/directory'
import { Status } from './Status'

/** One sentence in the place of something that could not be read, so that the rest of the page stays. `what` names it: "Owners". */
export function UnreadableNotice({ what, reason }: { what: string; reason: UnreadableReason }) {
  const { t } = useTranslation('common')
  const code = reason.code ?? t('unknown')
  const sentence = {
    'missing-scope': () => t('unreadable.missingScope', { scope: reason.scope ?? t('unknown') }),
    'missing-role': () => t('unreadable.missingRole', { code }),
    failed: () => t('unreadable.failed', { code }),
  }[reason.kind]()
  return (
    <Status tone="warning">
      {t('unreadable.what', { what, sentence })}
      {reason.requestId && (
        <>
          {' '}
          {t('error.requestId')} <code>{reason.requestId}</code>
        </>
      )}
    </Status>
  )
}

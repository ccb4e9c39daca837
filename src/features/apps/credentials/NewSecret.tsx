import { useTranslation } from 'react-i18next'
import type { Application } from '../../../domain/directory'
import { secretIntent } from '../../../domain/registrations/newSecret'
import { useSecretWish } from '../../../graph/queries/useSecretWish'
import { useChangeReview } from '../../../ui/changeReview'
import { NewSecretFields } from '../../../ui/credentials/NewSecretFields'
import { Editor } from './Editor'
import type { Credential } from './rotation'

/** Description and lifetime of a new secret, within the tenant's rules; the review shows its value once. */
export function NewSecret({
  application,
  replaces,
  onClose,
}: {
  application: Application
  replaces: Credential | null
  onClose: () => void
}) {
  const { t } = useTranslation('rotate')
  const review = useChangeReview()
  const old = replaces?.displayName
  const { setWish, ...wishing } = useSecretWish(
    old ? t('new.proposed', { name: old }) : application.displayName,
  )
  const make = () =>
    review({
      intent: secretIntent(application, wishing.wish, new Date()),
      onDone: ({ secrets }) => secrets.length > 0 && onClose(),
    })
  return (
    <Editor title={t('new.secretTitle')} onReview={wishing.allowed === false ? null : make} onClose={onClose}>
      <NewSecretFields {...wishing} onChange={setWish} />
    </Editor>
  )
}

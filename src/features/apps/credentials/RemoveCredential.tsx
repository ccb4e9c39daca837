import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { Guid } from '../../../domain/directory'
import { changeIntent } from '../../../domain/changes/intent'
import { useChangeReview } from '../../../ui/changeReview'
import type { Credential } from './rotation'

/** Opens the review that removes one credential; says beforehand where it is the last one that works. */
export function RemoveCredential({
  appId,
  credential,
  isLast,
}: {
  appId: Guid
  credential: Credential
  isLast: boolean
}) {
  const { t } = useTranslation(['rotate', 'apps'])
  const review = useChangeReview()
  const { kind, keyId, displayName } = credential
  const name = displayName || t('apps:credentials.unnamed')
  const removal = kind === 'secret' ? { removeSecrets: [keyId] } : { removeCertificates: [keyId] }
  return (
    <Button size="small" color="error" onClick={() => review({ intent: changeIntent(appId, removal) })}>
      {t(isLast ? 'remove.last' : 'remove.action')}
      <span className="visually-hidden"> {t('remove.what', { name, keyId })}</span>
    </Button>
  )
}

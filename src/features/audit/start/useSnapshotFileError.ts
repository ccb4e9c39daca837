import { useTranslation } from 'react-i18next'
import { SNAPSHOT_FILE_ERRORS } from '../../../domain/audit/file/errors'

/** Why a file cannot be shown as a snapshot, in words. */
export function useSnapshotFileError(): (error: unknown) => string {
  const { t } = useTranslation('audit')
  return (error) => {
    const code = SNAPSHOT_FILE_ERRORS.find((known) => error instanceof Error && error.message === known)
    return code ? t(`fileErrors.${code}`) : t('fileErrors.other')
  }
}

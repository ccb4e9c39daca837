import { useTranslation } from 'react-i18next'
import type { CertificateProblem } from '../../domain/certificates/types'

/** Why a file could not be read, in the person's words. */
export function useProblemText(): (problem: CertificateProblem) => string {
  const { t } = useTranslation('certificates')
  return ({ reason, kind, scheme }) =>
    t(`problem.${reason}`, { kind: kind ? t(`kind.${kind}`) : '', scheme: scheme ?? '' })
}

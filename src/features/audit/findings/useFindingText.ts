import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditFinding, AuditFindingId } from '../../../domain/audit/report'
import { useFormat } from '../../../ui/format'
import { readableEvidence } from './readableEvidence'

interface FindingText {
  title(id: AuditFindingId): string
  /** The evidence in one sentence. */
  text(finding: AuditFinding): string
  /** What to do about it. */
  fix(finding: AuditFinding): string
}

/** A finding's words in the person's language. */
export function useFindingText(): FindingText {
  const { t } = useTranslation(['auditFindings', 'risk'])
  const format = useFormat()
  const evidenceOf = useCallback(
    ({ evidence }: AuditFinding) => readableEvidence(evidence, format, (level) => t(`risk:word.${level}`)),
    [format, t],
  )
  return {
    title: (id) => t(`${id}.title`),
    text: (finding) => t(`${finding.id}.text`, evidenceOf(finding)),
    fix: (finding) => t(`${finding.id}.fix`, evidenceOf(finding)),
  }
}

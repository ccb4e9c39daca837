import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../domain/connectors/types'
import { isMissingValue } from '../../domain/preflight/summary'
import type { Finding } from '../../domain/preflight/types'
import type { FieldMessage } from '../../ui/fields/types'
import { useFindingText } from './useFindingText'

const TONES = { blocks: 'bad', warns: 'warning', fine: 'good', explains: 'neutral' } as const
const SHOWN = 3

/** What is said under a field: its findings, worst first. A missing value is held against nobody who has not been there. */
export function useFieldMessages(
  spec: FieldSpec,
  findings: readonly Finding[],
  touched: boolean,
): FieldMessage[] {
  const { t } = useTranslation('connect')
  const textOf = useFindingText()
  const own = Object.keys(TONES).flatMap((severity) =>
    findings.filter(
      (finding) =>
        finding.field === spec.id && finding.severity === severity && (touched || !isMissingValue(finding)),
    ),
  )
  const messages = own.slice(0, SHOWN).map((finding): FieldMessage => {
    const tone = isMissingValue(finding) ? 'bad' : TONES[finding.severity]
    return { key: finding.key, tone, text: textOf(finding).title }
  })
  const more = own.length - messages.length
  return more > 0
    ? [...messages, { key: 'more', tone: 'neutral', text: t('checks.fieldMore', { count: more }) }]
    : messages
}

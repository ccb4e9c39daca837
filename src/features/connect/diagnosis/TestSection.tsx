import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../../domain/connectors/types'
import { testCommand } from '../../../domain/testCommand/testCommand'
import { useCheck } from '../ConnectionCheckContext'
import { Section } from '../Section'
import { AnswerBox } from './AnswerBox'
import { CommandTabs } from './CommandTabs'
import { useTestSubject } from './useTestSubject'

/** Tests the connection from the person's own machine, and says what the answer means. */
export function TestSection({ onFocusField }: { onFocusField?: (field: FieldSpec) => void }) {
  const { t } = useTranslation('diagnosis')
  const { authType } = useCheck()
  const subject = useTestSubject()
  const command = testCommand(subject)
  return (
    <Section id="test" title={t('title')}>
      <Typography sx={{ fontSize: '0.875rem' }}>{t('limits')}</Typography>
      <Typography component="h3" sx={{ mt: 2, mb: 0.5, fontSize: '0.875rem', fontWeight: 600 }}>
        {t('command.title')}
      </Typography>
      {command.state === 'ready' && <CommandTabs command={command} />}
      {command.state === 'incomplete' && (
        <Typography sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {t('command.incomplete', {
            fields: command.missing
              .map((id) => authType.fields.find((field) => field.id === id)?.label ?? id)
              .join(', '),
          })}
        </Typography>
      )}
      {command.state === 'impossible' && (
        <Typography sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {t('command.impossible')}
        </Typography>
      )}
      {/* A token is held against the form that it was asked for: another type starts anew. */}
      <AnswerBox key={authType.id} subject={subject} onFocusField={onFocusField} />
    </Section>
  )
}

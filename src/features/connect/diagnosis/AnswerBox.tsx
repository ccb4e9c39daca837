import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../../domain/connectors/types'
import { expectedOf, mismatchesOf } from '../../../domain/signInErrors/mismatches'
import { type Answer, readAnswer } from '../../../domain/signInErrors/readAnswer'
import type { TestSubject } from '../../../domain/testCommand/types'
import { Status } from '../../../ui/Status'
import { useCheck } from '../ConnectionCheckContext'
import { ClaimsView } from './ClaimsView'
import { DiagnosisItem } from './DiagnosisItem'
import { TraceView } from './TraceView'

const NOTHING: Answer = { kind: 'nothing', text: '' }

/** Takes an answer of the sign-in service, Graph or the vendor and says what it means. Keeps it only with secrets masked. */
export function AnswerBox({
  subject,
  onFocusField,
}: {
  subject: TestSubject
  onFocusField: ((field: FieldSpec) => void) | undefined
}) {
  const { t } = useTranslation('diagnosis')
  const [{ answer, at, masked }, setRead] = useState({ answer: NOTHING, at: 0, masked: false })
  const take = (text: string) => {
    const read = readAnswer(text)
    setRead((before) => ({
      answer: read,
      at: Date.now(),
      masked: read.kind !== 'nothing' && (before.masked || read.text !== text),
    }))
  }
  return (
    <>
      <Box sx={{ mt: 2, mb: 1, display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography component="h3" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
          {t('answer.title')}
        </Typography>
        {answer.kind !== 'nothing' && (
          <Button size="small" sx={{ ml: 'auto' }} onClick={() => take('')}>
            {t('answer.clear')}
          </Button>
        )}
      </Box>
      <TextField
        label={t('answer.label')}
        helperText={masked ? t('answer.masked') : t('answer.helper')}
        value={answer.text}
        onChange={(event) => take(event.target.value)}
        multiline
        minRows={3}
        maxRows={10}
        fullWidth
        size="small"
        slotProps={{
          htmlInput: {
            spellCheck: false,
            autoComplete: 'off',
            style: { fontFamily: 'monospace', fontSize: '0.8125rem' },
          },
        }}
      />
      <Box role="status" data-answer={answer.kind} sx={{ mt: 1, fontSize: '0.875rem' }}>
        <Meaning answer={answer} at={at} subject={subject} onFocusField={onFocusField} />
      </Box>
    </>
  )
}

function Meaning({
  answer,
  at,
  subject,
  onFocusField,
}: {
  answer: Answer
  at: number
  subject: TestSubject
  onFocusField: ((field: FieldSpec) => void) | undefined
}) {
  const { t } = useTranslation('diagnosis')
  const { context } = useCheck()
  if (answer.kind === 'nothing') return null
  if (answer.kind === 'unknown') return <Status tone="neutral">{t('answer.unknown')}</Status>
  if (answer.kind === 'success') {
    const { claims } = answer
    const expected = expectedOf(subject, context.domains, at)
    return <ClaimsView claims={claims} mismatches={claims ? mismatchesOf(claims, expected) : []} />
  }
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {answer.diagnoses.map((diagnosis) => (
          <DiagnosisItem
            key={diagnosis.code}
            diagnosis={diagnosis}
            subject={subject}
            onFocusField={onFocusField}
          />
        ))}
      </Box>
      <TraceView trace={answer.trace} />
    </>
  )
}

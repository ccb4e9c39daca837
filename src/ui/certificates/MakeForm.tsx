import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CertificateKit } from '../../domain/certificates/tools'
import type { CertificateFacts, CertificateRequest } from '../../domain/certificates/types'
import { Status } from '../Status'
import { MakeFields } from './MakeFields'
import { KeyOutputs } from './Outputs'
import { useTask } from './useTask'

const FIRST: CertificateRequest = {
  subject: '',
  keySize: 2048,
  months: 12,
  password: '',
  legacyEncryption: false,
}

/** A certificate that was just made. */
export interface Made {
  facts: CertificateFacts
  /** Base64 of the .pfx. */
  pfx: string
  password: string
}

/** Makes a certificate and offers it for saving. `subject`: proposed while nothing is typed. `aside`: the screen’s main action is another one. */
export function MakeForm({
  kit,
  subject = '',
  aside = false,
  onMade,
  whatNext,
  children,
}: {
  kit: CertificateKit
  subject?: string
  aside?: boolean
  onMade?: (made: Made) => void
  /** What is to be done now, said once it is made. */
  whatNext: string
  /** What else is shown of it then. */
  children?: (facts: CertificateFacts) => ReactNode
}) {
  const { t } = useTranslation('certificates')
  const [changed, setChanged] = useState<CertificateRequest | null>(null)
  const request = changed ?? { ...FIRST, subject: kit.isSubject(subject) ? subject : '' }
  const [asked, setAsked] = useState(false)
  const { state, result, failure, run, cancel, forget } = useTask(async (signal): Promise<Made> => {
    const { facts, pfx } = await kit.make(signal, request)
    const made = { facts, pfx: kit.toBase64(pfx), password: request.password }
    onMade?.(made)
    return made
  })
  const right = kit.isSubject(request.subject) && request.password !== ''

  const change = (next: CertificateRequest) => {
    setChanged(next)
    // What was made no longer is what the form says.
    forget()
  }
  return (
    <>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('make.intro')}</Box>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (right) run()
        }}
        sx={{ display: 'grid', gap: 1.5 }}
      >
        <MakeFields kit={kit} request={request} onChange={change} asked={asked} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Button type="submit" variant={aside ? 'outlined' : 'contained'} disabled={state === 'running'}>
            {t('make.action')}
          </Button>
          {state === 'running' && <Button onClick={cancel}>{t('make.cancel')}</Button>}
          <Box role="status">
            {state === 'running' && <Status tone="neutral">{t('make.making')}</Status>}
            {state === 'done' && <Status tone="good">{t('make.done')}</Status>}
            {state === 'failed' && (
              <Status tone="bad">{t(failure === 'TimeoutError' ? 'make.tooSlow' : 'make.failed')}</Status>
            )}
          </Box>
        </Box>
      </Box>
      {result && (
        <>
          <Status tone="warning">{whatNext}</Status>
          <KeyOutputs kit={kit} pfx={result.pfx} facts={result.facts} />
          {children?.(result.facts)}
        </>
      )}
    </>
  )
}

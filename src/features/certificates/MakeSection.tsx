import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Certificates } from '../../certificates/openCertificates'
import { toBase64 } from '../../domain/certificates/base64'
import { parseSubject } from '../../domain/certificates/subject'
import type { CertificateRequest } from '../../domain/certificates/types'
import { CertificateFactsList } from '../../ui/certificates/CertificateFactsList'
import { Status } from '../../ui/Status'
import { MakeFields } from './MakeFields'
import { KeyOutputs, PublicOutputs } from './Outputs'
import { Panel } from './Panel'
import { useTask } from './useTask'

const FIRST: CertificateRequest = {
  subject: '',
  keySize: 2048,
  months: 12,
  password: '',
  legacyEncryption: false,
}

/** Makes a certificate and offers it for saving. */
export function MakeSection({ certificates }: { certificates: Certificates }) {
  const { t } = useTranslation('certificates')
  const [request, setRequest] = useState(FIRST)
  const [asked, setAsked] = useState(false)
  const { state, result, failure, run, cancel, forget } = useTask((signal) =>
    certificates.make(signal, request),
  )
  const right = parseSubject(request.subject) !== null && request.password !== ''

  const change = (next: CertificateRequest) => {
    setRequest(next)
    // What was made no longer is what the form says.
    forget()
  }
  return (
    <Panel title={t('make.title')}>
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
        <MakeFields request={request} onChange={change} asked={asked} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Button type="submit" variant="contained" disabled={state === 'running'}>
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
          <Status tone="warning">{t('make.next')}</Status>
          <div>
            <KeyOutputs pfx={toBase64(result.pfx)} facts={result.facts} />
            <PublicOutputs facts={result.facts} />
          </div>
          <CertificateFactsList facts={result.facts} />
        </>
      )}
    </Panel>
  )
}

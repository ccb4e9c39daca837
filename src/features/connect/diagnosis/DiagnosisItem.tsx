import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../../domain/connectors/types'
import type { PortalPage } from '../../../domain/portalLinks'
import { errorPage } from '../../../domain/signInErrors/diagnose'
import { seenBefore } from '../../../domain/signInErrors/seenBefore'
import type { Place } from '../../../domain/signInErrors/cause'
import type { Diagnosis } from '../../../domain/signInErrors/types'
import { environmentAsked } from '../../../domain/testCommand/testRequest'
import type { TestSubject } from '../../../domain/testCommand/types'
import { ExternalLink } from '../../../ui/ExternalLink'
import { Status } from '../../../ui/Status'
import { useCheck } from '../ConnectionCheckContext'
import { useFindingText } from '../useFindingText'
import { usePortalLink } from '../usePortalLink'

/** Where in the portal a place is put right; the others are no page of the registration's. */
const PAGES: Partial<Record<Place, PortalPage>> = {
  authentication: 'authentication',
  redirect: 'authentication',
  permissions: 'permissions',
  consent: 'permissions',
  credentials: 'credentials',
  enterpriseApp: 'enterprise-app',
}

/** One code: why, what to blame, what to do, and what the console sees of it now. */
export function DiagnosisItem({
  diagnosis,
  subject,
  onFocusField,
}: {
  diagnosis: Diagnosis
  subject: TestSubject
  onFocusField: ((field: FieldSpec) => void) | undefined
}) {
  const { t } = useTranslation(['diagnosis', 'connect'])
  const { authType, findings } = useCheck()
  const textOf = useFindingText()
  const linkTo = usePortalLink()
  const { code, kind, cause, place, check, raw } = diagnosis
  const fields = diagnosis.fields.flatMap((id) => authType.fields.find((field) => field.id === id) ?? [])
  const [seen] = seenBefore(diagnosis, findings)
  const number = kind === 'sign-in' ? `AADSTS${code}` : code
  const page = place && PAGES[place]
  const href = page ? linkTo(page) : null
  return (
    <Box
      component="li"
      data-diagnosis={cause ?? 'unknown'}
      data-code={code}
      sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}
    >
      <Status tone={cause ? 'bad' : 'neutral'}>
        <strong>{cause ? t(`cause.${cause}.title`) : t('unknownCode', { code: number })}</strong>{' '}
        {cause && <Box component="code">{number}</Box>}
      </Status>
      <Box sx={{ pl: 3, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {cause && <Box>{t(`cause.${cause}.fix`)}</Box>}
        {cause && (place || fields.length > 0) && (
          <Box>
            {t('blame', {
              what: [...fields.map(({ label }) => label), ...(place ? [t(`place.${place}`)] : [])].join(
                ' · ',
              ),
            })}
          </Box>
        )}
        {seen ? (
          <Box sx={{ mt: 0.5 }}>{t('seen', { finding: textOf(seen).title })}</Box>
        ) : (
          check && <Box sx={{ mt: 0.5, color: 'text.secondary' }}>{t(`check.${check}`)}</Box>
        )}
        <Box
          component="q"
          sx={{ display: 'block', mt: 0.5, color: 'text.secondary', quotes: 'none' }}
          lang="en"
        >
          {raw}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center', minHeight: 28 }}>
          {onFocusField &&
            fields.map((field) => (
              <Button key={field.id} size="small" onClick={() => onFocusField(field)} sx={{ ml: -0.625 }}>
                {t('connect:checks.focus', { field: field.label })}
              </Button>
            ))}
          {href && <ExternalLink href={href}>{t('connect:checks.openPortal')}</ExternalLink>}
          {kind === 'sign-in' && (
            <ExternalLink href={errorPage(code, environmentAsked(subject))}>
              {t('microsoftPage', { code: number })}
            </ExternalLink>
          )}
        </Box>
      </Box>
    </Box>
  )
}

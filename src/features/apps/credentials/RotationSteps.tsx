import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Application, RegistrationFacts } from '../../../domain/directory'
import { type Format, useFormat } from '../../../ui/format'
import { useCopy } from '../../../ui/useCopy'
import { RemoveCredential } from './RemoveCredential'
import type { Credential, Rotation } from './rotation'
import { SignInUse } from './SignInUse'

/** What is left to do while a new credential stands beside older ones: hand it over, see it used, remove the old. */
export function RotationSteps({
  facts,
  application,
  rotation: { newest, older },
}: {
  facts: RegistrationFacts
  application: Application
  rotation: Rotation
}) {
  const { t } = useTranslation(['rotate', 'apps'])
  const format = useFormat()
  if (!newest || older.length === 0) return null
  const nameOf = (one: Credential) => one.displayName || t('apps:credentials.unnamed')
  return (
    <Box
      component="section"
      aria-labelledby="rotation-title"
      sx={{ mt: 2, pt: 1.5, borderTop: 1, borderColor: 'divider', fontSize: '0.875rem' }}
    >
      <Heading id="rotation-title">{t('steps.title')}</Heading>
      <Typography sx={{ fontSize: 'inherit', color: 'text.secondary' }}>{t('steps.intro')}</Typography>
      <Typography sx={{ fontSize: 'inherit', mb: 1, overflowWrap: 'anywhere' }}>
        {t('steps.newest', {
          name: nameOf(newest),
          date: newest.endDateTime ? format.date(newest.endDateTime) : t('apps:credentials.never'),
        })}
      </Typography>
      <Heading>{t('steps.handOver')}</Heading>
      <HandOverText application={application} newest={newest} />
      <Heading>{t('steps.use')}</Heading>
      <SignInUse facts={facts} since={newest.startDateTime} />
      <Heading>{t('steps.removeOld')}</Heading>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {older.map((one) => (
          <Box
            component="li"
            key={one.keyId}
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center', minHeight: 36 }}
          >
            <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
              {nameOf(one)} · {t(`apps:credentials.one.${one.kind}`)}
              {one.trace && <code> {one.kind === 'secret' ? `${one.trace}…` : one.trace}</code>}
            </Box>
            <RemoveCredential appId={application.appId} credential={one} isLast={false} />
          </Box>
        ))}
      </Box>
    </Box>
  )
}

function Heading({ id, children }: { id?: string; children: string }) {
  return (
    <Typography id={id} variant={id ? 'h3' : 'h4'} sx={{ fontSize: '0.875rem', fontWeight: 600, mt: 1 }}>
      {children}
    </Typography>
  )
}

/** What to tell whoever keeps the connection; never the value, which the console no longer has. */
function HandOverText({ application, newest }: { application: Application; newest: Credential }) {
  const { t } = useTranslation('rotate')
  const format = useFormat()
  const text = handOverText(application, newest, t, format)
  const { said, copy } = useCopy(text)
  return (
    <Box sx={{ mb: 1 }}>
      <Typography sx={{ fontSize: 'inherit' }}>{t('steps.handOverNote')}</Typography>
      <Box
        component="pre"
        tabIndex={0}
        role="region"
        aria-label={t('steps.handOver')}
        sx={{
          m: 0,
          my: 0.5,
          p: 1,
          fontFamily: 'inherit',
          fontSize: '0.8125rem',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
      >
        {text}
      </Box>
      <Button size="small" variant="outlined" onClick={copy}>
        {t('steps.copy')}
      </Button>
      <Box component="span" role="status" sx={{ ml: 1 }}>
        {said && t(said === 'done' ? 'steps.copied' : 'steps.copyFailed')}
      </Box>
    </Box>
  )
}

function handOverText(
  { appId, displayName }: Application,
  { kind, keyId, trace, endDateTime }: Credential,
  t: ReturnType<typeof useTranslation<'rotate'>>['t'],
  format: Format,
): string {
  const date = endDateTime ? format.date(endDateTime) : '–'
  return [
    t('text.subject', { app: displayName }),
    '',
    t('text.line', { app: displayName, kind: t(`text.kind.${kind}`) }),
    t('text.clientId', { clientId: appId }),
    kind === 'secret'
      ? t('text.secret', { hint: trace ?? '–', keyId, date })
      : t('text.certificate', { thumbprint: trace ?? keyId, date }),
    t('text.value'),
    t('text.answer'),
  ].join('\n')
}

import VisibilityIcon from '@mui/icons-material/VisibilityOutlined'
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connector, FieldSpec } from '../../domain/connectors/types'
import { ENVIRONMENTS } from '../../domain/environments'
import { CopyButton } from '../../ui/CopyButton'
import { useCheck } from './ConnectionCheckContext'
import { lines } from './guidance'
import { isMissingValue } from './readiness'
import { Section } from './Section'
import { useFindingText } from './useFindingText'
import { pastedText } from './values'

const MASK = '•'.repeat(12)

/** The connection's values in the order of the vendor's form, to copy one by one; until then, what is still missing. */
export function ValuesSheet({
  connector,
  onFocusField,
}: {
  connector: Connector
  onFocusField: (field: FieldSpec) => void
}) {
  const { t } = useTranslation('connect')
  const { authType, values, readiness } = useCheck()
  const usable = readiness.state === 'ready' || readiness.state === 'attention'
  return (
    <Section id="values" title={t('sheet.title')}>
      {usable ? (
        <>
          <Typography sx={{ fontSize: '0.875rem', mb: 1 }}>{t('sheet.ready')}</Typography>
          <Box component="dl" sx={{ m: 0 }}>
            {authType.fields.map((field) => (
              <Value
                key={field.id}
                field={field}
                text={pastedText(values, field, (choice) => ENVIRONMENTS[choice].label)}
              />
            ))}
          </Box>
          {authType.fields.some((field) => field.kind === 'secret') && (
            <Typography sx={{ mt: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>
              {t('sheet.secretNote')}
            </Typography>
          )}
          <OpenForm connector={connector} />
        </>
      ) : (
        <StillMissing onFocusField={onFocusField} />
      )}
    </Section>
  )
}

function Value({ field, text }: { field: FieldSpec; text: string }) {
  const { t } = useTranslation('connect')
  const [shown, setShown] = useState(false)
  const secret = field.kind === 'secret'
  const Icon = shown ? VisibilityOffIcon : VisibilityIcon
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '160px minmax(0, 1fr)' },
        alignItems: 'center',
        minHeight: 36,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box component="dt" lang="en" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
        {field.label}
      </Box>
      <Box component="dd" sx={{ m: 0, display: 'flex', alignItems: 'center', gap: 0.5, minWidth: 0 }}>
        {text ? (
          <>
            <Box component="code" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
              {secret && !shown ? (
                <>
                  <span aria-hidden>{MASK}</span>
                  <span className="visually-hidden">{t('sheet.masked')}</span>
                </>
              ) : (
                text
              )}
            </Box>
            <CopyButton value={text} what={field.label} />
            {secret && (
              <IconButton
                size="small"
                aria-label={t(shown ? 'controls.hide' : 'controls.show', { what: field.label })}
                onClick={() => setShown(!shown)}
              >
                <Icon fontSize="inherit" />
              </IconButton>
            )}
          </>
        ) : (
          <Typography sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>{t('sheet.empty')}</Typography>
        )}
      </Box>
    </Box>
  )
}

function OpenForm({ connector }: { connector: Connector }) {
  const { t } = useTranslation('connect')
  const { authType } = useCheck()
  const steps = lines(
    t('sheet.steps', { host: connector.host, connector: connector.name, authType: authType.name }),
  )
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, fontSize: '0.875rem', fontWeight: 600 }}>
        {t('sheet.openForm')}
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5, fontSize: '0.875rem' }}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
        {authType.tokenKind === 'Delegated' && <li>{t('sheet.afterDelegated')}</li>}
      </Box>
    </>
  )
}

function StillMissing({ onFocusField }: { onFocusField: (field: FieldSpec) => void }) {
  const { t } = useTranslation('connect')
  const { authType, findings, readiness } = useCheck()
  const textOf = useFindingText()
  const missing = findings.filter((finding) => finding.severity === 'blocks' || isMissingValue(finding))
  if (missing.length === 0) {
    const key = readiness.state === 'unchecked' ? 'readiness.unchecked' : 'sheet.checking'
    return <Typography sx={{ fontSize: '0.875rem' }}>{t(key)}</Typography>
  }
  return (
    <>
      <Typography sx={{ fontSize: '0.875rem' }}>{t('sheet.notYet')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.875rem', '& li': { lineHeight: '28px' } }}>
        {missing.map((finding) => {
          const field = authType.fields.find(({ id }) => id === finding.field)
          return (
            <li key={finding.key}>
              {textOf(finding).title}
              {field && (
                <Button size="small" onClick={() => onFocusField(field)}>
                  {t('checks.focus', { field: field.label })}
                </Button>
              )}
            </li>
          )
        })}
      </Box>
    </>
  )
}

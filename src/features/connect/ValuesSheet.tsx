import VisibilityIcon from '@mui/icons-material/VisibilityOutlined'
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { isMissingValue } from '../../domain/preflight/summary'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import type { FieldSpec } from '../../domain/connectors/types'
import { CopyButton } from '../../ui/CopyButton'
import { useCheck } from './ConnectionCheckContext'
import { ConnectionNotes } from './gallery/ConnectionNotes'
import { OpenFormSteps } from './gallery/OpenFormSteps'
import { Section } from './Section'
import { isSecret, type SheetRow, sheetRows } from './sheetRows'
import { useFindingText } from './useFindingText'

const MASK = '•'.repeat(12)

/** The connection's values in the order of the vendor's form, to copy one by one; until then, what is still missing. */
export function ValuesSheet({ onFocusField }: { onFocusField: (field: FieldSpec) => void }) {
  const { t } = useTranslation('connect')
  const { connector, authType, values, readiness } = useCheck()
  const session = useSession()
  const usable = ['ready', 'attention', 'unpicked'].includes(readiness.state)
  return (
    <Section id="values" title={t('sheet.title')}>
      {usable ? (
        <>
          <Typography sx={{ fontSize: '0.875rem', mb: 1 }}>{t('sheet.ready')}</Typography>
          <Box component="dl" sx={{ m: 0 }}>
            {sheetRows(authType, values, session.environment).map((row) => (
              <Value key={row.label} row={row} />
            ))}
          </Box>
          {authType.fields.some(isSecret) && (
            <Typography sx={{ mt: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>
              {t('sheet.secretNote')}
            </Typography>
          )}
        </>
      ) : (
        <StillMissing onFocusField={onFocusField} />
      )}
      <OpenFormSteps connector={connector} authType={authType} />
      <ConnectionNotes connector={connector} authType={authType} />
    </Section>
  )
}

function Value({ row }: { row: SheetRow }) {
  const { t, i18n } = useTranslation('connect')
  const { label, text, secret } = row
  const [shown, setShown] = useState(false)
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
        {label}
        {row.kind === 'computed' && (
          <Typography
            component="span"
            lang={i18n.language}
            sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary' }}
          >
            {t('sheet.computed')}
          </Typography>
        )}
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
            <CopyButton value={text} what={label} />
            {secret && (
              <IconButton
                size="small"
                aria-label={t(shown ? 'controls.hide' : 'controls.show', { what: label })}
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

function StillMissing({ onFocusField }: { onFocusField: (field: FieldSpec) => void }) {
  const { t } = useTranslation('connect')
  const { authType, findings, readiness } = useCheck()
  const textOf = useFindingText()
  const missing = findings.filter((finding) => finding.severity === 'blocks' || isMissingValue(finding))
  if (missing.length === 0) {
    const { state } = readiness
    const told = state === 'unchecked' || state === 'certificate-unread'
    return (
      <Typography sx={{ fontSize: '0.875rem' }}>
        {t(told ? `readiness.${state}` : 'sheet.checking')}
      </Typography>
    )
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

import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { errorFacts, type ErrorFacts } from './errorFacts'
import { useFormat } from './format'

const GRAPH_TEXTS = {
  unauthorized: 'error.unauthorized',
  forbidden: 'error.forbidden',
  'not-found': 'error.notFound',
  conflict: 'error.conflict',
  throttled: 'error.throttled',
  invalid: 'error.invalid',
  server: 'error.server',
  network: 'error.network',
  refused: 'error.refused',
  malformed: 'error.malformed',
} as const

const TOKEN_TEXTS = {
  'interaction-required': 'error.token.interactionRequired',
  denied: 'error.token.denied',
  cancelled: 'error.token.cancelled',
  blocked: 'error.token.blocked',
  failed: 'error.token.failed',
} as const

/** AADSTS65004: the person pressed Cancel. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const DECLINED = /65004$/u

function textKey({ source, kind, code }: ErrorFacts) {
  if (source === 'token' && DECLINED.test(code)) return 'error.token.declined'
  if (source === 'graph') return GRAPH_TEXTS[kind as keyof typeof GRAPH_TEXTS] ?? 'error.other'
  if (source === 'token') return TOKEN_TEXTS[kind as keyof typeof TOKEN_TEXTS] ?? 'error.other'
  return 'error.other'
}

/** Says what went wrong, in words, then the raw text and request ID for whoever has to look it up. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const facts = errorFacts(error)
  const title = { graph: 'error.title', token: 'error.token.title', other: 'error.otherTitle' } as const
  return (
    <Alert
      severity={facts.kind === 'cancelled' || DECLINED.test(facts.code) ? 'info' : 'error'}
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('state.retry')}
          </Button>
        )
      }
    >
      <AlertTitle>
        {t(
          facts.source === 'graph' && facts.kind === 'forbidden' ? 'error.refusedTitle' : title[facts.source],
        )}
      </AlertTitle>
      {t(textKey(facts), {
        code: facts.code || t('unknown'),
        status: facts.status,
        scopes: format.list(facts.scopes),
      })}
      {facts.message && facts.message !== facts.kind && (
        <Box component="p" sx={{ m: 0, mt: 0.5, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
          {t('error.raw')} <code>{facts.message}</code>
        </Box>
      )}
      {facts.requestId && (
        <Box component="p" sx={{ m: 0, mt: 0.5, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
          {t('error.requestId')} <code>{facts.requestId}</code>
        </Box>
      )}
    </Alert>
  )
}

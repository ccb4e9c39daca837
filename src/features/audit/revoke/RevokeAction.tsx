import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { type RevokeWhat, ROWS_CHANGED } from '../../../domain/audit/api'
import type { Audit } from '../../../graph/audit/protocol'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Status } from '../../../ui/Status'
import { useFormat } from '../../../ui/format'
import { type TenantAccess, useTenantAccess } from '../insights/useTenantAccess'
import { useRevoking } from './useRevoking'

const RevokeDialog = lazy(() => import('./RevokeDialog').then((module) => ({ default: module.RevokeDialog })))

interface Props {
  audit: Audit
  /** null: nothing at the moment, so that there is no button; what is under way goes on. */
  what: RevokeWhat | null
  look?: 'text' | 'outlined'
  children: ReactNode
}

/** Leads grants of any number of applications to one review. From a snapshot of another tenant, or without a session, nothing can be changed. */
export function RevokeAction(props: Props) {
  const access = useTenantAccess()
  return access && <Action {...props} access={access} />
}

function Action({ audit, what, look = 'text', children, access }: Props & { access: TenantAccess }) {
  const { t } = useTranslation(['audit', 'common'])
  const format = useFormat()
  const { state, start, cancel, proceed } = useRevoking(audit, access)
  const planning = state.phase === 'planning'
  return (
    <>
      {what && (
        <Button
          size="small"
          color="error"
          variant={look}
          // Not disabled: the focus stays here, and comes back here from the review.
          aria-disabled={planning}
          onClick={() => start(what)}
        >
          {children}
        </Button>
      )}
      {planning && (
        <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}>
          <Box component="span" role="status" sx={{ fontSize: '0.8125rem' }}>
            {state.total > 0
              ? t('revoke.planning', { done: format.number(state.done), total: format.number(state.total) })
              : t('revoke.preparing')}
          </Box>
          <Button size="small" color="inherit" onClick={cancel}>
            {t('revoke.cancel')}
          </Button>
        </Box>
      )}
      {state.phase === 'failed' && state.error.name === ROWS_CHANGED && (
        <span role="alert">
          <Status tone="warning">{t('revoke.rowsChanged')}</Status>
        </span>
      )}
      {state.phase === 'failed' && state.error.name !== ROWS_CHANGED && (
        <ErrorNotice error={state.error} onRetry={() => start(state.what)} />
      )}
      {state.phase === 'told' && (
        <Suspense>
          <RevokeDialog planned={state.planned} onProceed={proceed} onClose={cancel} />
        </Suspense>
      )}
    </>
  )
}

import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../../domain/connectors/types'
import { ENVIRONMENTS } from '../../../domain/environments'
import type { HandOff } from '../../../domain/handoff/types'
import { useCheck } from '../ConnectionCheckContext'
import { Task } from './Task'

/** What the platform's owner pastes, in the order of the vendor's form. */
export function OwnerTasks({ handOff }: { handOff: HandOff }) {
  const { t } = useTranslation('handoff')
  const { connector, authType } = useCheck()
  const { setBefore, leaveEmpty, fields } = authType
  return (
    <ol>
      <Task
        title={t('checklist.owner.open', {
          host: connector.host,
          connector: connector.name,
          authType: authType.name,
        })}
      />
      {setBefore && (
        <Task title={t('checklist.owner.setBefore', { label: setBefore.label, value: setBefore.value })} />
      )}
      <Task title={t('checklist.owner.paste')}>
        <Box component="dl" sx={{ m: 0 }}>
          {fields.map((field) => (
            <Line key={field.id} field={field} text={textOf(field, handOff)} />
          ))}
          {leaveEmpty.map((label) => (
            <Row key={label} label={label}>
              {t('checklist.owner.leaveEmpty')}
            </Row>
          ))}
        </Box>
      </Task>
      <Task title={t(`checklist.owner.connect.${authType.tokenKind}`)} />
    </ol>
  )
}

/** The text to paste; null: a secret, to be written by hand (or better not at all). */
function textOf(field: FieldSpec, { clientId, values, permissions }: HandOff): string | null {
  switch (field.id) {
    case 'clientId':
      return clientId
    case 'scope':
      return permissions.join(' ')
    case 'environment':
      return ENVIRONMENTS[values.environment].label
    case 'tenantId':
    case 'account':
    case 'sharedMailbox':
      return values[field.id]
    default:
      return null
  }
}

function Line({ field, text }: { field: FieldSpec; text: string | null }) {
  const { t } = useTranslation('handoff')
  return (
    <Row label={field.label}>
      {text ? (
        <code>{text}</code>
      ) : text === null ? (
        t('checklist.owner.secret')
      ) : field.required ? (
        <span className="visually-hidden">{t('checklist.owner.blank')}</span>
      ) : (
        t('checklist.owner.optional')
      )}
    </Row>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '200px minmax(0, 1fr)' },
        minHeight: 28,
        alignItems: 'center',
        borderBottom: 1,
        borderColor: 'divider',
        breakInside: 'avoid',
      }}
    >
      <Box component="dt" lang="en" sx={{ fontWeight: 600 }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', '& code': { fontSize: '0.8125rem' } }}>
        {children}
      </Box>
    </Box>
  )
}

import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { exchangeRole } from '../../domain/leastScopes/narrowing'
import { exchangeScript } from '../../domain/leastScopes/scripts'
import { useFormat } from '../../ui/format'
import { Status } from '../../ui/Status'
import { type NarrowProps, NarrowWay } from './NarrowWay'

const SOURCE = 'https://learn.microsoft.com/exchange/permissions-exo/application-rbac'
const ASKED = ['group', 'mailbox'] as const

/** Mailbox by mailbox: Exchange roles in the place of permissions. */
export function NarrowExchange({ names, application }: NarrowProps) {
  const { t } = useTranslation('leastScopes')
  const format = useFormat()
  const { environment } = useSession()
  const [typed, setTyped] = useState({ group: '', mailbox: '' })
  const group = typed.group.trim()
  const mailbox = typed.mailbox.trim()
  const roles = [...new Set(names.flatMap((name) => exchangeRole(name) ?? []))]
  return (
    <NarrowWay
      title={t('narrow.exchange.title')}
      intro={t('narrow.exchange.intro', { names: format.list(names) })}
      source={SOURCE}
      notes={
        <>
          <Status tone="warning">{t('narrow.exchange.instead')}</Status>
          <Status tone="neutral">{t('narrow.exchange.time')}</Status>
        </>
      }
      entry={
        application && {
          fields: ASKED.map((id) => (
            <TextField
              key={id}
              size="small"
              label={t(`narrow.exchange.${id}`)}
              value={typed[id]}
              onChange={({ target }) => setTyped((before) => ({ ...before, [id]: target.value }))}
              autoComplete="off"
            />
          )),
          code: group && mailbox ? exchangeScript(application, { roles, group, mailbox }, environment) : null,
          need: t('narrow.exchange.need'),
          what: t('narrow.exchange.script'),
        }
      }
    />
  )
}

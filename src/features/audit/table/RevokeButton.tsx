import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeIntent } from '../../../domain/changes/types'
import type { Audit } from '../../../graph/audit/protocol'
import { useFormat } from '../../../ui/format'
import { isolated } from '../../../ui/isolated'
import { useTenantAccess } from '../insights/useTenantAccess'

interface Offer {
  anchor: HTMLElement
  intents: { intent: ChangeIntent; name: string }[]
}

/** Leads the rows that are chosen to the change review: one plan for each application. */
export function RevokeButton({ audit, selection }: { audit: Audit; selection: readonly number[] }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const access = useTenantAccess()
  const [offer, setOffer] = useState<Offer | null>(null)
  const [busy, setBusy] = useState(false)
  // From a snapshot of another tenant, or without a session, nothing can be changed.
  if (!access) return null
  const { review } = access

  const open = async (anchor: HTMLElement) => {
    setBusy(true)
    try {
      const [revocations, rows] = await Promise.all([
        audit.ask('revocations', [...selection]),
        audit.ask('rows', [...selection]),
      ])
      const names = new Map(rows.map((row) => [row.appId, row.appDisplayName]))
      const intents = revocations.map((intent) => ({ intent, name: names.get(intent.appId) ?? intent.appId }))
      const [only] = intents
      if (only && intents.length === 1) review(only.intent)
      else setOffer({ anchor, intents })
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        size="small"
        color="error"
        disabled={busy}
        aria-haspopup="menu"
        onClick={(event) => void open(event.currentTarget)}
      >
        {t('selection.revoke')}
      </Button>
      {offer && (
        <Menu open anchorEl={offer.anchor} onClose={() => setOffer(null)} transitionDuration={0}>
          {offer.intents.length === 0 && <MenuItem disabled>{t('selection.nothingToRevoke')}</MenuItem>}
          {offer.intents.map(({ intent, name }) => (
            <MenuItem
              key={intent.appId}
              onClick={() => {
                setOffer(null)
                review(intent)
              }}
            >
              {t('selection.revokeOf', {
                name: isolated(name),
                count: intent.revoke.length,
                permissions: format.number(intent.revoke.length),
              })}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  )
}

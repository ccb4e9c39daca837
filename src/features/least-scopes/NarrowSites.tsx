import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { SITES_SELECTED, siteRole } from '../../domain/leastScopes/narrowing'
import { siteScript } from '../../domain/leastScopes/scripts'
import { siteAddress } from '../../domain/leastScopes/siteAddress'
import { useFormat } from '../../ui/format'
import { type NarrowProps, NarrowWay } from './NarrowWay'

const SOURCE = 'https://learn.microsoft.com/graph/permissions-selected-overview'
const EXAMPLE = 'https://contoso.sharepoint.com/sites/Finance'

/** Site by site: Sites.Selected in the place of what reaches every site. */
export function NarrowSites({ names, application }: NarrowProps) {
  const { t } = useTranslation('leastScopes')
  const format = useFormat()
  const { environment, tenantId } = useSession()
  const [typed, setTyped] = useState('')
  const role = siteRole(names)
  const replaced = names.filter((name) => name !== SITES_SELECTED)
  const site = siteAddress(typed)
  const isBad = typed.trim() !== '' && site === null
  return (
    <NarrowWay
      title={t('narrow.sites.title')}
      intro={
        replaced.length > 0
          ? t('narrow.sites.intro', { names: format.list(replaced), role })
          : t('narrow.sites.introSelected', { role })
      }
      source={SOURCE}
      entry={
        application && {
          fields: (
            <TextField
              size="small"
              label={t('narrow.sites.site')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              error={isBad}
              helperText={isBad ? t('narrow.sites.bad') : undefined}
              placeholder={EXAMPLE}
              autoComplete="off"
            />
          ),
          code: site && siteScript(application, { site, role, tenantId }, environment),
          need: t('narrow.sites.need'),
          what: t('narrow.sites.script'),
        }
      }
    />
  )
}

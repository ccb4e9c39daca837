import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RegistrationFacts } from '../../domain/directory'
import { CONNECTORS } from '../../domain/connectors/catalogue'
import { useChangeReview } from '../../ui/changeReview'
import { paths } from '../../ui/paths'
import { Status } from '../../ui/Status'
import { LinksMenu } from './LinksMenu'
import type { Permissions } from './usePermissions'

/** What one can do with a registration as a whole. */
export function AppActions({ facts, permissions }: { facts: RegistrationFacts; permissions: Permissions }) {
  const { t, i18n } = useTranslation('apps')
  const review = useChangeReview()
  const { all, grantable } = permissions
  const declares = all.some(({ declared }) => declared === true)
  const outstanding = all.some(({ flags }) => flags.includes('declared-not-granted'))
  const unreadable = facts.grants.state === 'unreadable' || facts.assignments.state === 'unreadable'
  const links = CONNECTORS.flatMap((connector) =>
    connector.authTypes.map((authType) => ({
      to: paths.connection(connector.id, authType.id, facts.appId),
      label: t('detail.connectionOf', {
        connector: connector.name,
        authType: (i18n.language === 'fr' && authType.nameInFrench) || authType.name,
      }),
    })),
  )
  const [only] = links
  return (
    <>
      {only && links.length === 1 ? (
        <Button component={Link} to={only.to}>
          {t('detail.use')}
        </Button>
      ) : (
        <LinksMenu label={t('detail.use')} links={links} />
      )}
      {grantable.length > 0 && (
        <Button
          variant="contained"
          onClick={() => review({ appId: facts.appId, grant: grantable, declareMissing: false, revoke: [] })}
        >
          {t('detail.grant')}
        </Button>
      )}
      {grantable.length === 0 && unreadable && <Status tone="neutral">{t('detail.grantUnreadable')}</Status>}
      {grantable.length === 0 && !unreadable && declares && (
        <Status tone={outstanding ? 'warning' : 'good'}>
          {outstanding ? t('detail.grantImpossible') : t('detail.grantNothing')}
        </Status>
      )}
    </>
  )
}

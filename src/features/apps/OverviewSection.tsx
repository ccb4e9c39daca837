import { useTranslation } from 'react-i18next'
import type { RegistrationFacts } from '../../domain/directory'
import { Identifier } from '../../ui/Identifier'
import { RelativeDate } from '../../ui/RelativeDate'
import { AccountTypes } from './edit/AccountTypes'
import { FactList } from './FactList'
import { Section } from './Section'

/** The ids to copy, and whom the registration is for. */
export function OverviewSection({ facts }: { facts: RegistrationFacts }) {
  const { t } = useTranslation('apps')
  const { application } = facts
  return (
    <Section title={t('overview.title')} portal="overview" facts={facts}>
      <FactList
        facts={[
          {
            name: t('overview.clientId'),
            value: <Identifier value={facts.appId} what={t('overview.clientId')} />,
          },
          {
            name: t('overview.tenantId'),
            value: <Identifier value={facts.tenantId} what={t('overview.tenantId')} />,
          },
          ...(application
            ? [
                {
                  name: t('overview.objectId'),
                  value: <Identifier value={application.objectId} what={t('overview.objectId')} />,
                },
                { name: t('overview.accountTypes'), value: <AccountTypes application={application} /> },
                {
                  name: t('overview.publisherDomain'),
                  value: application.publisherDomain ?? t('overview.noPublisherDomain'),
                },
                {
                  name: t('overview.created'),
                  value: application.createdDateTime ? (
                    <RelativeDate iso={application.createdDateTime} />
                  ) : (
                    t('list.notKnown')
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

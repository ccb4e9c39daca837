import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { RegistrationFacts, ServicePrincipal } from '../../domain/directory'
import { changeIntent } from '../../domain/changes/intent'
import { isMicrosoftTenant } from '../../domain/registrations/types'
import { useChangeReview } from '../../ui/changeReview'
import { Identifier } from '../../ui/Identifier'
import { Status } from '../../ui/Status'
import { Switch } from './edit/Switch'
import { FactList } from './FactList'
import { Section } from './Section'

function PrincipalFacts({ facts, principal }: { facts: RegistrationFacts; principal: ServicePrincipal }) {
  const { t } = useTranslation('apps')
  const {
    appOwnerOrganizationId: owner,
    accountEnabled: enabled,
    appRoleAssignmentRequired: required,
  } = principal
  return (
    <FactList
      facts={[
        {
          name: t('enterprise.signIn'),
          value: (
            <Switch
              action={t(enabled ? 'enterprise.disable' : 'enterprise.enable')}
              what={t('enterprise.signIn')}
              change={changeIntent(facts.appId, { principal: { accountEnabled: !enabled } })}
            >
              <Status tone={enabled ? 'good' : 'bad'}>
                {t(enabled ? 'enterprise.enabled' : 'enterprise.disabled')}
              </Status>
            </Switch>
          ),
        },
        {
          name: t('enterprise.assignment'),
          value: (
            <Switch
              action={t(required ? 'enterprise.openAssignment' : 'enterprise.requireAssignment')}
              what={t('enterprise.assignment')}
              change={changeIntent(facts.appId, { principal: { appRoleAssignmentRequired: !required } })}
            >
              <Status tone="neutral">
                {t(required ? 'enterprise.assignmentRequired' : 'enterprise.assignmentOpen')}
              </Status>
            </Switch>
          ),
        },
        {
          name: t('enterprise.objectId'),
          value: <Identifier value={principal.objectId} what={t('enterprise.objectId')} />,
        },
        {
          name: t('enterprise.owner'),
          value:
            owner === null ? (
              t('list.notKnown')
            ) : owner === facts.tenantId ? (
              t('enterprise.ownerThis')
            ) : (
              <Box>
                {isMicrosoftTenant(owner) ? t('enterprise.ownerMicrosoft') : t('enterprise.ownerOther')}{' '}
                <Identifier value={owner} what={t('enterprise.owner')} />
              </Box>
            ),
        },
      ]}
    />
  )
}

/** The registration's presence in this tenant: without it nobody can sign in to it and nothing can be granted. */
export function EnterpriseAppSection({ facts }: { facts: RegistrationFacts }) {
  const { t } = useTranslation('apps')
  const review = useChangeReview()
  const { servicePrincipal } = facts
  return (
    <Section title={t('enterprise.title')} portal="enterprise-app" facts={facts}>
      {servicePrincipal ? (
        <PrincipalFacts facts={facts} principal={servicePrincipal} />
      ) : (
        <>
          <Status tone="bad">{t('enterprise.missing')}</Status>
          <Box sx={{ mt: 1 }}>
            <Button variant="outlined" onClick={() => review(changeIntent(facts.appId, { principal: {} }))}>
              {t('enterprise.create')}
            </Button>
          </Box>
        </>
      )}
    </Section>
  )
}

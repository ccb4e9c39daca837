import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unifyConsents } from '../../domain/changes/unify'
import type { RegistrationFacts } from '../../domain/directory'
import { useChangeReview } from '../../ui/changeReview'
import { EmptyState } from '../../ui/EmptyState'
import { useFormat } from '../../ui/format'
import { PlainSelect } from '../../ui/PlainSelect'
import { UnreadableNotice } from '../../ui/UnreadableNotice'
import { filterPermissions, PERMISSION_FILTERS, type PermissionFilter } from './filterPermissions'
import { PermissionTable } from './PermissionTable'
import { RevokeEverything } from './RevokeEverything'
import { Section } from './Section'
import type { Permissions } from './usePermissions'

/** What was asked for and what was granted, side by side. */
export function PermissionsSection({
  facts,
  permissions,
}: {
  facts: RegistrationFacts
  permissions: Permissions
}) {
  const { t } = useTranslation('apps')
  const format = useFormat()
  const review = useChangeReview()
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<PermissionFilter>('all')
  const shown = filterPermissions(permissions.all, text, filter)
  const { undeclared } = permissions
  const byUsers = permissions.all.filter(({ row }) => row.grantedToUsers.length > 0).length
  return (
    <Section
      title={t('permissions.title')}
      portal={facts.application ? 'permissions' : 'enterprise-app-permissions'}
      facts={facts}
    >
      {facts.grants.state === 'unreadable' && (
        <UnreadableNotice what={t('collections.grants')} reason={facts.grants.reason} />
      )}
      {facts.assignments.state === 'unreadable' && (
        <UnreadableNotice what={t('collections.assignments')} reason={facts.assignments.reason} />
      )}
      {!facts.application && <Box sx={{ color: 'text.secondary', mb: 1 }}>{t('permissions.elsewhere')}</Box>}
      {permissions.all.length === 0 ? (
        <EmptyState title={t('permissions.none')} next={t('permissions.noneNext')} />
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-end', mb: 1 }}>
            <TextField
              label={t('permissions.filter')}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && setText('')}
              sx={{ maxWidth: 320 }}
            />
            <PlainSelect<PermissionFilter>
              label={t('permissions.show')}
              value={filter}
              neutral="all"
              options={PERMISSION_FILTERS.map((value) => ({ value, label: t(`permissionFilter.${value}`) }))}
              onChange={setFilter}
            />
            <Box role="status" sx={{ color: 'text.secondary', pb: 0.75 }}>
              {t('list.count', {
                matched: format.number(shown.length),
                total: format.number(permissions.all.length),
              })}
            </Box>
            {byUsers > 0 && (
              <Button sx={{ ml: 'auto' }} onClick={() => review({ intent: unifyConsents(facts) })}>
                {t('permissions.unify')}
              </Button>
            )}
            <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {undeclared.length > 0 && (
                <Button
                  color="error"
                  sx={byUsers > 0 ? {} : { ml: 'auto' }}
                  onClick={() =>
                    review({
                      intent: { appId: facts.appId, grant: [], declareMissing: false, revoke: undeclared },
                      everything: true,
                    })
                  }
                >
                  {t('permissions.revokeUndeclared')}
                </Button>
              )}
              <RevokeEverything facts={facts} />
            </Box>
          </Box>
          {shown.length === 0 ? (
            <EmptyState
              title={t('permissions.noMatch')}
              next={
                <Button
                  onClick={() => {
                    setText('')
                    setFilter('all')
                  }}
                >
                  {t('permissions.clear')}
                </Button>
              }
            />
          ) : (
            <PermissionTable facts={facts} rows={shown} />
          )}
        </>
      )}
    </Section>
  )
}

import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { leastScopes } from '../../domain/leastScopes/leastScopes'
import { useGraph } from '../../graph/GraphContext'
import { registrationQuery } from '../../graph/queries/registration'
import { PageHeader } from '../../ui/PageHeader'
import { PageIntro } from '../../ui/PageIntro'
import { toggled } from './choiceUrl'
import { ComparePanel } from './ComparePanel'
import { ConnectLinks } from './ConnectLinks'
import { LeastResult } from './LeastResult'
import { NarrowPanel } from './NarrowPanel'
import { NewRegistration } from './NewRegistration'
import { TaskPicker } from './TaskPicker'
import { useChoice } from './useChoice'

/** `/least-scopes`: what an automation does, and the smallest permissions for it. `?do=` the tasks, `?app=` a registration to compare with, `?as=application`, `?for=` the connection whose new registration gets the choice. */
export function LeastScopesScreen() {
  // The words for risks too: loaded with the first permission, they would take the page away for a moment.
  const { t } = useTranslation(['leastScopes', 'risk'])
  const [choice, change] = useChoice()
  const sets = useMemo(() => leastScopes(choice.tasks), [choice.tasks])
  const { tenantId } = useSession()
  const registration = useQuery({
    ...registrationQuery(useGraph(), tenantId, choice.appId),
    enabled: choice.appId !== '',
  })
  const facts = choice.appId ? (registration.data ?? null) : null

  return (
    <>
      <PageHeader title={t('title')}>
        <PageIntro>{t('intro')}</PageIntro>
      </PageHeader>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 6fr)' },
        }}
      >
        <TaskPicker
          chosen={choice.tasks}
          onToggle={(task) => change((before) => toggled(before, task))}
          onClear={() => change((before) => ({ ...before, tasks: [] }))}
        />
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <LeastResult tasks={choice.tasks} sets={sets} />
          <NewRegistration choice={choice} sets={sets} />
          <ComparePanel
            choice={choice}
            set={choice.kind === 'Delegated' ? sets.delegated : sets.application}
            reading={{
              facts,
              loading: registration.isLoading,
              error: choice.appId && registration.isError ? registration.error : null,
              again: () => void registration.refetch(),
            }}
            onPick={(appId) => change((before) => ({ ...before, appId }))}
            onKind={(kind) => change((before) => ({ ...before, kind }))}
          />
          <NarrowPanel set={sets.application} facts={facts} />
          <ConnectLinks tasks={choice.tasks} appId={choice.appId} />
        </Box>
      </Box>
    </>
  )
}

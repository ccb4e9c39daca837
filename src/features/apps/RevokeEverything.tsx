import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { everythingGranted } from '../../domain/changes/everything'
import type { RegistrationFacts } from '../../domain/directory'
import { sameGuid } from '../../domain/identifiers'
import { planAside } from '../../graph/bulk/planAside'
import { useChangeReview } from '../../ui/changeReview'
import { ErrorNotice } from '../../ui/ErrorNotice'

/** Leads everything that is granted to the application to the review, as one plan. Nothing where nothing is granted. */
export function RevokeEverything({ facts }: { facts: RegistrationFacts }) {
  const { t } = useTranslation('apps')
  const review = useChangeReview()
  const planning = useMutation({
    mutationFn: () =>
      planAside(everythingGranted(facts), {
        tenantId: facts.tenantId,
        now: new Date(),
        id: crypto.randomUUID(),
      }),
    onSuccess: (plan) => review({ plan, everything: true }),
  })
  const { consoleClientId } = useSession()
  const { appId, grants, assignments, servicePrincipal } = facts
  const granted =
    (grants.state === 'read' && grants.value.length > 0) ||
    (assignments.state === 'read' && assignments.value.length > 0)
  // The console would take away what it works with; the settings remove its own write consent.
  if (!servicePrincipal || !granted || sameGuid(appId, consoleClientId)) return null
  return (
    <>
      <Button
        color="error"
        aria-disabled={planning.isPending}
        onClick={() => !planning.isPending && planning.mutate()}
      >
        {t('permissions.revokeEverything')}
      </Button>
      {planning.error && <ErrorNotice error={planning.error} />}
    </>
  )
}

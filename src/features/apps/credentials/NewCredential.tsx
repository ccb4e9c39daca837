import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../domain/directory'
import { Status } from '../../../ui/Status'
import type { Credential } from './rotation'
import { NewSecret } from './NewSecret'

// What only certificates need comes with the first wish for one.
const NewCertificate = lazy(() =>
  import('./NewCertificate').then((module) => ({ default: module.NewCertificate })),
)

const KINDS = ['secret', 'certificate'] as const

/** A new secret or certificate beside what is there. */
export function NewCredential({
  application,
  newest,
}: {
  application: Application
  newest: Credential | null
}) {
  const { t } = useTranslation(['rotate', 'common'])
  const [open, setOpen] = useState<(typeof KINDS)[number] | null>(null)
  const close = () => setOpen(null)
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mb: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {KINDS.map((kind) => (
          <Button
            key={kind}
            size="small"
            variant="outlined"
            aria-expanded={open === kind}
            onClick={() => setOpen(open === kind ? null : kind)}
          >
            {t(`new.${kind}`)}
          </Button>
        ))}
        {newest && <Status tone="neutral">{t('steps.begin')}</Status>}
      </Box>
      {open === 'secret' && <NewSecret application={application} replaces={newest} onClose={close} />}
      {open === 'certificate' && (
        <Suspense fallback={<p role="status">{t('common:state.loading')}</p>}>
          <NewCertificate application={application} onClose={close} />
        </Suspense>
      )}
    </Box>
  )
}

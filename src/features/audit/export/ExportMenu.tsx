import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportSubject } from './types'

const ExportDialog = lazy(() => import('./ExportDialog').then((module) => ({ default: module.ExportDialog })))

/** Opens the choice of what to export and how. */
export function ExportMenu(subject: ExportSubject) {
  const { t } = useTranslation('auditInsights')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" startIcon={<DownloadIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('export.action')}
      </Button>
      {open && (
        <Suspense>
          <ExportDialog {...subject} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

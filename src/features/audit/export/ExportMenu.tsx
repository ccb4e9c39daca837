import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Audit } from '../../../graph/audit/protocol'
import type { ExportSubject, OpenedSubject } from './types'

const ExportDialog = lazy(() => import('./ExportDialog').then((module) => ({ default: module.ExportDialog })))

/** Opens the choice of what to export and how. `viewId`: of an answer that the selection was chosen from. */
export function ExportMenu({
  audit,
  subject,
  viewId,
}: {
  audit: Audit
  subject: ExportSubject
  viewId: number
}) {
  const { t } = useTranslation('auditInsights')
  const [opened, setOpened] = useState<OpenedSubject | null>(null)
  useEffect(() => {
    // A worker that is gone holds nothing.
    if (opened) return () => void audit.ask('exportHold', null).catch(() => undefined)
  }, [audit, opened])
  const open = () => {
    // While more is read rows get other numbers, and the selection is gone.
    const held = subject.selection.length > 0 && audit.ask('exportHold', viewId).catch(() => false)
    setOpened({ ...subject, held: Promise.resolve(held) })
  }
  return (
    <>
      <Button size="small" startIcon={<DownloadIcon />} aria-haspopup="dialog" onClick={open}>
        {t('export.action')}
      </Button>
      {opened && (
        <Suspense>
          <ExportDialog {...opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  )
}

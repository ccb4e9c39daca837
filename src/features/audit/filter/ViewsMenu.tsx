import BookmarkIcon from '@mui/icons-material/BookmarkBorderOutlined'
import Button from '@mui/material/Button'
import { lazy, memo, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditUrl } from '../auditUrl'

const ViewsList = lazy(() => import('./ViewsList').then((module) => ({ default: module.ViewsList })))

/** Views of the table that were saved, and those that everybody has. */
export const ViewsMenu = memo(function ViewsMenu({
  state,
  onChange,
}: {
  state: AuditUrl
  onChange(part: Partial<AuditUrl>): void
}) {
  const { t } = useTranslation('audit')
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const expanded = anchor !== null
  // The same while the filter is typed.
  const button = useMemo(
    () => (
      <Button
        color="inherit"
        startIcon={<BookmarkIcon />}
        aria-haspopup="dialog"
        aria-expanded={expanded}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t('saved.button')}
      </Button>
    ),
    [t, expanded],
  )
  return (
    <>
      {button}
      {anchor && (
        <Suspense>
          <ViewsList anchor={anchor} state={state} onChange={onChange} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  )
})

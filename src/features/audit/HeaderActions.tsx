import TuneIcon from '@mui/icons-material/TuneOutlined'
import Button from '@mui/material/Button'
import { lazy, memo, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

const OverridesDialog = lazy(() =>
  import('./overrides/OverridesDialog').then((module) => ({ default: module.OverridesDialog })),
)

/** What concerns the whole report, whatever part of it is shown. */
export const HeaderActions = memo(function HeaderActions() {
  const { t } = useTranslation('audit')
  const [rating, setRating] = useState(false)
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<TuneIcon />}
        aria-haspopup="dialog"
        onClick={() => setRating(true)}
      >
        {t('header.ratings')}
      </Button>
      {rating && (
        <Suspense>
          <OverridesDialog onClose={() => setRating(false)} />
        </Suspense>
      )}
    </>
  )
})

import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldSpec } from '../../domain/connectors/types'
import { ENVIRONMENTS, isEnvironmentId } from '../../domain/environments'
import { useFormat } from '../../ui/format'
import { useCheck } from './ConnectionCheckContext'
import { replacedFields } from './pasteOffer'
import type { RecognisedValue } from './recogniseValues'
import type { PasteOffer } from './usePasteOffer'

/** Which fields a pasted block would fill, and with what; afterwards the way back. */
export function PasteOfferNotice({ offer }: { offer: PasteOffer }) {
  const { t } = useTranslation(['connect', 'common'])
  const { authType } = useCheck()
  const { list } = useFormat()
  const { state } = offer
  const labelOf = (id: string) => authType.fields.find((field) => field.id === id)?.label ?? id
  return (
    <Box role="status">
      {state.step === 'offered' && <Offered offer={offer} values={state.values} />}
      {state.step === 'filled' && (
        <Alert severity="success" onClose={offer.decline} closeText={t('common:state.close')}>
          {t('paste.filled', { fields: list(state.fields.map(labelOf)) })}{' '}
          <Button autoFocus size="small" onClick={offer.undo}>
            {t('paste.undo')}
          </Button>
        </Alert>
      )}
      {state.step === 'declined' && (
        <Alert severity="info" onClose={offer.decline} closeText={t('common:state.close')}>
          {t('paste.declined')}
        </Alert>
      )}
    </Box>
  )
}

function Offered({ offer, values }: { offer: PasteOffer; values: RecognisedValue[] }) {
  const { t } = useTranslation('connect')
  const check = useCheck()
  const { list } = useFormat()
  const accept = useRef<HTMLButtonElement>(null)
  // The paste was kept out of its field: what to do instead is one key away.
  useEffect(() => accept.current?.focus(), [values])
  const fields = values.flatMap((one) => {
    const spec = check.authType.fields.find(({ id }) => id === one.field)
    return spec ? [{ spec, value: one.value }] : []
  })
  const replaced = replacedFields(check.values, values)
  const labels = fields.filter(({ spec }) => replaced.includes(spec.id)).map(({ spec }) => spec.label)
  return (
    <Alert severity="info" sx={{ '& .MuiAlert-message': { overflow: 'visible', minWidth: 0 } }}>
      {t('paste.offer', { count: fields.length })}
      <Box
        component="dl"
        sx={{ m: 0, my: 1, display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 1.5 }}
      >
        {fields.map(({ spec, value }) => (
          <Box key={spec.id} sx={{ display: 'contents' }}>
            <Box component="dt" lang="en" sx={{ fontWeight: 600 }}>
              {spec.label}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              <Shown spec={spec} value={value} />
            </Box>
          </Box>
        ))}
      </Box>
      {labels.length > 0 && <Box sx={{ mb: 1 }}>{t('paste.replaces', { fields: list(labels) })}</Box>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button ref={accept} size="small" variant="contained" onClick={offer.accept}>
          {t('paste.accept')}
        </Button>
        <Button size="small" onClick={offer.decline}>
          {t('paste.decline')}
        </Button>
      </Box>
    </Alert>
  )
}

function Shown({ spec, value }: { spec: FieldSpec; value: string }) {
  const { t } = useTranslation('connect')
  if (spec.kind === 'secret' || spec.kind === 'pfx-base64') {
    return <>{t('paste.masked', { count: value.length })}</>
  }
  return <code>{isEnvironmentId(value) && spec.kind === 'choice' ? ENVIRONMENTS[value].label : value}</code>
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Collapse from '@mui/material/Collapse'
import { useState } from 'react'
import type { Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ConnectionValues, FieldSpec } from '../../domain/connectors/types'
import { LeaveEmpty, SetBefore } from './BesideTheFields'
import { CallbackLine } from './CallbackLine'
import { useCheck } from './ConnectionCheckContext'
import { FieldSlot } from './FieldSlot'
import { PasteBox } from './PasteBox'
import { PasteOfferNotice } from './PasteOfferNotice'
import { RegistrationPicker } from './RegistrationPicker'
import { Section } from './Section'
import { useFieldSupport } from './useFieldSupport'
import type { PasteOffer } from './usePasteOffer'

/** The vendor's fields in the vendor's order, and the ways to fill several at once. */
export function FormFields({
  control,
  guidanceBelow,
  paste,
  onFocus,
  onPick,
  onClear,
}: {
  control: Control<ConnectionValues>
  guidanceBelow: boolean
  paste: PasteOffer
  onFocus: (field: FieldSpec) => void
  onPick: (picked: { appId: string } | null) => void
  onClear: () => void
}) {
  const { t } = useTranslation('connect')
  const support = useFieldSupport()
  const { authType, facts } = useCheck()
  const [boxOpen, setBoxOpen] = useState(false)
  const { fields, setBefore, leaveEmpty, redirect } = authType
  return (
    <Section
      id="form"
      title={t('screen.form')}
      action={
        <>
          {fields.length > 1 && (
            <Button
              size="small"
              aria-expanded={boxOpen}
              aria-controls="paste-several"
              onClick={() => setBoxOpen(!boxOpen)}
            >
              {t('paste.open')}
            </Button>
          )}
          <Button size="small" onClick={onClear}>
            {t('screen.clear')}
          </Button>
        </>
      }
    >
      {/* Outside of the form, which catches blocks of values on their way into a field. */}
      <Box id="paste-several">
        <Collapse in={boxOpen} timeout={100} unmountOnExit>
          <Box sx={{ mb: 2 }}>
            <PasteBox read={paste.read} onRead={() => setBoxOpen(false)} />
          </Box>
        </Collapse>
      </Box>
      <PasteOfferNotice offer={paste} />
      <Box
        component="form"
        noValidate
        autoComplete="off"
        onSubmit={(event) => event.preventDefault()}
        onPasteCapture={paste.onPasteCapture}
        sx={{ display: 'grid', gap: 2, mt: paste.state.step === 'none' ? 0 : 2 }}
      >
        {setBefore && <SetBefore setBefore={setBefore} />}
        {fields.some(({ id }) => id === 'clientId') && (
          <RegistrationPicker current={facts?.application ?? null} onPick={onPick} />
        )}
        {fields.map((spec) => (
          <FieldSlot
            key={spec.id}
            spec={spec}
            control={control}
            support={support}
            guidanceBelow={guidanceBelow}
            onFocus={onFocus}
          />
        ))}
        {leaveEmpty.length > 0 && <LeaveEmpty labels={leaveEmpty} />}
        {redirect && <CallbackLine redirect={redirect} />}
      </Box>
    </Section>
  )
}

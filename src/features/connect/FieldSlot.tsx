import HelpIcon from '@mui/icons-material/HelpOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Collapse from '@mui/material/Collapse'
import { useState } from 'react'
import { type Control, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { ConnectionValues, FieldSpec } from '../../domain/connectors/types'
import { FieldControl } from '../../ui/fields/FieldControl'
import { describedBy, FieldFrame } from '../../ui/fields/FieldFrame'
import { ReadingNotice } from './certificate/ReadingNotice'
import { useCheck } from './ConnectionCheckContext'
import { Guidance } from './Guidance'
import { guidanceKey } from './guidance'
import { useFieldMessages } from './useFieldMessages'
import type { FieldSupport } from '../../ui/fields/types'

/** One field of the form: its control, its findings and, where there is no panel beside the form, its guidance below. */
export function FieldSlot({
  spec,
  control,
  support,
  guidanceBelow,
  onFocus,
}: {
  spec: FieldSpec
  control: Control<ConnectionValues>
  support: FieldSupport
  guidanceBelow: boolean
  onFocus: (field: FieldSpec) => void
}) {
  const { t } = useTranslation('connect')
  const { field, fieldState } = useController({ name: spec.id, control })
  const { authType, findings } = useCheck()
  const [guided, setGuided] = useState(false)
  const messages = useFieldMessages(spec, findings, fieldState.isTouched)
  const id = `connection-${spec.id}`
  const open = guidanceBelow && guided
  const isCertificate = spec.kind === 'pfx-base64'

  return (
    <Box onFocus={() => onFocus(spec)}>
      <FieldFrame
        id={id}
        label={spec.label}
        required={spec.required}
        helper={t(`helper.${guidanceKey(authType, spec)}`)}
        messages={messages}
        action={
          guidanceBelow && (
            <Button
              size="small"
              startIcon={<HelpIcon />}
              aria-expanded={open}
              aria-controls={`${id}-guidance`}
              onClick={() => setGuided(!guided)}
            >
              {t('guidance.ask')}
              <span className="visually-hidden"> {t('guidance.for', { field: spec.label })}</span>
            </Button>
          )
        }
      >
        <FieldControl
          id={id}
          spec={spec}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          inputRef={field.ref}
          describedBy={isCertificate ? `${describedBy(id)} ${id}-reading` : describedBy(id)}
          invalid={messages.some((message) => message.tone === 'bad')}
          support={support}
        />
      </FieldFrame>
      {isCertificate && <ReadingNotice id={`${id}-reading`} />}
      <Box id={`${id}-guidance`}>
        <Collapse in={open} timeout={100} unmountOnExit>
          <Box sx={{ mt: 1, p: 1.5, borderLeft: 3, borderColor: 'primary.main', bgcolor: 'action.hover' }}>
            <Guidance field={spec} />
          </Box>
        </Collapse>
      </Box>
    </Box>
  )
}

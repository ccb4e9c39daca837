import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Status } from '../Status'
import type { FieldMessage } from './types'

/** The ids of the texts under the field `id`, for aria-describedby. */
export function describedBy(id: string): string {
  return `${id}-helper ${id}-messages`
}

/**
 * Label, helper text and messages around a control. The label is the vendor's, in English in every language, and
 * marked as such so that a screen reader pronounces it rightly.
 */
export function FieldFrame({
  id,
  label,
  required,
  helper,
  messages,
  action,
  children,
}: {
  id: string
  label: string
  required: boolean
  helper: string
  messages: FieldMessage[]
  action?: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation('connect')
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 28 }}>
        <Typography component="label" htmlFor={id} sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
          <span lang="en">{label}</span>
          {!required && (
            <Typography component="span" sx={{ color: 'text.secondary', fontSize: 'inherit' }}>
              {' '}
              {t('controls.optional')}
            </Typography>
          )}
        </Typography>
        <Box sx={{ ml: 'auto', flexShrink: 0, whiteSpace: 'nowrap' }}>{action}</Box>
      </Box>
      {children}
      <Typography id={`${id}-helper`} sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 0.5 }}>
        {helper}
      </Typography>
      <Box id={`${id}-messages`} sx={{ fontSize: '0.8125rem' }}>
        {messages.map((message) => (
          <Box key={message.key} sx={{ mt: 0.5 }}>
            <Status tone={message.tone}>{message.text}</Status>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

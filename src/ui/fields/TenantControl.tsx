import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { TenantField } from '../../domain/connectors/types'
import { TextControl } from './TextControl'
import type { ControlProps } from './types'

const COMMON = 'common'

/** Tenant ID, with the values that can be right at hand. */
export function TenantControl({ spec, support, ...input }: ControlProps<TenantField>) {
  const { t } = useTranslation('connect')
  const { value, onChange } = input
  const suggestions = [
    ...(spec.required ? [] : [{ value: '', text: t('controls.leaveEmpty') }]),
    { value: support.tenantId, text: t('controls.useThisTenant') },
    // Where the field may stay empty, empty is what stands for any tenant.
    ...(spec.acceptsCommon && spec.required ? [{ value: COMMON, text: t('controls.useCommon') }] : []),
  ].filter((suggestion) => suggestion.value !== value)
  return (
    <TextControl
      {...input}
      required={spec.required}
      clean={(text) => support.clean(text, 'guid')}
      monospace
      below={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
          {suggestions.map((suggestion) => (
            <Button
              key={suggestion.value}
              size="small"
              variant={suggestion.value === support.proposedTenantId ? 'outlined' : 'text'}
              onClick={() => onChange(suggestion.value)}
            >
              {suggestion.text}
              {suggestion.value === support.proposedTenantId && ` ${t('controls.fitsRegistration')}`}
            </Button>
          ))}
        </Box>
      }
    />
  )
}

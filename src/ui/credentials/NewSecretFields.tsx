import { type ComponentProps } from 'react'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Status } from '../Status'
import { PolicyAsk } from './PolicyAsk'
import { SecretFields } from './SecretFields'

/** A new secret beside others: what it is to be, and what the tenant's rules say to it. */
export function NewSecretFields({
  allowed,
  most,
  unread,
  ...fields
}: ComponentProps<typeof SecretFields> & {
  /** false: the tenant forbids it. */
  allowed: boolean | null
  /** Longest lifetime in days; null: not known, or none. */
  most: number | null
  /** Why the rules could not be read; null: they were. */
  unread: ComponentProps<typeof PolicyAsk> | null
}) {
  const { t } = useTranslation('rotate')
  return (
    <>
      <Typography sx={{ fontSize: '0.875rem' }}>{t('new.intro')}</Typography>
      {allowed === false ? (
        <Status tone="bad">{t('policy.secretsForbidden')}</Status>
      ) : (
        <SecretFields {...fields} />
      )}
      {most !== null && <Status tone="neutral">{t('policy.mostSecret', { count: Math.floor(most) })}</Status>}
      {unread && <PolicyAsk {...unread} />}
    </>
  )
}

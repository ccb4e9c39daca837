import type { ConnectionValues } from './types'

/** A form in which nothing is entered, without the vendor's defaults. */
export const EMPTY_VALUES: Readonly<ConnectionValues> = {
  clientId: '',
  clientSecret: '',
  certificate: '',
  certificatePassword: '',
  tenantId: '',
  scope: [],
  environment: 'global',
  account: '',
  sharedMailbox: '',
}

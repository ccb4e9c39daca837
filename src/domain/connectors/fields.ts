import { ENVIRONMENT_IDS } from '../environments'
import type { ChoiceField, GuidField, PfxField, SecretField, TenantField, UpnField } from './types'

/** Fields that several forms share; labels are the vendor's own. */

export const CLIENT_ID: GuidField = { id: 'clientId', kind: 'guid', label: 'Client ID', required: true }

export const CLIENT_SECRET: SecretField = {
  id: 'clientSecret',
  kind: 'secret',
  label: 'Client Secret',
  required: true,
}

export const CERTIFICATE: PfxField = {
  id: 'certificate',
  kind: 'pfx-base64',
  label: 'OAuth base64 client certificate',
  required: true,
}

export const CERTIFICATE_PASSWORD: SecretField = {
  id: 'certificatePassword',
  kind: 'secret',
  label: 'Password for the certificate',
  required: true,
}

/** For an application's own token, which is asked of one tenant. */
export const OWN_TENANT: TenantField = {
  id: 'tenantId',
  kind: 'tenant',
  label: 'Tenant ID',
  required: true,
  acceptsCommon: false,
}

/** For a sign-in: `common` where the registration is multi-tenant. */
export const SIGN_IN_TENANT: TenantField = { ...OWN_TENANT, acceptsCommon: true }

/** The classic activities' field, which may stay empty. */
export const STUDIO_TENANT: TenantField = { ...SIGN_IN_TENANT, label: 'Tenant', required: false }

export const ENVIRONMENT: ChoiceField = {
  id: 'environment',
  kind: 'choice',
  label: 'Environment',
  required: false,
  default: 'global',
  choices: [...ENVIRONMENT_IDS],
}

export const ACCOUNT: UpnField = { id: 'account', kind: 'upn', label: 'Account', required: true }

export const SHARED_MAILBOX: UpnField = {
  id: 'sharedMailbox',
  kind: 'upn',
  label: 'Shared mailbox',
  required: false,
}

import { ACCOUNT_CASES } from './account'
import type { Case } from './case'
import { CERTIFICATE_CASES } from './certificate'
import { CONSENT_CASES } from './consent'
import { EXCESS_CASES } from './excess'
import { IDENTITY_CASES } from './identity'
import { PERMISSION_CASES } from './permissions'
import { PUBLIC_APP_CASES } from './publicApp'
import { REDIRECT_CASES } from './redirect'
import { REGISTRATION_CASES } from './registration'
import { SCOPE_CASES } from './scope'
import { SECRET_CASES } from './secret'
import { TENANT_CASES } from './tenant'
import { VALUE_CASES } from './values'

export const ALL_CASES: readonly Case[] = [
  ...IDENTITY_CASES,
  ...TENANT_CASES,
  ...SECRET_CASES,
  ...CERTIFICATE_CASES,
  ...REDIRECT_CASES,
  ...REGISTRATION_CASES,
  ...PERMISSION_CASES,
  ...EXCESS_CASES,
  ...SCOPE_CASES,
  ...CONSENT_CASES,
  ...PUBLIC_APP_CASES,
  ...VALUE_CASES,
  ...ACCOUNT_CASES,
]

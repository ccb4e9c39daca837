import type { Case } from './case'
import { IDENTITY_CASES } from './identity'
import { PERMISSION_CASES } from './permissions'
import { REGISTRATION_CASES } from './registration'
import { SCOPE_CASES } from './scope'
import { SECRET_CASES } from './secret'
import { VALUE_CASES } from './values'

export const ALL_CASES: readonly Case[] = [
  ...IDENTITY_CASES,
  ...SECRET_CASES,
  ...REGISTRATION_CASES,
  ...PERMISSION_CASES,
  ...SCOPE_CASES,
  ...VALUE_CASES,
]

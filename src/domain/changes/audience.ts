import type { Application, SignInAudience } from '../directory'
import type { ChangeIntent, PlanWarningCode } from './types'

type Reach = 'organizations' | 'personal' | 'work'

/** https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation */
const REACH: Readonly<Record<SignInAudience, readonly Reach[]>> = {
  AzureADMyOrg: ['work'],
  AzureADMultipleOrgs: ['work', 'organizations'],
  AzureADandPersonalMicrosoftAccount: ['work', 'organizations', 'personal'],
  PersonalMicrosoftAccount: ['personal'],
}

/** Do these account types include personal Microsoft accounts, whose registrations have narrower limits? */
export function includesPersonal(audience: SignInAudience): boolean {
  return REACH[audience].includes('personal')
}

/** Does the registration allow personal accounts before or after the change? The narrower limits count for both. */
export function mayHavePersonalAccounts(
  { signInAudience }: Application,
  { set = [] }: Pick<ChangeIntent, 'set'>,
): boolean {
  if (includesPersonal(signInAudience)) return true
  return set.some((one) => one.property === 'signInAudience' && includesPersonal(one.value))
}

/** What a change of account types does to who can sign in. */
export function audienceWarnings(before: SignInAudience, after: SignInAudience): PlanWarningCode[] {
  const [was, will] = [REACH[before], REACH[after]]
  const opens = (reach: Reach) => will.includes(reach) && !was.includes(reach)
  return [
    ...(opens('organizations') ? ['opens-to-organizations' as const] : []),
    ...(opens('personal') ? ['opens-to-personal-accounts' as const] : []),
    ...(was.some((reach) => !will.includes(reach)) ? ['shuts-out-accounts' as const] : []),
  ]
}

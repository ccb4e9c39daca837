import type { Guid } from './directory'
import { ENVIRONMENT_IDS, isEnvironmentId, type EnvironmentId } from './environments'
import { cleanPasted, isGuid } from './identifiers'

/** Where to sign in, and as which registration. */
export interface ConnectionSettings {
  /** Client ID of the registration that was made for this console. */
  clientId: Guid
  /** Tenant ID, a verified domain of the tenant, or `organizations`. */
  tenant: string
  environment: EnvironmentId
}

export type SettingsKey = keyof ConnectionSettings
export const SETTINGS_KEYS = ['environment', 'tenant', 'clientId'] as const satisfies readonly SettingsKey[]

/** Texts: `shell:settingsProblem.{problem}`, with `key`, `given` and `expected`. */
export type SettingsProblemId =
  | 'missing'
  | 'notText'
  | 'isUrl'
  | 'notGuid'
  | 'isTenant'
  | 'isAccount'
  | 'isCommon'
  | 'notTenant'
  | 'notEnvironment'
  | 'notObject'
  | 'notJson'

/** What is wrong with one setting; `file` stands for config.json as a whole. */
export interface SettingsProblem {
  key: SettingsKey | 'file'
  problem: SettingsProblemId
  /** As it was given. */
  given: string
}

export type Checked<T> = { ok: true; value: T } | { ok: false; problem: SettingsProblem }

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/iu
const URL_LIKE = /^[a-z][a-z0-9+.-]*:\/\/|^www\.|\//iu
/** Authorities without a tenant, or for personal accounts: Graph's directory is not behind them. */
const NO_TENANT = ['common', 'consumers']

/** A client ID as typed or pasted. `tenant` (if known) unmasks the tenant ID pasted in its place. */
export function checkClientId(typed: string, tenant = ''): Checked<Guid> {
  const value = cleanPasted(typed).value.toLowerCase()
  const fail = (problem: SettingsProblemId): Checked<Guid> => ({
    ok: false,
    problem: { key: 'clientId', problem, given: typed.trim() },
  })
  if (value === '') return fail('missing')
  if (URL_LIKE.test(value)) return fail('isUrl')
  if (!isGuid(value)) return fail('notGuid')
  if (value === cleanPasted(tenant).value.toLowerCase()) return fail('isTenant')
  return { ok: true, value }
}

/** A tenant as typed or pasted. https://learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints */
export function checkTenant(typed: string): Checked<string> {
  const value = cleanPasted(typed).value.toLowerCase()
  const fail = (problem: SettingsProblemId): Checked<string> => ({
    ok: false,
    problem: { key: 'tenant', problem, given: typed.trim() },
  })
  if (value === '') return fail('missing')
  if (isGuid(value) || value === 'organizations') return { ok: true, value }
  if (NO_TENANT.includes(value)) return fail('isCommon')
  if (URL_LIKE.test(value)) return fail('isUrl')
  if (value.includes('@')) return fail('isAccount')
  if (!DOMAIN.test(value)) return fail('notTenant')
  return { ok: true, value }
}

/** An environment's id. */
export function checkEnvironment(given: string): Checked<EnvironmentId> {
  const value = given.trim()
  if (isEnvironmentId(value)) return { ok: true, value }
  return {
    ok: false,
    problem: { key: 'environment', problem: value ? 'notEnvironment' : 'missing', given: value },
  }
}

/** All three, or everything that is wrong with them. */
export function checkConnection(
  typed: Record<SettingsKey, string>,
): { ok: true; value: ConnectionSettings } | { ok: false; problems: SettingsProblem[] } {
  const environment = checkEnvironment(typed.environment)
  const tenant = checkTenant(typed.tenant)
  const clientId = checkClientId(typed.clientId, typed.tenant)
  if (environment.ok && tenant.ok && clientId.ok) {
    return {
      ok: true,
      value: { clientId: clientId.value, tenant: tenant.value, environment: environment.value },
    }
  }
  return {
    ok: false,
    problems: [environment, tenant, clientId].flatMap((result) => (result.ok ? [] : [result.problem])),
  }
}

/** Presets of a hosted copy: what of config.json can be used, and what is wrong with the rest. */
export interface Presets {
  values: Partial<Record<SettingsKey, string>>
  problems: SettingsProblem[]
}

/** Reads the text of config.json. An empty file, an absent or an empty key presets nothing and is no problem. */
export function readPresets(text: string): Presets {
  if (text.trim() === '') return { values: {}, problems: [] }
  const wholeFile = (problem: SettingsProblemId): Presets => ({
    values: {},
    problems: [{ key: 'file', problem, given: text.trim().slice(0, 80) }],
  })
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return wholeFile('notJson')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return wholeFile('notObject')
  const given = parsed as Record<string, unknown>
  const presets: Presets = { values: {}, problems: [] }
  for (const key of SETTINGS_KEYS) {
    const value = given[key]
    if (value == null || value === '') continue
    if (typeof value !== 'string') {
      presets.problems.push({ key, problem: 'notText', given: JSON.stringify(value) })
      continue
    }
    const checked = {
      clientId: () => checkClientId(value, typeof given.tenant === 'string' ? given.tenant : ''),
      tenant: () => checkTenant(value),
      environment: () => checkEnvironment(value),
    }[key]()
    if (checked.ok) presets.values[key] = checked.value
    else presets.problems.push(checked.problem)
  }
  return presets
}

/** Which kind of tenant a session of this browser was last signed in to, and as whom; nothing secret. */
export type LastSession = { kind: 'sandbox'; size: number; user: string } | { kind: 'tenant'; user: string }

/** What the console keeps in the browser between visits. */
export interface StoredSettings {
  /** As typed. */
  typed: Partial<Record<SettingsKey, string>>
  language: string | null
  lastSession: LastSession | null
}

/** Reads what {@link StoredSettings} became as JSON; anything unexpected in it counts as absent. */
export function readStored(text: string | null): StoredSettings {
  const stored: StoredSettings = { typed: {}, language: null, lastSession: null }
  let parsed: unknown
  try {
    parsed = JSON.parse(text ?? '')
  } catch {
    return stored
  }
  if (typeof parsed !== 'object' || parsed === null) return stored
  const { typed, language, lastSession } = parsed as Record<string, unknown>
  if (typeof typed === 'object' && typed !== null) {
    for (const key of SETTINGS_KEYS) {
      const value = (typed as Record<string, unknown>)[key]
      if (typeof value === 'string') stored.typed[key] = value
    }
  }
  if (typeof language === 'string') stored.language = language
  if (typeof lastSession === 'object' && lastSession !== null) {
    const { kind, user, size } = lastSession as Record<string, unknown>
    if (kind === 'tenant' && typeof user === 'string') stored.lastSession = { kind, user }
    if (kind === 'sandbox' && typeof user === 'string' && typeof size === 'number') {
      stored.lastSession = { kind, user, size }
    }
  }
  return stored
}

/** What the form starts with: the person's own values before the hosted copy's presets, else the global environment. */
export function initialTyped(stored: StoredSettings, presets: Presets): Record<SettingsKey, string> {
  return {
    environment: stored.typed.environment ?? presets.values.environment ?? ENVIRONMENT_IDS[0],
    tenant: stored.typed.tenant ?? presets.values.tenant ?? '',
    clientId: stored.typed.clientId ?? presets.values.clientId ?? '',
  }
}

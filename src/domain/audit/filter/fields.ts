import { RISK_LEVELS, RISK_SOURCES } from '../../permissions/risk/types'
import { CAPABILITY_IDS } from '../capabilities/capabilities'
import { AUDIT_FINDING_IDS, PRINCIPAL_TYPES, PUBLISHERS, ROW_STATUSES } from '../report'
import type { FilterField } from './types'

/** choice: only the words in `values`; name: any name, and those words; date: a time, and those words; days: also days from now. */
interface FieldFacts {
  takes: 'choice' | 'name' | 'date' | 'days'
  /** The field's own words. */
  values: readonly string[]
  /** Other words for them. */
  valueAliases?: Readonly<Record<string, string>>
  /** Other names of the field. */
  aliases?: readonly string[]
  /** Its words stand in rising order, so that they can be compared. */
  ordered?: boolean
}

const YES_NO = ['yes', 'no'] as const
const YES_NO_ALIASES = { true: 'yes', false: 'no', y: 'yes', n: 'no' }

/** Every field of the filter language with what it knows. */
export const FILTER_FIELDS: Readonly<Record<FilterField, FieldFacts>> = {
  risk: { takes: 'choice', values: RISK_LEVELS, aliases: ['level'], ordered: true },
  kind: {
    takes: 'choice',
    values: ['delegated', 'application'],
    valueAliases: { scope: 'delegated', role: 'application', app: 'application' },
  },
  resource: { takes: 'name', values: ['none'], aliases: ['api'] },
  permission: { takes: 'name', values: [], aliases: ['scope', 'role'] },
  principal: { takes: 'name', values: ['none'], aliases: ['name'] },
  hidden: { takes: 'choice', values: YES_NO, valueAliases: YES_NO_ALIASES },
  status: { takes: 'choice', values: ROW_STATUSES },
  declared: { takes: 'choice', values: YES_NO, valueAliases: YES_NO_ALIASES },
  // undated: it was, and nobody tells when.
  granted: { takes: 'date', values: [...YES_NO, 'undated'], valueAliases: YES_NO_ALIASES },
  consent: {
    takes: 'choice',
    values: ['tenant', 'user', 'none'],
    valueAliases: { admin: 'tenant', everybody: 'tenant', allprincipals: 'tenant', principal: 'user' },
  },
  user: { takes: 'name', values: ['none'] },
  publisher: {
    takes: 'choice',
    values: PUBLISHERS,
    valueAliases: { own: 'this', tenant: 'this', 'third-party': 'other', ms: 'microsoft' },
  },
  verified: {
    takes: 'name',
    values: ['yes', 'no', 'unknown'],
    valueAliases: YES_NO_ALIASES,
  },
  type: { takes: 'choice', values: PRINCIPAL_TYPES, valueAliases: { app: 'application' } },
  enabled: {
    takes: 'choice',
    values: ['yes', 'no', 'none'],
    valueAliases: YES_NO_ALIASES,
  },
  credentials: {
    takes: 'choice',
    values: ['expired', 'expiring', 'live', 'none', 'unknown'],
    aliases: ['credential'],
  },
  expires: { takes: 'days', values: ['expired', 'never'], aliases: ['expiry'] },
  owner: { takes: 'name', values: ['none', 'unknown'], aliases: ['owners'] },
  app: { takes: 'name', values: ['none'], aliases: ['client', 'appid', 'clientid'] },
  known: { takes: 'choice', values: YES_NO, valueAliases: YES_NO_ALIASES },
  overridden: { takes: 'choice', values: YES_NO, valueAliases: YES_NO_ALIASES },
  source: { takes: 'choice', values: [...RISK_SOURCES, 'tenant'] },
  finding: { takes: 'choice', values: AUDIT_FINDING_IDS, aliases: ['findings'] },
  capability: { takes: 'choice', values: CAPABILITY_IDS, aliases: ['can'] },
  row: { takes: 'name', values: [] },
}

/** Their names, the most asked for first. */
export const FILTER_FIELD_NAMES = Object.keys(FILTER_FIELDS) as FilterField[]

const BY_NAME = new Map<string, FilterField>()
for (const name of FILTER_FIELD_NAMES) {
  BY_NAME.set(name, name)
  for (const alias of FILTER_FIELDS[name].aliases ?? []) BY_NAME.set(alias, name)
}

/** The field of a name or another name for it, in any case. */
export function fieldNamed(name: string): FilterField | null {
  return BY_NAME.get(name.toLowerCase()) ?? null
}

/** The field's own word for a text, in any case; null where it has none. */
export function choiceNamed(field: FilterField, text: string): string | null {
  const { values, valueAliases = {} } = FILTER_FIELDS[field]
  const wanted = text.toLowerCase()
  if (values.includes(wanted)) return wanted
  return Object.hasOwn(valueAliases, wanted) ? (valueAliases[wanted] ?? null) : null
}

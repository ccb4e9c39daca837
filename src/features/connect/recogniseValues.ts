import type { AuthType, FieldId } from '../../domain/connectors/types'
import { ENVIRONMENT_IDS, ENVIRONMENTS, type EnvironmentId } from '../../domain/environments'
import { cleanPasted, extractGuid, extractUpn, isGuid, isUpn, parseTenant } from '../../domain/identifiers'
import { isSignInScope } from '../../domain/permissions/names'
import { scopeNamesInText } from '../../ui/fields/scopeNamesInText'
import { GRAPH_HOSTS } from './graphHosts'
import { type Pair, pairsOf, wordsOf } from './valuePairs'

/** A value found in a text, for a field of the form: scopes with spaces between them, an environment as its id. */
export interface RecognisedValue {
  field: FieldId
  value: string
}

/** What other programs call the fields, as words without accents: the whole name, or its last words. */
const NAMES: Partial<Record<string, FieldId>> = {
  'client id': 'clientId',
  'application id': 'clientId',
  'app id': 'clientId',
  'application client id': 'clientId',
  'id client': 'clientId',
  'id d application': 'clientId',
  'id application client': 'clientId',
  'id d application client': 'clientId',
  'client secret': 'clientSecret',
  'secret value': 'clientSecret',
  'client secret value': 'clientSecret',
  'cle secrete client': 'clientSecret',
  'secret client': 'clientSecret',
  'tenant id': 'tenantId',
  tenant: 'tenantId',
  'directory id': 'tenantId',
  'directory tenant id': 'tenantId',
  locataire: 'tenantId',
  'id de locataire': 'tenantId',
  'id du locataire': 'tenantId',
  'id d annuaire locataire': 'tenantId',
  'id de l annuaire locataire': 'tenantId',
  authority: 'tenantId',
  scope: 'scope',
  scopes: 'scope',
  etendue: 'scope',
  etendues: 'scope',
  environment: 'environment',
  environnement: 'environment',
  cloud: 'environment',
  account: 'account',
  compte: 'account',
  upn: 'account',
  mailbox: 'account',
  'user principal name': 'account',
  'nom d utilisateur principal': 'account',
  'shared mailbox': 'sharedMailbox',
  'boite aux lettres partagee': 'sharedMailbox',
  certificate: 'certificate',
  certificat: 'certificate',
  pfx: 'certificate',
  'pfx base64': 'certificate',
  'certificate base64': 'certificate',
  'certificate password': 'certificatePassword',
  'cert password': 'certificatePassword',
  'pfx password': 'certificatePassword',
  'password for the certificate': 'certificatePassword',
  'mot de passe du certificat': 'certificatePassword',
}

/** Azure CLI’s names of the clouds. https://learn.microsoft.com/cli/azure/manage-clouds-azure-cli */
const CLOUDS: Partial<Record<string, EnvironmentId>> = {
  azurecloud: 'global',
  azureusgovernment: 'usgov-l4',
  azurechinacloud: 'china',
}

/** A longer text is a file, not a block of values. */
const LONGEST = 200_000

/**
 * The values for fields of `authType` in a text with several: the portal’s Overview, `.env`, JSON, YAML, `Key: value`,
 * Azure CLI’s answers, the vendor’s labels, an authorization address. A name without a value of its field’s kind is
 * left out, and so is a field for which the text has two values. Empty for text without names.
 */
export function recogniseValues(text: string, authType: AuthType): RecognisedValue[] {
  if (text.length > LONGEST) return []
  const pairs = pairsOf(text)
  const found = new Map<FieldId, Set<string>>()
  for (const pair of pairs) {
    const field = fieldOf(pair, pairs, authType)
    const value = field && valueFor(field, pair.value)
    if (field && value) found.set(field, (found.get(field) ?? new Set()).add(value))
  }
  return authType.fields.flatMap(({ id }) => {
    const [value, another] = found.get(id) ?? []
    return value !== undefined && another === undefined ? [{ field: id, value }] : []
  })
}

function fieldOf({ name }: Pair, pairs: readonly Pair[], authType: AuthType): FieldId | null {
  const words = wordsOf(name)
  const whole = words.join(' ')
  const own = authType.fields.find(({ label }) => wordsOf(label).join(' ') === whole)
  if (own) return own.id
  if (whole === 'password' || whole === 'mot de passe') return passwordField(pairs, authType)
  for (let from = 0; from < words.length; from++) {
    const field = NAMES[words.slice(from).join(' ')]
    // One word at the end of a longer name is too little to go by: `multi-tenant`, `Microsoft account`.
    if (field && (from === 0 || words.length - from > 1 || isConstant(name))) return field
  }
  return null
}

/** `AZURE_TENANT`: the way in which environment variables are written. */
function isConstant(name: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u.test(name)
}

/**
 * Azure CLI calls a new secret `password`, beside `appId` and no user. Any other password belongs to a certificate, or to
 * a person, whose password no field takes. https://learn.microsoft.com/cli/azure/ad/sp#az-ad-sp-create-for-rbac
 */
function passwordField(pairs: readonly Pair[], authType: AuthType): FieldId | null {
  const names = pairs.map(({ name }) => wordsOf(name).join(' '))
  if (names.some((name) => /\b(?:user|username|login|utilisateur)\b/u.test(name))) return null
  if (authType.credential === 'certificate') return 'certificatePassword'
  return names.includes('app id') ? 'clientSecret' : null
}

function valueFor(field: FieldId, text: string): string | null {
  const { value } = cleanPasted(text)
  switch (field) {
    case 'clientId':
      return guidIn(value, 'client')
    case 'tenantId': {
      const tenant = parseTenant(value)
      if (tenant.kind === 'malformed') return tenant.guid
      return tenant.kind === 'empty' ? null : value
    }
    case 'clientSecret':
      return /^\S{8,256}$/u.test(value) ? value : null
    case 'certificatePassword':
      return value || null
    case 'certificate': {
      const packed = value.replace(/\s+/gu, '')
      return /^[\w+/-]{200,}={0,2}$/u.test(packed) ? packed : null
    }
    case 'scope':
      return scopesIn(value)
    case 'environment':
      return environmentIn(value)
    case 'account':
    case 'sharedMailbox':
      return isUpn(value) ? value : extractUpn(value)
  }
}

function guidIn(value: string, meaning: 'client' | 'tenant'): string | null {
  return isGuid(value) ? value : extractGuid(value, meaning)
}

function scopesIn(value: string): string | null {
  const { names, foreign, defaults } = scopeNamesInText(value, GRAPH_HOSTS)
  const plain = names.every((name) => isSignInScope(name) || /^\w+(?:[.-]\w+)+$/u.test(name))
  return plain && names.length > 0 && foreign.length + defaults.length === 0 ? names.join(' ') : null
}

function environmentIn(value: string): EnvironmentId | null {
  const wanted = value.toLowerCase()
  const named = ENVIRONMENT_IDS.find((id) => id === wanted || ENVIRONMENTS[id].label.toLowerCase() === wanted)
  return named ?? CLOUDS[wanted] ?? null
}

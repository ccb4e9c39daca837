import type { AuthType, Connector, ConnectionSetup, ConnectionValues } from '../connectors/types'
import { DEFAULT_SETUP } from '../connectors/setup'
import type { Guid } from '../directory'
import type { EnvironmentId } from '../environments'
import { cleanPasted } from '../identifiers'
import { LIMITS } from './limits'
import { plainName, SHAPES } from './shapes'
import { HAND_OFF_VERSION, type HandOff, type HandOffPurpose } from './types'

/** Characters: what is shorter turns up in other texts by chance, and the first letters of a secret are being typed. */
const TELLING = 8

/**
 * The hand-off of a form as it stands. Only what has the shape of its field goes along, so that a secret pasted into the
 * wrong field stays here; nor does any text that is (or holds) one of the form's secrets.
 */
export function makeHandOff(given: {
  purpose: HandOffPurpose
  connector: Connector
  authType: AuthType
  values: ConnectionValues
  setup: ConnectionSetup
  /** Where one is signed in. */
  tenantId: Guid
  environment: EnvironmentId
  /** Names of the permissions wanted. */
  permissions: readonly string[]
  now: Date
  from: string | null
}): HandOff {
  const { values, setup, authType } = given
  const secrets = [values.clientSecret, values.certificate, values.certificatePassword]
    .map((secret) => cleanPasted(secret).value)
    .filter((secret) => secret !== '')
  const own = (text: string, isShaped: (text: string) => boolean): string => {
    const cleaned = cleanPasted(text).value
    const hidesSecret = secrets.some(
      (secret) => cleaned === secret || (secret.length >= TELLING && cleaned.includes(secret)),
    )
    return isShaped(cleaned) && !hidesSecret ? cleaned : ''
  }
  const has = (id: keyof ConnectionValues) => authType.fields.some((field) => field.id === id)
  const permissions = given.permissions.map((name) => own(name, SHAPES.permission)).filter(Boolean)
  return {
    version: HAND_OFF_VERSION,
    purpose: given.purpose,
    connectorId: given.connector.id,
    authTypeId: authType.id,
    clientId: has('clientId') ? own(values.clientId, SHAPES.guid).toLowerCase() : '',
    tenantId: given.tenantId,
    environment: given.environment,
    values: {
      tenantId: has('tenantId') ? own(values.tenantId, SHAPES.tenant) : '',
      environment: values.environment,
      account: has('account') ? own(values.account, SHAPES.address) : '',
      sharedMailbox: has('sharedMailbox') ? own(values.sharedMailbox, SHAPES.address) : '',
    },
    setup: {
      baseUrl: own(setup.baseUrl, SHAPES.baseUrl) || DEFAULT_SETUP.baseUrl,
      targetFramework: setup.targetFramework,
    },
    permissions: [...new Set(permissions)].slice(0, LIMITS.permissions),
    createdAt: given.now.toISOString(),
    from: given.from === null ? null : own(plainName(given.from) ?? '', SHAPES.name) || null,
  }
}

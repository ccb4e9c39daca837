import { describe, expect, it } from 'vitest'
import { CONNECTORS } from '../../domain/connectors/catalogue'
import { guidanceKey } from './guidance'

const cases = CONNECTORS.flatMap((connector) =>
  connector.authTypes.map((authType) => [`${connector.id}/${authType.id}`, authType] as const),
)

describe('guidance differs with the authentication type', () => {
  it.each(cases)('%s', (_id, authType) => {
    const keys = new Map(authType.fields.map((field) => [field.id, guidanceKey(authType, field)]))
    const tenant = authType.fields.find(({ kind }) => kind === 'tenant')
    const expected =
      tenant?.kind !== 'tenant'
        ? undefined
        : authType.publicApplication
          ? 'tenantIdLeaveEmpty'
          : !tenant.required
            ? 'tenantIdByAudience'
            : tenant.acceptsCommon
              ? 'tenantIdCommon'
              : 'tenantId'
    expect(keys.get('tenantId')).toBe(expected)
    if (keys.has('clientId')) {
      expect(keys.get('clientId')).toBe(
        authType.redirect?.platform === 'public-client' ? 'clientIdPublic' : 'clientId',
      )
    }
    if (keys.has('scope')) {
      expect(keys.get('scope')).toBe(authType.publicApplication ? 'scopePublic' : 'scope')
    }
    expect(keys.size).toBe(authType.fields.length)
  })
})

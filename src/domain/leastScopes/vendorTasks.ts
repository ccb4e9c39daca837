import { CONNECTORS } from '../connectors/catalogue'
import type { AuthType, Connector } from '../connectors/types'
import type { Task, VendorTask } from './types'

/** What the connectors of the catalogue ask for: each connection’s minimum and each trigger, once. */
export const VENDOR_TASKS: readonly VendorTask[] = CONNECTORS.flatMap((connector) =>
  connector.authTypes.flatMap((authType) => [
    ...minimumTask(connector, authType),
    ...authType.triggers.map(({ id, name, permissions, basis }) =>
      vendorTask(connector, authType, id, name, permissions, basis === 'inferred'),
    ),
  ]),
)

function minimumTask(connector: Connector, authType: AuthType): VendorTask[] {
  const field = authType.fields.find((one) => one.kind === 'scopes')
  const names = authType.minimum.map(({ value }) => value)
  if (names.length === 0) return []
  return [vendorTask(connector, authType, 'minimum', null, names, field?.basis === 'minimum-inferred')]
}

function vendorTask(
  connector: Connector,
  authType: AuthType,
  what: string,
  trigger: string | null,
  names: readonly string[],
  inferred: boolean,
): VendorTask {
  const ways: Pick<Task, 'delegated' | 'application'> =
    authType.tokenKind === 'Delegated'
      ? { delegated: [names], application: 'otherKind' }
      : { delegated: 'otherKind', application: [names] }
  return {
    // A dot keeps it apart from the console’s own tasks and stands unescaped in a URL.
    id: `${connector.id}.${authType.id}.${what}`,
    ...ways,
    source: null,
    connectorId: connector.id,
    connectorName: connector.name,
    authTypeId: authType.id,
    authTypeName: authType.name,
    trigger,
    inferred,
  }
}

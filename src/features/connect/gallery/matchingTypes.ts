import type { AuthType, Connector } from '../../../domain/connectors/types'
import { fold, searchWords } from '../../../domain/registrations/fold'

/**
 * The connectors and types in which every word of a search stands: names (in French too), product, host, labels of fields,
 * permissions. A connector that matches by itself shows all its types.
 */
export function matchingTypes(
  connectors: readonly Connector[],
  text: string,
): { connector: Connector; authTypes: AuthType[] }[] {
  const words = searchWords(text)
  return connectors
    .map((connector) => {
      const own = fold([connector.name, connector.product, connector.host].join(' '))
      const authTypes = connector.authTypes.filter((authType) => {
        const all = `${own} ${fold(textOf(authType))}`
        return words.every((word) => all.includes(word))
      })
      return { connector, authTypes }
    })
    .filter(({ authTypes }) => authTypes.length > 0)
}

function textOf({ name, nameInFrench, fields, minimum, optional, fullAsListed }: AuthType): string {
  return [
    name,
    nameInFrench,
    ...fields.map(({ label }) => label),
    ...[...minimum, ...optional].map(({ value }) => value),
    ...fullAsListed,
    ...fields.flatMap((field) => (field.kind === 'scopes' ? field.default : [])),
  ].join(' ')
}

/** An answer other than success, thrown by a handler. https://learn.microsoft.com/graph/errors */
export class GraphFault extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>
  /** What `error.details` says; empty: it is left out. */
  readonly details: readonly FaultDetail[]

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    details: readonly FaultDetail[] = [],
  ) {
    super(message)
    this.name = 'GraphFault'
    this.status = status
    this.code = code
    this.headers = headers
    this.details = details
  }
}

/** https://learn.microsoft.com/graph/errors#error-resource-type */
export interface FaultDetail {
  code: string
  message: string
  target?: string
}

/** The connection broke: nobody can tell from it whether the request took effect. */
export class ConnectionReset extends Error {
  constructor() {
    super('The connection was reset')
    this.name = 'ConnectionReset'
  }
}

export const badRequest = (message: string, code = 'Request_BadRequest'): GraphFault =>
  new GraphFault(400, code, message)

/** A 400 whose `details` say more than its code. */
export const badRequestBecause = (message: string, detail: string, target: string): GraphFault =>
  new GraphFault(400, 'Request_BadRequest', message, {}, [{ code: detail, message, target }])

/**
 * A credential that would live longer than the tenant's policy `id` allows, in Graph's words (Azure/azure-cli#28522,
 * OfficeDev/microsoft-365-agents-toolkit#10998).
 */
export function tooLongLived(id: string | undefined): GraphFault {
  const message = `Credential lifetime exceeds the max value allowed as per assigned policy '${id}'.`
  return new GraphFault(400, 'CredentialInvalidLifetimeAsPerAppPolicy', message, {}, [
    { code: 'InvalidKeyEndDate', message, target: 'EndDate' },
  ])
}

/** https://learn.microsoft.com/graph/aad-advanced-queries */
export const unsupportedQuery = (message: string): GraphFault =>
  badRequest(message, 'Request_UnsupportedQuery')

export const notFound = (id: string): GraphFault =>
  new GraphFault(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  )

export const denied = (): GraphFault =>
  new GraphFault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')

/** The code's text is what clients know a duplicate by: hashicorp/terraform-provider-azuread#690. */
export const duplicate = (message: string): GraphFault =>
  new GraphFault(409, 'Request_MultipleObjectsWithSameKeyValue', message)

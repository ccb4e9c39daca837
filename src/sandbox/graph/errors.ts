/** An answer other than success, thrown by a handler. https://learn.microsoft.com/graph/errors */
export class GraphFault extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.name = 'GraphFault'
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export const badRequest = (message: string, code = 'Request_BadRequest'): GraphFault =>
  new GraphFault(400, code, message)

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

/** What the mock answers before it waits: with its cost in resource units, and how many items the answer carries. */
export interface Answer {
  status: number
  /** JSON, or a number as text. */
  body: object | number
  /** The body as it is sent, where that is at hand. */
  text?: string
  units: number
  items: number
}

/** The body as it is sent: JSON, or a number as text. */
export const textOf = ({ body, text }: Pick<Answer, 'body' | 'text'>): string =>
  text ?? (typeof body === 'number' ? String(body) : JSON.stringify(body))

const failed = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message, innerError: {} } },
  units: 1,
  items: 0,
})

export const done = (): Answer => ({ status: 204, body: {}, text: '', units: 1, items: 0 })
export const ok = (body: object | number, units: number): Answer => ({ status: 200, body, units, items: 1 })
export const badRequest = (message: string): Answer => failed(400, 'Request_BadRequest', message)
export const unsupported = (message: string): Answer => failed(400, 'Request_UnsupportedQuery', message)
export const notFound = (path: string): Answer =>
  failed(404, 'Request_ResourceNotFound', `Resource '${path}' does not exist.`)
export const gone = (): Answer => failed(410, 'syncStateNotFound', 'The sync state is not found.')
export const unauthorized = (): Answer => failed(401, 'InvalidAuthenticationToken', 'Access token is empty.')

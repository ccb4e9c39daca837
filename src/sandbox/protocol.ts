/** What the page and the sandbox's worker say to each other. Bodies travel as transferred buffers. */

export interface WireRequest {
  url: string
  method: string
  headers: [string, string][]
  body: ArrayBuffer | null
}
export interface WireResponse {
  status: number
  statusText: string
  headers: [string, string][]
  body: ArrayBuffer | null
}

export type ToWorker =
  | { kind: 'start'; origin: string; size: number }
  | { kind: 'fetch'; id: number; request: WireRequest }
  | { kind: 'abort'; id: number }
  | { kind: 'reset'; id: number }

export type FromWorker =
  | { kind: 'response'; id: number; response: WireResponse }
  | { kind: 'done'; id: number }
  | { kind: 'failed'; id: number; message: string }

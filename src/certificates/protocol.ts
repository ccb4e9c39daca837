import type { CertificateWork } from '../domain/certificates/types'

type WithoutSignal<F> = F extends (signal: AbortSignal, ...args: infer Rest) => infer Answer
  ? (...args: Rest) => Answer
  : never

/** What the certificate worker can be asked. */
export type CertificateApi = { [K in keyof CertificateWork]: WithoutSignal<CertificateWork[K]> }

export interface Call {
  method: keyof CertificateApi
  args: unknown[]
}
export type Answer = { value: unknown } | { failure: string }

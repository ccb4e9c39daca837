import { takeCertificate } from '../domain/certificates/take'
import { makeCertificate } from './makeCertificate'
import { packCertificate } from './packCertificate'
import type { Answer, Call, CertificateApi } from './protocol'
import { readCertificateFile } from './readCertificateFile'

const api: CertificateApi = {
  take: (given) => Promise.resolve(takeCertificate(given)),
  read: readCertificateFile,
  make: makeCertificate,
  pack: packCertificate,
}

const scope = self as DedicatedWorkerGlobalScope
scope.onmessage = ({ data }: MessageEvent<Call>) => {
  const method = api[data.method] as (...args: unknown[]) => Promise<unknown>
  method(...data.args).then(
    (value) => scope.postMessage({ value } satisfies Answer),
    // The name only: what is thrown over a key or a password may quote it.
    (error: unknown) =>
      scope.postMessage({ failure: error instanceof Error ? error.name : 'Error' } satisfies Answer),
  )
}

import type { CertificateFacts } from './types'

/** A file's name made of the certificate's first name: letters, digits and dots in any script, else `certificate`. */
export function fileNameOf({ subject }: Pick<CertificateFacts, 'subject'>, extension: string): string {
  const name = (/^[^=]+=((?:\\.|[^,])+)/u.exec(subject)?.[1] ?? '')
    .replace(/[^\p{L}\p{N}.-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/gu, '')
    .slice(0, 60)
  return `${name || 'certificate'}.${extension}`
}

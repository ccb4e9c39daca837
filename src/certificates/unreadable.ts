import type { CertificateProblem } from '../domain/certificates/types'

/** Thrown where a file cannot be read; never leaves this folder. */
export class Unreadable extends Error {
  readonly problem: CertificateProblem

  constructor(problem: CertificateProblem) {
    super(problem.reason)
    this.problem = problem
  }
}

/** The content could not be decrypted: the key is wrong, or the content is not what was encrypted. */
export class WrongKey extends Error {}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Bytes = Uint8Array<ArrayBuffer>

/** A folder of its own in which the real openssl works; `dispose` removes it. */
export interface OpenSsl {
  run(...args: string[]): string
  /** Standard output of a script in the folder. */
  shell(script: string): string
  read(name: string): Bytes
  write(name: string, bytes: Uint8Array | string): void
  dispose(): void
}

/** null where there is no openssl, or one older than 3. */
export function openSsl(): OpenSsl | null {
  try {
    if (!/^OpenSSL [3-9]/u.test(execFileSync('openssl', ['version'], { encoding: 'utf8' }))) return null
  } catch {
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
  return {
    run: (...args) => execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }),
    shell: (script) => execFileSync('sh', [script], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }),
    read: (name) => Uint8Array.from(readFileSync(join(folder, name))),
    write: (name, bytes) => writeFileSync(join(folder, name), bytes),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Makes a self-signed certificate `{name}.pem` and its key `{name}.key`. `newKey`: as `openssl req -newkey` wants it. */
export function selfSigned(
  openssl: OpenSsl,
  name: string,
  newKey: readonly string[],
  ...more: string[]
): void {
  openssl.run(
    ...['req', '-x509', '-newkey', ...newKey, '-nodes', '-keyout', `${name}.key`, '-out', `${name}.pem`],
    ...['-subj', `/CN=${name}`, '-days', '90', ...more],
  )
}

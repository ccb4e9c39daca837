import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { setupLambdaEnvironment } from '@sparticuz/chromium'

const run = promisify(execFile)

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..')
const CACHE = join(ROOT, 'node_modules/.cache/gcc-chromium')
const PACKAGED = join(ROOT, 'node_modules/@sparticuz/chromium/bin')
const LOCK_IS_STALE_MS = 180_000

/** The system's own fonts if there are any, then the packaged Open Sans. */
const fontsConf = (fonts: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`

/** `inflate` always writes below the temporary folder: a process of its own gets one that we can rename. */
async function extract(folder: string): Promise<void> {
  const script = `import { inflate } from '@sparticuz/chromium'
    for (const name of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'])
      await inflate(${JSON.stringify(PACKAGED)} + '/' + name)`
  await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
  })
}

/** Unpacks once, also when several runs start together: one holds the lock, the others wait for its result. */
async function unpacked(folder: string): Promise<void> {
  const lock = `${folder}.lock`
  await mkdir(CACHE, { recursive: true })
  while (!existsSync(folder)) {
    try {
      await mkdir(lock)
    } catch {
      const held = await stat(lock).catch(() => null)
      if (held && Date.now() - held.mtimeMs > LOCK_IS_STALE_MS)
        await rm(lock, { recursive: true, force: true })
      await sleep(200)
      continue
    }
    const staging = `${folder}.${process.pid}`
    try {
      await mkdir(staging, { recursive: true })
      await extract(staging)
      await writeFile(
        join(staging, 'fonts/fonts.conf'),
        fontsConf(join(folder, 'fonts'), join(CACHE, 'fontconfig')),
      )
      if (!existsSync(folder)) await rename(staging, folder)
    } finally {
      await rm(staging, { recursive: true, force: true })
      await rm(lock, { recursive: true, force: true })
    }
  }
}

/**
 * Path of the packaged Chromium, unpacked into the project's cache. On a machine without the libraries or fonts that
 * a browser needs, this process's environment is set so that the packaged ones are found.
 */
export async function packagedChromium(): Promise<string> {
  const folder = join(CACHE, '153')
  await unpacked(folder)
  const binary = join(folder, 'chromium')
  if (!existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= join(folder, 'fonts')
  const startsAlone = await run(binary, ['--version']).then(
    () => true,
    () => false,
  )
  if (!startsAlone) setupLambdaEnvironment(join(folder, 'al2023/lib'))
  return binary
}

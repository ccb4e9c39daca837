import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext } from 'playwright-core'
import { DIST } from './preview'

interface Chunk {
  file: string
  src?: string
  imports?: string[]
  isDynamicEntry?: boolean
}

type Manifest = Record<string, Chunk>

/** https://vite.dev/guide/backend-integration */
const readManifest = (): Manifest =>
  JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest

/** What must never come with the start page or the list: found by its source, so that a renamed chunk fails. */
export const SEPARATE_CHUNKS = {
  sandbox: 'src/sandbox/createSandbox.ts',
  'sandbox sign-in': 'src/sandbox/mountSignIn.tsx',
  forms: 'src/features/connect/ConnectScreen.tsx',
  registration: 'src/features/apps/AppScreen.tsx',
} as const

export const BUDGET = { start: 150_000, list: 340_000 } as const

/** Bytes of a built file as it travels. */
export function gzippedBytes(file: string): number {
  return gzipSync(readFileSync(join(DIST, file)), { level: 9 }).byteLength
}

/** Files of the named chunks. Throws where the build has none, or has it in one with others. */
export function separateChunks(
  manifest: Manifest = readManifest(),
): Record<keyof typeof SEPARATE_CHUNKS, string> {
  const entries = Object.entries(SEPARATE_CHUNKS).map(([name, source]) => {
    const chunk = manifest[source]
    if (!chunk?.isDynamicEntry) throw new Error(`The build has no chunk of its own for ${name} (${source})`)
    return [name, chunk.file]
  })
  return Object.fromEntries(entries) as Record<keyof typeof SEPARATE_CHUNKS, string>
}

/** Scripts that a start of the console cannot do without, by the manifest. */
export function entryFiles(manifest: Manifest = readManifest()): string[] {
  const files = new Set<string>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The manifest names ${name} and does not have it`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  visit('index.html')
  return [...files].filter((file) => file.endsWith('.js'))
}

/** Notes every script of `origin` that has arrived in the context from now on, workers' included, as files of the build. */
export function noteScripts(context: BrowserContext, origin: string): Set<string> {
  const files = new Set<string>()
  context.on('requestfinished', (request) => {
    const url = new URL(request.url())
    if (url.origin === origin && url.pathname.endsWith('.js')) files.add(url.pathname.slice(1))
  })
  return files
}

/** The sum, in a sentence for people to read, and the largest files one a line. */
export function toldBudget(what: string, files: Iterable<string>, limit: number) {
  const sizes = [...files]
    .map((file) => ({ file, bytes: gzippedBytes(file) }))
    .sort((a, b) => b.bytes - a.bytes)
  const bytes = sizes.reduce((sum, one) => sum + one.bytes, 0)
  return {
    bytes,
    told: `${what}: ${(bytes / 1000).toFixed(1)} kB gzip of ${limit / 1000} in ${sizes.length} scripts`,
    largest: sizes
      .slice(0, 12)
      .map((one) => `${(one.bytes / 1000).toFixed(1)} ${one.file}`)
      .join('\n'),
  }
}

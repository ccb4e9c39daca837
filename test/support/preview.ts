import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..')

/** The built console: the folder that `vite build` writes, or another build to try. */
export const DIST = resolve(ROOT, process.env.GCC_DIST ?? 'dist')

export interface PreviewServer {
  /** Without a trailing slash. */
  origin: string
  close(): Promise<void>
}

/** Serves the production build as it stands on a free port. `npm test` has built it before. */
export async function startPreview(): Promise<PreviewServer> {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error(`No build in ${DIST}: run \`npm run build\` first.`)
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    build: { outDir: DIST },
    preview: { port: 0, strictPort: false, host: 'localhost', open: false },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.')
  return {
    origin: `http://localhost:${address.port}`,
    close: () => server.close(),
  }
}

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..')

/** The built console, in the folder that `vite build` writes. */
export const DIST = join(ROOT, 'dist')

export interface PreviewServer {
  /** Without a trailing slash. */
  origin: string
  close(): Promise<void>
}

/** Serves the production build as it stands on a free port. `npm test` has built it before. */
export async function startPreview(): Promise<PreviewServer> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('No build in dist: run `npm run build` first.')
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    preview: { port: 0, strictPort: false, host: 'localhost', open: false },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.')
  return {
    origin: `http://localhost:${address.port}`,
    close: () => server.close(),
  }
}

import react from '@vitejs/plugin-react'
import { runnerImport } from 'vite'
import { defineConfig } from 'vitest/config'
import type * as Hosting from './src/app/hosting/hostingPlugin'

// By Vite's own runner, which resolves imports as the page's are; a plain import would want file extensions all the way.
const { module: hosting } = await runnerImport<typeof Hosting>(
  new URL('./src/app/hosting/hostingPlugin.ts', import.meta.url).pathname,
)

export default defineConfig({
  plugins: [react(), hosting.hostingPlugin()],
  build: { target: 'es2023', manifest: true, sourcemap: true },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // A process and modules of its own for each of hundreds of files took as long as the tests themselves.
          pool: 'threads',
          isolate: false,
          include: [
            'src/**/*.test.{ts,tsx}',
            'test/*.test.ts',
            'test/contract/**/*.test.ts',
            'test/bench/mock/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts', 'test/authority/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // Half of a journey is waiting: three at a time keep two cores busy.
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          environment: 'node',
          include: ['src/**/*.bench.ts', 'test/**/*.bench.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
})

import type { Plugin } from 'vite'
import { headersFile, staticWebAppConfig } from './hostingFiles'
import { developmentPolicy, metaPolicy, pageHeaders, pageKind } from './securityHeaders'

/**
 * Puts the policy into index.html, the hosting files into the build, and the same headers on the development and
 * preview servers: written once, in securityHeaders.
 */
export function hostingPlugin(): Plugin {
  return {
    name: 'console-hosting',
    transformIndexHtml: {
      order: 'post',
      // The development page has an inline preamble; its policy comes as a header, from configureServer.
      handler: (_html, context) =>
        context.server
          ? []
          : [
              {
                tag: 'meta',
                attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy() },
                injectTo: 'head-prepend',
              },
            ],
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'staticwebapp.config.json', source: staticWebAppConfig() })
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const kind = pageKind(pathOf(request.url))
        for (const [name, value] of Object.entries({
          ...pageHeaders(kind),
          'Content-Security-Policy': developmentPolicy(kind),
        })) {
          response.setHeader(name, value)
        }
        next()
      })
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = pathOf(request.url)
        for (const [name, value] of Object.entries(pageHeaders(pageKind(path)))) {
          response.setHeader(name, value)
        }
        if (path === '/config.json') response.setHeader('Cache-Control', 'no-store')
        next()
      })
    },
  }
}

const pathOf = (url: string | undefined) => new URL(url ?? '/', 'http://localhost').pathname

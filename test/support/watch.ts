import type { BrowserContext } from 'playwright-core'

/** What a console that is in order never does; kept from the context's first page to its last. */
export interface Watch {
  /** Console errors, uncaught errors, CSP violations, requests to hosts that are not allowed. */
  problems: string[]
}

/** Watches every page of the context. `allowedOrigins`: where requests may go. */
export async function watch(context: BrowserContext, allowedOrigins: readonly string[]): Promise<Watch> {
  const problems: string[] = []
  // Listens before any script of the page; the policy reports to it whatever the page itself may do.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `CSP ${event.effectiveDirective} forbids ${event.blockedURI || 'inline'} at ${event.sourceFile}`,
      )
    })
  })
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`))
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && !allowedOrigins.includes(origin))
      problems.push(`request to another host: ${origin}`)
  })
  return { problems }
}

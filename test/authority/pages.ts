import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { CONSOLE_CLIENT_ID, PERSON } from './accounts'

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`

const form = (buttons: Record<string, string>) =>
  `<form method="post">${Object.entries(buttons)
    .map(([value, label]) => `<button name="answer" value="${value}">${label}</button>`)
    .join(' ')}</form>`

/** The confirmation before logout, answered by itself as Entra does with a logout hint. */
export const logoutPage = (formHtml: string): string =>
  page(
    'Sign out',
    `${formHtml}<script>const f=document.forms[0];f.insertAdjacentHTML('beforeend','<input type=hidden name=logout value=yes>');f.submit()</script>`,
  )

async function answerOf(request: IncomingMessage): Promise<string | null> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return new URLSearchParams(body).get('answer')
}

/** Sign-in and consent, as a person sees them. Answers the interaction's page and what is pressed on it. */
export async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response)
  const consents = prompt.name === 'consent'
  if (request.method !== 'POST') {
    const details = prompt.details as { missingOIDCScope?: string[] }
    const scopes = (details.missingOIDCScope ?? String(params.scope).split(' ')).map(
      (scope) => `<li>${scope}</li>`,
    )
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      consents
        ? page(
            'Permissions requested',
            `<ul>${scopes.join('')}</ul>${form({ accept: 'Accept', cancel: 'Cancel' })}`,
          )
        : page('Pick an account', form({ account: PERSON.userPrincipalName, cancel: 'Cancel' })),
    )
    return
  }
  const answer = await answerOf(request)
  if (answer === 'cancel') {
    const error = consents
      ? {
          error: 'access_denied',
          error_description: 'AADSTS65004: User declined to consent to access the app.',
        }
      : { error: 'access_denied', error_description: 'AADSTS50126: The sign-in was cancelled.' }
    return provider.interactionFinished(request, response, error, { mergeWithLastSubmission: false })
  }
  if (!consents)
    return provider.interactionFinished(
      request,
      response,
      { login: { accountId: PERSON.objectId }, select_account: {} },
      { mergeWithLastSubmission: false },
    )
  const earlier = grantId ? await provider.Grant.find(grantId) : undefined
  const grant = earlier ?? new provider.Grant({ accountId: session?.accountId, clientId: CONSOLE_CLIENT_ID })
  grant.addOIDCScope(String(params.scope))
  return provider.interactionFinished(
    request,
    response,
    { consent: { grantId: await grant.save() } },
    { mergeWithLastSubmission: true },
  )
}

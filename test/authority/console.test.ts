import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filled, TEXTS } from '../support/texts'
import { type Watch, watch } from '../support/watch'
import { PERSON } from './accounts'
import { type Cloud, CLOUDS } from './authority'
import { SAMPLE_APP_ID, samplesAreHere, WITHOUT_SAMPLES } from './documentationGraph'
import { serveAtAuthority } from './served'
import { pickAccount, signIn, enterOwnTenant } from './signIn'

const { apps, changes, shell } = TEXTS.en

/** The production build, with its production MSAL configuration; only the hosts' addresses are mapped. */
describe.each<Cloud>(['global', 'china'])('the console at the authority of the %s cloud', (cloud) => {
  const at = serveAtAuthority(cloud)
  const { served } = at
  let context: BrowserContext
  let page: Page
  let seen: Watch

  beforeEach(async () => {
    at.authority.reset()
    context = await served.browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })
    seen = await watch(context, [served.origin, CLOUDS[cloud].authority, CLOUDS[cloud].graph])
    page = await context.newPage()
  })
  afterEach(() => context?.close())

  const person = () => page.getByRole('button', { name: filled(shell.person.open, { name: PERSON.name }) })
  const asked = (grant: string, status: number) =>
    at.authority.tokenRequests.filter((one) => one.grant === grant && one.status === status).length
  const open = (name: string) =>
    page.getByRole('navigation', { name: shell.nav.label }).getByRole('link', { name }).click()
  const startPage = () => page.getByRole('heading', { name: shell.start.own.title })

  it('signs in, stays signed in over a reload, and reads Microsoft’s samples', async (test) => {
    await signIn(page, served.origin, cloud)
    await person().waitFor()
    if (!samplesAreHere) test.skip(WITHOUT_SAMPLES)
    await open(shell.nav.apps)
    await expect.poll(() => at.authority.calls.map(({ call }) => call)).toContain('GET /applications')
    expect(at.authority.calls.find(({ call }) => call === 'GET /applications')?.scopes?.join(' ')).toContain(
      'Application.Read.All',
    )
    await page.reload()
    await person().waitFor()
    expect(asked('authorization_code', 200)).toBe(1)
    expect(seen.problems.filter((problem) => !problem.includes('404'))).toEqual([])
  })

  it('asks for no more than it reads with', async () => {
    await enterOwnTenant(page, served.origin, cloud)
    await page.getByRole('button', { name: PERSON.userPrincipalName }).click()
    const scopes = await page.getByRole('listitem').allTextContents()
    expect(scopes.filter((scope) => scope.includes('ReadWrite'))).toEqual([])
    expect(scopes.join(' ')).toContain('Application.Read.All')
  })

  it('renews an expired token with the refresh token, then, when that has died too, in a hidden frame', async () => {
    // MSAL takes a token for expired five minutes before its end.
    at.authority.setAccessTokenLife(200)
    await signIn(page, served.origin, cloud)
    await open(shell.nav.apps)
    await expect.poll(() => asked('refresh_token', 200)).toBeGreaterThan(0)
    await at.authority.expireRefreshTokens()
    const before = at.authority.calls.length
    await page.reload()
    await expect.poll(() => asked('refresh_token', 400)).toBeGreaterThan(0)
    await expect.poll(() => asked('authorization_code', 200)).toBeGreaterThan(1)
    await expect
      .poll(() => at.authority.calls.slice(before).filter(({ scopes }) => scopes).length)
      .toBeGreaterThan(0)
    await person().waitFor()
    expect(new URL(page.url()).origin).toBe(served.origin)
  })

  it('tells a declined consent, and keeps what was typed', async () => {
    await enterOwnTenant(page, served.origin, cloud)
    await pickAccount(page, 'Cancel')
    await page.getByText(shell.signInProblem.declined.title).waitFor()
    await page.getByText(/AADSTS65004/).waitFor()
    await expect
      .poll(() => page.getByRole('textbox', { name: shell.settings.clientId }).inputValue())
      .not.toBe('')
  })

  /** Opens the review of a consent that needs more than the console has asked for so far. */
  const review = async () => {
    await signIn(page, served.origin, cloud)
    await page.goto(`${served.origin}/apps/${SAMPLE_APP_ID}`)
    await page.getByRole('button', { name: apps.detail.grant }).click()
    const dialog = page.getByRole('dialog')
    const [popup] = await Promise.all([
      context.waitForEvent('page'),
      dialog.getByRole('button', { name: changes.apply.action, exact: true }).click(),
    ])
    return { dialog, popup }
  }

  it('asks for more in a window of its own, at the click that needs it, and goes on from there', async (test) => {
    if (!samplesAreHere) test.skip(WITHOUT_SAMPLES)
    const { dialog, popup } = await review()
    const asked = popup.getByRole('listitem')
    await asked.first().waitFor()
    expect((await asked.allTextContents()).join(' ')).toMatch(/DelegatedPermissionGrant\.ReadWrite\.All$/)
    await popup.getByRole('button', { name: 'Accept' }).click()
    await expect
      .poll(() => at.authority.calls.map(({ call }) => call))
      .toContain('POST /oauth2PermissionGrants')
    const write = at.authority.calls.find(({ call }) => call === 'POST /oauth2PermissionGrants')
    expect(write?.scopes?.join(' ')).toContain('DelegatedPermissionGrant.ReadWrite.All')
    await dialog.getByText(changes.apply.verifying).waitFor()
  })

  it('changes nothing when more is refused', async (test) => {
    if (!samplesAreHere) test.skip(WITHOUT_SAMPLES)
    const { dialog, popup } = await review()
    await popup.getByRole('button', { name: 'Cancel' }).click()
    await dialog.getByText(changes.apply.notApplied).waitFor()
    expect(at.authority.calls.filter(({ call }) => call.startsWith('POST /oauth2'))).toEqual([])
  })

  it('signs out here and at the authority', async () => {
    await signIn(page, served.origin, cloud)
    await person().click()
    await page.getByRole('button', { name: shell.person.signOut }).click()
    await startPage().waitFor()
    await page.reload()
    await startPage().waitFor()
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(kept).not.toContain('secret')
    await page.getByRole('button', { name: shell.start.own.enter, exact: true }).last().click()
    await page.getByRole('button', { name: PERSON.userPrincipalName }).waitFor()
  })

  it('keeps tokens out of localStorage and out of the address', async () => {
    await signIn(page, served.origin, cloud)
    const local = await page.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(local).not.toMatch(/accesstoken|refreshtoken|idtoken/i)
    expect(page.url()).not.toMatch(/code=|token=/)
  })
})

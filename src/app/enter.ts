import { AUTH_PATH } from './paths'

/** Which of the four pages this address is; each is a chunk of its own, and none pays for the others. */
export async function enter(root: HTMLElement): Promise<void> {
  const { pathname } = window.location
  if (pathname.startsWith(`${AUTH_PATH}/sandbox/`)) {
    const { mountSandboxSignIn } = await import('../sandbox/mountSignIn')
    return mountSandboxSignIn(root)
  }
  if (pathname === AUTH_PATH) {
    const { landOnRedirectPage } = await import('../auth/redirectPage')
    return landOnRedirectPage()
  }
  const { boot } = await import('./boot')
  return boot(root)
}

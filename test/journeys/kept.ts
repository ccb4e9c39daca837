import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Everything that the browser keeps for the console beyond the page's memory, as one text. */
async function kept(page: Page): Promise<{ local: string; all: string }> {
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const rows = await Promise.all(
      databases.map(
        ({ name }) =>
          new Promise<unknown>((resolve, reject) => {
            const opening = indexedDB.open(name ?? '')
            opening.onerror = () => reject(new Error(String(opening.error)))
            opening.onsuccess = () => {
              const database = opening.result
              const stores = [...database.objectStoreNames]
              if (stores.length === 0) return resolve([])
              const reading = database.transaction(stores)
              const answers = stores.map((store) => reading.objectStore(store).getAll())
              reading.oncomplete = () => {
                resolve(answers.map(({ result }) => result as unknown))
                database.close()
              }
            }
          }),
      ),
    )
    return {
      local: JSON.stringify({ ...localStorage }),
      session: JSON.stringify({ ...sessionStorage }),
      databases: JSON.stringify(rows),
      history: JSON.stringify(history.state),
      cookies: document.cookie,
    }
  })
  return { local: stored.local, all: Object.values(stored).join('\n') + page.url() }
}

/** Tokens are at most in sessionStorage; a secret that was typed is nowhere but in memory. */
export async function expectNothingSecretKept(page: Page, typed: readonly string[]): Promise<void> {
  const { local, all } = await kept(page)
  for (const secret of typed) expect(all).not.toContain(secret)
  expect(local).not.toMatch(/accesstoken|refreshtoken|idtoken|credentialType/i)
  expect(page.url()).not.toMatch(/[?#&](code|state|token|client_info)=/)
}

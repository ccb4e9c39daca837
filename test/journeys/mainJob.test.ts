import { describe, it } from 'vitest'
import { serveConsoles } from './console'
import { keyboard, mouse } from './hands'
import { BRING_YOUR_OWN, CLIENT_CREDENTIALS, mainJob } from './mainJob'

describe('the main job, from the connector to the values', () => {
  const open = serveConsoles()

  it('for a connection with a signed-in user, every screen with axe', async () => {
    await mainJob(await open(), mouse(), BRING_YOUR_OWN, { axe: true })
  })
  it('for a connection without a user', async () => {
    await mainJob(await open(), mouse(), CLIENT_CREDENTIALS)
  })
  it('with the keyboard alone', async () => {
    const one = await open()
    await mainJob(one, keyboard(one.page), BRING_YOUR_OWN)
  })
})

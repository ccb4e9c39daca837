import { describe, it } from 'vitest'
import { serveConsoles } from './console'
import { mouse } from './hands'
import { BRING_YOUR_OWN, CLIENT_CREDENTIALS, mainJob } from './mainJob'

// A file of its own: as the last of all files the five together kept one browser busy for half a minute more.
describe('the main job', () => {
  const open = serveConsoles()

  it('in French, every screen with axe', async () => {
    await mainJob(await open({ language: 'fr' }), mouse(), BRING_YOUR_OWN, { axe: true })
  })
  it('on a phone', async () => {
    await mainJob(await open({ viewport: { width: 390, height: 844 } }), mouse(), CLIENT_CREDENTIALS, {
      axe: true,
    })
  })
})

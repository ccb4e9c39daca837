import { expect, it } from 'vitest'
import { estimateOf } from './estimate'

const measured = { counted: { applications: 2000, principals: 6000, grants: 9000 }, latency: 200 }
const BARE = { owners: false, everyResource: false }

it.each([
  ['nothing more', {}, 0],
  ['owners: one request for 20 registrations', { owners: true }, 100],
  [
    'every resource: one for 20 enterprise applications, not only for those with roles',
    { everyResource: true },
    290,
  ],
  ['both', { owners: true, everyResource: true }, 390],
])('%s', (_name, options, more) => {
  const bare = estimateOf(measured, BARE)
  const asked = estimateOf(measured, { ...BARE, ...options })
  expect(asked.requests - bare.requests).toBe(more)
  expect(asked.seconds > bare.seconds).toBe(more > 0)
})

import { expect, test } from 'vitest'
import { correctedCarriers, createCarrierIndex } from './carriers'

const key = (thumbprint: string | null, keyId = 'k') => ({
  ...{ keyId, displayName: null, thumbprint, type: 'AsymmetricX509Cert', usage: 'Verify' },
  ...{ startDateTime: null, endDateTime: null },
})
const app = (appId: string, ...thumbprints: (string | null)[]) => ({
  ...{ appId, displayName: `App ${appId}` },
  keyCredentials: thumbprints.map((one) => key(one)),
})

test.each<[string, string[][], string[][], string[]]>([
  ['what is listed stands', [['1', 'AA']], [], ['1']],
  ['what was added since is there, by name', [['2', 'AA']], [['1', 'BB', 'AA']], ['1', '2']],
  [
    'what was taken away since is not',
    [
      ['1', 'AA'],
      ['2', 'AA'],
    ],
    [['1', 'BB']],
    ['2'],
  ],
  ['nothing twice', [['1', 'AA']], [['1', 'AA']], ['1']],
])('%s', (_name, listed, read, expected) => {
  const index = createCarrierIndex()
  for (const [appId = '', ...thumbprints] of listed) index.add(app(appId, ...thumbprints))
  const registrations = read.map(([appId = '', ...thumbprints]) => app(appId, ...thumbprints))
  const found = correctedCarriers(index.of('aa'), registrations, 'aa')
  expect(found.map(({ appId }) => appId)).toEqual(expected)
})

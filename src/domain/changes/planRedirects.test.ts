import { describe, expect, it } from 'vitest'
import type { Application } from '../directory'
import { registrationFacts } from '../testing/facts'
import type { RedirectPlatform } from './steps'
import { ordered, plan, refusals } from './testingLines'
import type { ChangeIntent } from './types'

const web = (...redirectUris: string[]) => ({
  web: { redirectUris, implicitGrant: { accessTokens: false, idTokens: false } },
})
const many = (count: number) => Array.from({ length: count }, (_none, at) => `https://example.org/${at}`)
const on = (platform: RedirectPlatform, ...uris: string[]) => uris.map((uri) => ({ platform, uri }))
const move = (from: RedirectPlatform, to: RedirectPlatform, ...uris: string[]) =>
  uris.map((uri) => ({ uri, from, to }))
const personal = 'AzureADandPersonalMicrosoftAccount'

type Case = [string, Partial<Application> | null, Partial<ChangeIntent>, string[], string[]?]
const CASES: Case[] = [
  [
    'one step a platform, what is there left out, twins once, letters told by their case, no spaces around',
    web('https://a'),
    {
      addRedirectUris: [
        ...on('web', ' https://a ', 'https://A', 'https://b', 'https://b\n', ' '),
        ...on('spa', 'https://s'),
        ...on('public-client', 'ms-appx-web://c'),
      ],
    },
    [
      'add-redirect-uris web https://A https://b',
      'add-redirect-uris spa https://s',
      'add-redirect-uris public-client ms-appx-web://c',
    ],
  ],
  [
    'one URI cannot be on two platforms',
    web('https://a'),
    { addRedirectUris: [...on('spa', 'https://a', 'https://b'), ...on('web', 'https://b')] },
    ['add-redirect-uris spa https://b'],
    ['https://a elsewhere', 'https://b elsewhere'],
  ],
  [
    'removed here and added there it moves',
    web('https://a', 'https://b'),
    { addRedirectUris: on('spa', 'https://a'), removeRedirectUris: on('web', 'https://a') },
    ['move-redirect-uris web spa https://a'],
  ],
  [
    'corrected: the wrong one goes after the right one came',
    web('https://wrong'),
    { addRedirectUris: on('web', 'https://right'), removeRedirectUris: on('web', 'https://wrong') },
    [
      'add-redirect-uris web https://right',
      'remove-redirect-uris web https://wrong < add-redirect-uris web https://right',
    ],
  ],
  [
    'what is removed is there, on that platform',
    web('https://a'),
    { removeRedirectUris: [...on('spa', 'https://a'), ...on('web', 'https://A')] },
    [],
    ['https://a not-there', 'https://A not-there'],
  ],
  [
    'named to come and to go it stays',
    web('https://a'),
    { addRedirectUris: on('web', 'https://a'), removeRedirectUris: on('web', 'https://a') },
    [],
  ],
  [
    'moves: what is there already is done, what is nowhere is told',
    { ...web('https://a', 'https://c'), spa: { redirectUris: ['https://b'] } },
    { moveRedirectUris: move('web', 'spa', ' https://a', 'https://a', 'https://b', 'https://x') },
    ['move-redirect-uris web spa https://a'],
    ['https://x not-there'],
  ],
  [
    'moves to two places: the first is meant',
    web('https://a'),
    {
      moveRedirectUris: [
        ...move('web', 'spa', 'https://a'),
        ...move('web', 'public-client', 'https://a'),
        ...move('web', 'web', 'https://a'),
      ],
    },
    ['move-redirect-uris web spa https://a'],
    ['https://a elsewhere'],
  ],
  [
    'moved and named again at its end',
    web('https://a'),
    {
      moveRedirectUris: move('web', 'spa', 'https://a'),
      addRedirectUris: on('spa', 'https://a'),
      removeRedirectUris: on('web', 'https://a'),
    },
    ['move-redirect-uris web spa https://a'],
  ],
  [
    'as many as the limit allows, all platforms counted',
    { ...web(...many(200)), spa: { redirectUris: many(55).map((uri) => `${uri}/spa`) } },
    { addRedirectUris: [...on('public-client', 'https://b'), ...on('web', 'https://a')] },
    ['add-redirect-uris web https://a'],
    ['https://b too-many'],
  ],
  [
    'fewer with personal accounts',
    { signInAudience: personal, ...web(...many(100)) },
    { addRedirectUris: on('web', 'https://a') },
    [],
    ['https://a too-many'],
  ],
  [
    'where there is no room what goes makes it',
    { signInAudience: personal, ...web(...many(100)) },
    {
      addRedirectUris: on('spa', 'https://a', 'https://b'),
      removeRedirectUris: on('web', 'https://example.org/0'),
    },
    [
      'remove-redirect-uris web https://example.org/0',
      'add-redirect-uris spa https://a < remove-redirect-uris web https://example.org/0',
    ],
    ['https://b too-many'],
  ],
  [
    'in another tenant',
    null,
    { addRedirectUris: on('web', 'https://a'), moveRedirectUris: move('web', 'spa', 'https://b') },
    [],
    ['https://a no-registration', 'https://b no-registration'],
  ],
]

describe('redirect URIs', () => {
  it.each(CASES)('%s', (_name, application, wish, steps, refused = []) => {
    const made = plan(registrationFacts({ application }), wish)
    expect(ordered(made)).toEqual(steps)
    expect(refusals(made).sort()).toEqual([...refused].sort())
  })

  it.each([
    ['the last one', web('https://a'), ['https://a'], [], true],
    ['one of two', web('https://a', 'https://b'), ['https://a'], [], false],
    ['the last one with another in its place', web('https://a'), ['https://a'], ['https://b'], false],
  ])('warns where none is left: %s', (_name, application, remove, add, warned) => {
    const { warnings = [] } = plan(registrationFacts({ application }), {
      removeRedirectUris: on('web', ...remove),
      addRedirectUris: on('spa', ...add),
    })
    expect(warnings).toEqual(warned ? [{ code: 'last-redirect-uri', stepIds: ['remove-redirect:web'] }] : [])
  })
})

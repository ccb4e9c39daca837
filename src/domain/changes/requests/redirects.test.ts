import { describe, expect, it } from 'vitest'
import { inverseOf } from '../inverse'
import type { MoveRedirectUrisStep, RedirectUriStep } from '../steps'
import { moveRequest, redirectRequest } from './redirects'

const base = { id: 's', dependsOn: [], scopes: [], applicationObjectId: 'o' }
const path = '/applications/o'
const none = { web: [], spa: [], 'public-client': [] }

describe('the write of redirect URIs', () => {
  const add: RedirectUriStep = {
    ...base,
    ...{ kind: 'add-redirect-uris', platform: 'public-client', uris: ['https://a', 'https://b'], before: [] },
  }
  const remove = inverseOf(add) as RedirectUriStep
  it.each([
    [
      'adds what is lacking, after the others',
      add,
      ['x://y', 'https://b'],
      ['x://y', 'https://b', 'https://a'],
    ],
    ['takes out what is there', remove, ['x://y', 'https://b'], ['x://y']],
    ['knows letters by their case', add, ['https://A', 'https://b'], ['https://A', 'https://b', 'https://a']],
    ['adds nothing that is there', add, ['https://b', 'https://a'], null],
    ['takes out nothing that is not there', remove, ['https://c'], null],
  ])('%s', (_name, step, present, redirectUris) => {
    expect(redirectRequest(step, { ...none, web: ['https://a'], 'public-client': present })).toEqual(
      redirectUris && { method: 'PATCH', path, body: { publicClient: { redirectUris } } },
    )
  })

  it('knows the platform of single-page applications', () => {
    expect(redirectRequest({ ...add, platform: 'spa', uris: ['https://a'] }, none)?.body).toEqual({
      spa: { redirectUris: ['https://a'] },
    })
  })
})

describe('the move of redirect URIs', () => {
  const move: MoveRedirectUrisStep = {
    ...base,
    ...{
      kind: 'move-redirect-uris',
      from: 'web',
      to: 'spa',
      uris: ['https://a'],
      before: { from: [], to: [] },
    },
  }
  it('changes both platforms in one request and keeps what else they have', () => {
    const present = { web: ['https://w', 'https://a'], spa: ['https://s'], 'public-client': ['x://y'] }
    expect(moveRequest(move, present)).toEqual({
      method: 'PATCH',
      path,
      body: { web: { redirectUris: ['https://w'] }, spa: { redirectUris: ['https://s', 'https://a'] } },
    })
  })

  it('puts nothing twice', () => {
    expect(moveRequest(move, { ...none, web: ['https://a'], spa: ['https://a'] })?.body).toEqual({
      web: { redirectUris: [] },
      spa: { redirectUris: ['https://a'] },
    })
  })

  it('is done where the URI has arrived, not where it is gone', () => {
    expect(moveRequest(move, { ...none, spa: ['https://a'] })).toBeNull()
    expect(moveRequest(move, none)).not.toBeNull()
  })
})

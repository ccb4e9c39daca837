import type { GraphErrorKind, GraphRequest } from '../../types'
import { find, graphError, matches } from './memoryErrors'

export interface Declared {
  resourceAppId: string
  resourceAccess: { id: string; type: 'Scope' | 'Role' }[]
}

export interface MemoryKey {
  keyId: string
  key: string
  customKeyIdentifier: string
  [property: string]: unknown
}

export interface MemorySecret {
  keyId: string
  displayName: string | null
  endDateTime: string
  hint: string
}

export interface MemoryApplication {
  id: string
  appId: string
  displayName: string
  signInAudience: string
  isFallbackPublicClient: boolean | null
  tags: string[]
  api: { requestedAccessTokenVersion: number | null; knownClientApplications: string[] }
  requiredResourceAccess: Declared[]
  keyCredentials: MemoryKey[]
  passwordCredentials: MemorySecret[]
  web: {
    redirectUris: string[]
    homePageUrl: string | null
    implicitGrantSettings: { enableIdTokenIssuance: boolean; enableAccessTokenIssuance: boolean }
  }
  spa: { redirectUris: string[] }
  publicClient: { redirectUris: string[] }
  owners: string[]
}

/** A registration as Graph creates it when nothing but its ids is said. */
export function blankApplication(id: string, appId: string): MemoryApplication {
  return {
    id,
    appId,
    displayName: '',
    signInAudience: 'AzureADMyOrg',
    isFallbackPublicClient: null,
    tags: [],
    api: { requestedAccessTokenVersion: null, knownClientApplications: ['kept'] },
    requiredResourceAccess: [],
    keyCredentials: [],
    passwordCredentials: [],
    web: {
      redirectUris: [],
      homePageUrl: 'https://example.org/',
      implicitGrantSettings: { enableIdTokenIssuance: false, enableAccessTokenIssuance: false },
    },
    spa: { redirectUris: [] },
    publicClient: { redirectUris: [] },
    owners: [],
  }
}

/** Stands for the hash that Graph computes: tests name their certificates after it. */
export function thumbprintOf(key: string): string {
  return key.padEnd(40, '0').slice(0, 40)
}

/** Registrations in memory, with the rules of Graph that plans come up against. */
export function memoryApplications(state: { applications: MemoryApplication[] }, newId: () => string) {
  const checked = (application: MemoryApplication, request: GraphRequest) => {
    const problem = problemOf(application)
    if (problem) throw graphError(problem, request)
    return application
  }

  /** Complex properties are merged, lists replaced; a known key must come back as it was. */
  const patched = (application: MemoryApplication, request: GraphRequest): MemoryApplication => {
    const { web, spa, publicClient, api, keyCredentials, ...rest } = structuredClone(
      request.body,
    ) as Partial<MemoryApplication>
    if ('passwordCredentials' in rest || 'owners' in rest) throw graphError('invalid', request)
    const changed = {
      ...application,
      ...rest,
      // What is left out of the inner property is not kept: nobody documents that it is.
      web: { ...application.web, ...web },
      spa: { ...application.spa, ...spa },
      publicClient: { ...application.publicClient, ...publicClient },
      api: { ...application.api, ...api },
    }
    if (keyCredentials) changed.keyCredentials = keysAfter(application, keyCredentials, request)
    return checked(changed, request)
  }

  const keysAfter = (before: MemoryApplication, keys: MemoryKey[], request: GraphRequest) =>
    keys.map((key) => {
      const known = before.keyCredentials.find(({ keyId }) => keyId === key.keyId)
      if (known && JSON.stringify(known) !== JSON.stringify(key)) throw graphError('invalid', request)
      return known ?? { ...key, keyId: newId(), customKeyIdentifier: thumbprintOf(key.key) }
    })

  const create = (request: GraphRequest): MemoryApplication => {
    const { 'owners@odata.bind': bound = [], ...body } = request.body as Partial<MemoryApplication> & {
      'owners@odata.bind'?: string[]
    }
    const created = patched(blankApplication(newId(), newId()), { ...request, body })
    created.owners = bound.map(objectIdIn)
    state.applications.push(created)
    return created
  }

  const addPassword = (application: MemoryApplication, request: GraphRequest) => {
    const { passwordCredential } = request.body as { passwordCredential: Partial<MemorySecret> }
    const { displayName = null, endDateTime = '' } = passwordCredential
    const secret = { keyId: newId(), displayName, endDateTime, hint: 'abc' }
    application.passwordCredentials.push(secret)
    return { ...secret, secretText: `abc~${secret.keyId}` }
  }

  const removePassword = (application: MemoryApplication, request: GraphRequest) => {
    const { keyId } = request.body as { keyId: string }
    const rest = application.passwordCredentials.filter((one) => one.keyId !== keyId)
    if (rest.length === application.passwordCredentials.length) throw graphError('invalid', request)
    application.passwordCredentials = rest
  }

  const addOwner = (application: MemoryApplication, request: GraphRequest) => {
    const owner = objectIdIn((request.body as { '@odata.id': string })['@odata.id'])
    if (application.owners.includes(owner)) throw graphError('conflict', request)
    application.owners.push(owner)
  }

  const removeOwner = (application: MemoryApplication, owner: string, request: GraphRequest) => {
    if (!application.owners.includes(owner)) throw graphError('not-found', request)
    application.owners = application.owners.filter((one) => one !== owner)
  }

  /** @param parts of the path, `applications` first */
  return (
    request: GraphRequest,
    parts: readonly string[],
    filter: string,
    select: string | null,
  ): unknown => {
    const id = parts[1]
    const list = state.applications
    if (id === undefined) {
      return request.method === 'GET'
        ? { value: list.filter((one) => matches(one, filter)) }
        : create(request)
    }
    const application = find(list, id, request)
    switch (`${request.method} ${parts[2] ?? ''}`.trim()) {
      case 'GET':
        if (select === 'keyCredentials') return application
        // The content of keys is told to those who ask for nothing else.
        return {
          ...application,
          keyCredentials: application.keyCredentials.map((key) => ({ ...key, key: null })),
        }
      case 'PATCH':
        Object.assign(application, patched(application, request))
        return undefined
      case 'DELETE':
        list.splice(list.indexOf(application), 1)
        return undefined
      case 'POST addPassword':
        return addPassword(application, request)
      case 'POST removePassword':
        return removePassword(application, request)
      case 'GET owners':
        return { value: application.owners.map((owner) => ({ id: owner })) }
      case 'POST owners':
        return addOwner(application, request)
      case 'DELETE owners':
        return removeOwner(application, parts[3] ?? '', request)
      default:
        throw new Error(`The model has no ${request.method} ${request.path}`)
    }
  }
}

/** https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation */
function problemOf({
  signInAudience,
  api,
  web,
  spa,
  publicClient,
}: MemoryApplication): GraphErrorKind | null {
  const uris = [web, spa, publicClient].flatMap((one) => one.redirectUris)
  if (new Set(uris).size < uris.length) return 'invalid'
  const personal = signInAudience.includes('PersonalMicrosoftAccount')
  return personal && api.requestedAccessTokenVersion !== 2 ? 'invalid' : null
}

function objectIdIn(reference: string): string {
  return /^https:\/\/[^/]+\/v1\.0\/directoryObjects\/([^/]+)$/u.exec(reference)?.[1] ?? ''
}

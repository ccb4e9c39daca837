import type { Guid } from '../../domain/directory'
import { guidOf } from './guid'

/** Ids of a story's registration, by its key, and of an enterprise application, by its client ID. */
export const applicationId = (key: string): Guid => guidOf(`application:${key}`)
export const clientId = (key: string): Guid => guidOf(`appId:${key}`)
export const principalId = (appId: Guid): Guid => guidOf(`servicePrincipal:${appId}`)

import type { Guid, Instant } from '../../domain/directory'
import { guid, literal, withQuery } from '../odata'
import type { GraphRequest } from '../types'

/** Names as Entra writes them. https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities#core-directory */
const ACTIVITIES = {
  Delegated: 'Add delegated permission grant',
  Application: 'Add app role assignment to service principal',
} as const

/** What queries/directoryAudits reads. https://learn.microsoft.com/graph/api/resources/directoryaudit#properties */
const SELECT = ['id', 'activityDateTime', 'initiatedBy', 'result', 'targetResources'] as const

const MOST_EVENTS = 100

/**
 * Grants of one kind to an enterprise application, from the audit log, the latest first.
 * https://learn.microsoft.com/graph/api/directoryaudit-list
 */
export const listGrantEvents = (principalId: Guid, kind: keyof typeof ACTIVITIES): GraphRequest => ({
  method: 'GET',
  path: withQuery('/auditLogs/directoryAudits', {
    select: SELECT,
    filter: `targetResources/any(t:t/id eq ${literal(guid(principalId))}) and activityDisplayName eq ${literal(ACTIVITIES[kind])}`,
    orderBy: 'activityDateTime desc',
    top: MOST_EVENTS,
  }),
})

const EVENTS_PAGE = 250

/**
 * Everything that happened to applications since then, the latest first.
 * https://learn.microsoft.com/graph/api/directoryaudit-list
 */
export const listApplicationEvents = (since: Instant): GraphRequest => ({
  method: 'GET',
  path: withQuery('/auditLogs/directoryAudits', {
    filter: `activityDateTime ge ${new Date(since).toISOString()} and category eq 'ApplicationManagement'`,
    orderBy: 'activityDateTime desc',
    top: EVENTS_PAGE,
  }),
})

const MOST_SIGN_INS = 50

/**
 * The latest sign-ins to an application; they come latest first by default. Interactive ones of people only.
 * https://learn.microsoft.com/graph/api/signin-list
 */
export const listSignIns = (appId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery('/auditLogs/signIns', {
    filter: `appId eq ${literal(guid(appId))}`,
    top: MOST_SIGN_INS,
  }),
})

import type { Coverage } from './types'

/** A reading that lacks something, for tests. */
export const PARTLY_READ: Coverage = {
  complete: false,
  notRead: [
    { what: 'users', why: 'missing-scope', count: 3 },
    { what: 'assignments-without-roles', why: 'not-asked' },
  ],
  counts: {
    applications: 1,
    principals: 2,
    grants: 3,
    assignments: 4,
    assignmentsToPeople: 5,
    resourcesAsked: 6,
    users: 7,
  },
  counted: { applications: 1, principals: null, grants: 9 },
}

import { cleanPasted, parseTenant } from '../identifiers'
import { bashTest } from './bash'
import { powershellTest } from './powershell'
import { testedClientId, testKindOf, testRequest } from './testRequest'
import type { TestCommand, TestSubject } from './types'

/**
 * Commands that test a connection from the person's own machine, since a browser may not redeem a confidential client's
 * credentials. Secrets, passwords and codes are read from hidden prompts; what is printed is one line of JSON without
 * any token: the claims that matter, or the error as the service gave it.
 */
export function testCommand(subject: TestSubject): TestCommand {
  const kind = testKindOf(subject)
  if (!kind) return { state: 'impossible' }
  const clientId = testedClientId(subject)
  const malformedTenant = parseTenant(cleanPasted(subject.values.tenantId).value).kind === 'malformed'
  if (!clientId || malformedTenant) {
    const missing = [
      ...(clientId ? [] : (['clientId'] as const)),
      ...(malformedTenant ? (['tenantId'] as const) : []),
    ]
    return { state: 'incomplete', kind, missing }
  }
  const request = testRequest(subject, kind, clientId)
  return { state: 'ready', kind, bash: bashTest(request), powershell: powershellTest(request) }
}

import { expect, test } from 'vitest'
import { ALL_CASES } from '../testing/cases/all'
import { FINDING_IDS, type FindingId } from './types'

/** One line for each severity and error of a finding, with the tests' cases that bring it about. */
function linesOf(id: FindingId): string[] {
  const lines = new Map<string, string[]>()
  for (const { type, name, expected } of ALL_CASES) {
    for (const line of new Set(expected)) {
      const [severity = '', found, , code = '-'] = line.split(' ')
      if (found !== id) continue
      const key = code === '-' ? severity : `${severity} (${code})`
      lines.set(key, [...(lines.get(key) ?? []), `${name} ${type === 'bring-your-own' ? '(D)' : '(A)'}`])
    }
  }
  return [...lines].map(([key, cases]) => `- ${key}: ${cases.join('; ')}`)
}

test('docs/findings.md tells what the cases show (vitest -u writes it)', async () => {
  const page = [
    '# Findings of the pre-flight',
    '',
    'Written by `src/domain/preflight/findingsTable.test.ts` from the cases in `src/domain/testing/cases`. (D): delegated, Bring your own OAuth 2.0 app. (A): app-only, OAuth 2.0 Client credentials. Why a severity is what it is: [preflight-severity](decisions/preflight-severity.md).',
    '',
    'Severity, the error with which the connection would fail, and the cases:',
    '',
    ...FINDING_IDS.flatMap((id) => [`## ${id}`, '', ...linesOf(id), '']),
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../../docs/findings.md')
})

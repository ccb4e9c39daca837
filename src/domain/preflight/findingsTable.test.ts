import { expect, test } from 'vitest'
import { ALL_CASES } from '../testing/cases/all'
import { runCase } from '../testing/cases/case'
import { authTypeOf, CASE_TYPES, pathOf, type CaseType } from '../testing/cases/types'
import { FINDING_IDS, type FindingId } from './types'

const SHORT: Record<CaseType, string> = {
  'entra-application': 'E1',
  'entra-delegated': 'E2',
  'entra-certificate': 'E3',
  'outlook-certificate': 'O1',
  'outlook-public': 'O2',
  'oauth-client-credentials': 'O3',
  'bring-your-own': 'O4',
  'microsoft-365': 'M1',
  'interactive-uipath': 'S1',
  'interactive-custom': 'S2',
}

interface Row {
  severity: string
  code: string
  conditions: Set<string>
  types: Set<CaseType>
}

/** Of each finding one row for each severity and error: the cases that bring it about, and every type that it can befall. */
function table(): Map<FindingId, Map<string, Row>> {
  const rows = new Map(FINDING_IDS.map((id) => [id, new Map<string, Row>()]))
  const row = (id: FindingId, severity: string, code: string): Row => {
    const ofId = rows.get(id)
    const key = `${severity} ${code}`
    const known = ofId?.get(key) ?? { severity, code, conditions: new Set(), types: new Set() }
    ofId?.set(key, known)
    return known
  }
  for (const { name, expected } of ALL_CASES) {
    for (const line of expected) {
      const [severity = '', id, , code = ''] = line.split(' ')
      row(id as FindingId, severity, code).conditions.add(name)
    }
  }
  for (const type of CASE_TYPES) {
    for (const one of ALL_CASES) {
      for (const { id, severity, wouldFailWith = '-' } of runCase({ ...one, type })) {
        const found = row(id, severity, wouldFailWith)
        found.types.add(type)
        if (found.conditions.size === 0) found.conditions.add(one.name)
      }
    }
  }
  return rows
}

const cell = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|')

test('docs/findings.md tells what the cases show (vitest -u writes it)', async () => {
  const rows = [...table()].flatMap(([id, ofId]) =>
    [...ofId.values()].map(({ severity, code, conditions, types }) => {
      const befalls = CASE_TYPES.filter((type) => types.has(type)).map((type) => SHORT[type])
      const where = befalls.length === CASE_TYPES.length ? 'all' : befalls.sort().join(' ')
      return `| ${id} | ${severity} | ${cell([...conditions].join('; '))} | ${code} | ${where} |`
    }),
  )
  const legend = CASE_TYPES.toSorted((one, other) => (SHORT[one] < SHORT[other] ? -1 : 1)).map(
    (type) => `- ${SHORT[type]}: ${pathOf(type)} (${authTypeOf(type).name})`,
  )
  const page = [
    '# Findings of the pre-flight',
    '',
    'Written by `src/domain/preflight/findingsTable.test.ts` from the cases in `src/domain/testing/cases`. Why a severity is what it is: [preflight-severity](decisions/preflight-severity.md).',
    '',
    'Severities: _blocks_, the connection would surely fail; _warns_, it may; _fine_, shown to be right; _explains_, worth knowing. Code: the AADSTS number (or Graph’s error code) that it would fail with.',
    '',
    'Types:',
    '',
    ...legend,
    '',
    '| id | severity | condition | code | types |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../../docs/findings.md')
})

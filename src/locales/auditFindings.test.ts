import { beforeAll, describe, expect, test } from 'vitest'
import { allAuditFindings } from '../../test/support/auditFindings'
import { sayFrom, unfinished } from './testing'
import english from './en/auditFindings'
import french from './fr/auditFindings'

const { summary, party, ...texts } = english
const PARTS = ['title', 'text', 'fix']
type AuditFinding = ReturnType<typeof allAuditFindings>['findings'][number]
const { ids, summaryKeys, partyKeys, findings: found } = allAuditFindings()
/** Each also as if it were about one more. */
const findings = found.flatMap((one): AuditFinding[] => {
  const { count } = one.evidence
  return typeof count === 'number'
    ? [one, { ...one, evidence: { ...one.evidence, count: count + 1 } }]
    : [one]
})

const keysOf = (tree: object): string[] => Object.keys(tree).sort()
const params = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].flatMap(([, name]) => name ?? [])
/** The variants that i18next looks for, the one that it takes first. */
function variantsOf({ evidence: { context, count } }: AuditFinding, part: string): string[] {
  const forms = typeof count === 'number' ? [count === 1 ? '_one' : '_other', ''] : ['']
  return (context === undefined ? [''] : [`_${context}`, '']).flatMap((variant) =>
    forms.map((form) => `${part}${variant}${form}`),
  )
}

test('every finding and every sum has its texts, and nothing else has', () => {
  expect(keysOf(texts)).toEqual([...ids].sort())
  expect(keysOf(summary)).toEqual([...summaryKeys].sort())
  expect(keysOf(party)).toEqual([...partyKeys].sort())
})

test('every variant of a text is shown in some case', () => {
  const shown = new Set(
    findings.flatMap((finding) => {
      const own: Readonly<Record<string, string>> = texts[finding.id]
      return PARTS.flatMap((part) => {
        const variant = variantsOf(finding, part).find((key) => key in own)
        return variant ? [`${finding.id}.${variant}`] : []
      })
    }),
  )
  // What a typed `t` asks for must be there though a context always picks another.
  const bases = ['redirect-dead-host.text', 'look-alike-name.text']
  const all = Object.entries(texts).flatMap(([id, own]) => Object.keys(own).map((key) => `${id}.${key}`))
  expect(all.filter((key) => !shown.has(key)).sort()).toEqual([...bases].sort())
})

describe.each([
  ['en', english],
  ['fr', french],
])('%s', (language, dictionary) => {
  let say: Awaited<ReturnType<typeof sayFrom>>
  beforeAll(async () => {
    say = await sayFrom(language, 'auditFindings', dictionary)
  })

  test.each(PARTS)('%s of every finding of every case is a whole sentence', (part) => {
    for (const { id, evidence } of findings) {
      const told = say(`${id}.${part}`, evidence)
      expect(told, id).not.toMatch(unfinished('auditFindings', PARTS))
      expect(told, id).not.toBe('')
    }
  })

  test('texts name nothing that the evidence lacks', () => {
    for (const { id, evidence } of findings) {
      const own: Readonly<Record<string, string>> = dictionary[id]
      const variants = variantsOf({ evidence } as AuditFinding, 'text')
      const variant = variants.find((key) => key in own)
      expect(Object.keys(evidence), id).toEqual(expect.arrayContaining(params(own[variant ?? ''] ?? '')))
    }
  })

  test('what somebody called an application is shown as it is, never run as a text of ours', () => {
    const name = '$t(auditFindings:no-owner.title) {{count}}'
    expect(say('no-owner.text', { name, count: 1 })).toContain(name)
  })
})

import { createRequire } from 'node:module'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Language, type Node, Parser } from 'web-tree-sitter'
import { ENVIRONMENTS } from '../../environments'
import { planAsPowerShell } from './powershell'
import { asciiJson, quotePowerShell, quoteShell } from './quote'
import { bulkPlanOf, graphHosts, HOSTILE_NAMES, namesOf, planNamed } from './testingSteps'

/** A grammar of PowerShell (airbus-cert/tree-sitter-powershell); the language's own parser does not install here. */
const parser: { current: Parser | null } = { current: null }
beforeAll(async () => {
  await Parser.init()
  const path = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')
  parser.current = new Parser().setLanguage(await Language.load(path))
})

/** Throws where the text is no PowerShell. */
function parse(script: string): Node {
  const root = parser.current?.parse(script)?.rootNode
  if (!root || root.hasError) throw new Error(`No PowerShell: ${script.slice(0, 200)}`)
  return root
}

/** The code without what its literals hold: a literal is one, however it is written. */
function shape(script: string): string {
  const literal = String.raw`'(?:[^']|'')*'`
  const written = new RegExp(String.raw`\(\[regex\]::Unescape\((${literal})\)\)|${literal}`, 'gu')
  const plain = code(script).join('\n').replace(written, "''")
  return parse(plain).toString()
}

/** Every line but comments. */
const code = (script: string) => script.split('\n').filter((line) => !line.startsWith('#'))

const scriptFor = (name: string) => planAsPowerShell(planNamed(name), ENVIRONMENTS.global)

describe('the PowerShell script', () => {
  it.each(planNamed('App').steps.map((step) => [step.id, step] as const))(
    'is PowerShell: %s',
    (_id, step) => {
      const script = planAsPowerShell({ ...planNamed('App'), steps: [step] }, ENVIRONMENTS.global)
      expect(parse(script).hasError).toBe(false)
    },
  )

  it('calls no function that it does not bring', () => {
    for (const step of planNamed('App').steps) {
      const script = planAsPowerShell({ ...planNamed('App'), steps: [step] }, ENVIRONMENTS.global)
      const defined = new Set([...script.matchAll(/^function ([\w-]+)/gmu)].map(([, name]) => name))
      const called = parse(script)
        .descendantsOfType('command_name')
        .map((node) => node?.text ?? '')
      const foreign = called.filter((name) => !defined.has(name) && !CMDLETS.has(name))
      expect(foreign, step.kind).toEqual([])
    }
  })

  it.each(HOSTILE_NAMES)('keeps %j in comments and literals', (name) => {
    const script = scriptFor(name)
    expect(parse(script).hasError).toBe(false)
    expect(shape(script) === shape(scriptFor('App'))).toBe(true)
  })

  it('is plain ASCII but for comments, of which each is one line, whatever the names', () => {
    const name = namesOf(
      "'",
      '"',
      '`',
      '$(',
      ')',
      '\n',
      '\r',
      '#>',
      '<#',
      '@"',
      '\u2019',
      '\u202e',
      '{{app}}',
      '\\u0027',
    )
    const lines = code(scriptFor('App')).length
    const expected = shape(scriptFor('App'))
    fc.assert(
      fc.property(name, (text) => {
        const script = scriptFor(text)
        expect(code(script).join('\n')).toMatch(/^[\n\u0020-\u007e]*$/u)
        expect(code(script)).toHaveLength(lines)
        expect(shape(script) === expected).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('says in its literals exactly what was meant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(unquote(quotePowerShell(text))).toBe(text)
        expect(JSON.parse(asciiJson({ text }))).toEqual({ text })
        expect(asciiJson(text)).toMatch(/^[\u0020-\u007e]*$/u)
        expect(asciiJson(text)).not.toMatch(/['`]/u)
      }),
    )
  })

  it('shows a new secret on the host, and puts its key ID alone where a later step may look', () => {
    const script = scriptFor('App')
    expect(script.match(/secretText/gu)).toHaveLength(1)
    expect(script).toContain('Write-Host $made.secretText')
    expect(script).toContain("$created['k'] = Add-Secret ")
  })

  it('is one line a step for a bulk plan, and bounded', () => {
    const bulk = (count: number) => planAsPowerShell(bulkPlanOf(count), ENVIRONMENTS.global)
    expect(bulk(5000).length).toBeLessThan(5_000_000)
    expect(code(bulk(52)).length - code(bulk(2)).length).toBe(100)
    expect(parse(bulk(50)).hasError).toBe(false)
  })

  it.each([
    ['global', 'Global', 'https://graph.microsoft.com'],
    ['usgov-l4', 'USGov', 'https://graph.microsoft.us'],
    ['usgov-l5', 'USGovDoD', 'https://dod-graph.microsoft.us'],
    ['china', 'China', 'https://microsoftgraph.chinacloudapi.cn'],
  ] as const)('names the environment of %s', (id, environment, graph) => {
    const script = planAsPowerShell(planNamed('App'), ENVIRONMENTS[id])
    expect(script).toContain(`-Environment ${environment} `)
    expect(graphHosts(script)).toEqual(new Set([graph]))
  })
})

describe('quoting', () => {
  it.each([
    ["it's", "'it''s'", "'it'\\''s'"],
    ['a\u2019b', "([regex]::Unescape('a\\u2019b'))", "'a\u2019b'"],
    ['$x\n`y`', "([regex]::Unescape('$x\\u000a`y`'))", "'$x `y`'"],
  ])('%j', (text, powershell, shell) => {
    expect(quotePowerShell(text)).toBe(powershell)
    expect(quoteShell(text)).toBe(shell)
  })
})

/** Cmdlets of PowerShell itself and of Microsoft.Graph.Authentication, of which alone the script makes use. */
const CMDLETS = new Set([
  ...['Connect-MgGraph', 'Invoke-MgGraphRequest', 'Write-Host', 'Write-Warning', 'Out-Null', 'Start-Sleep'],
  ...['Where-Object', 'ForEach-Object', 'Select-Object', 'Group-Object', 'Compare-Object', 'ConvertTo-Json'],
])

/** What a literal that was written by `quotePowerShell` stands for. */
function unquote(literal: string): string {
  const escaped = /^\(\[regex\]::Unescape\('([^]*)'\)\)$/u.exec(literal)?.[1]
  if (escaped === undefined) return literal.slice(1, -1).replaceAll("''", "'")
  return escaped
    .replaceAll("''", "'")
    .replace(/\\(?:u([0-9a-f]{4})|(.))/gu, (_whole, unit: string | undefined, plain: string) =>
      unit === undefined ? plain : String.fromCharCode(parseInt(unit, 16)),
    )
}

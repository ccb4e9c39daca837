import ts from 'typescript'
import { parseTree, type Import, type SourceFile, type SourceTree } from './tree'
import { admitsFile, admitsPackage, TEST_EXTRAS, zoneName, zoneRules } from './zones'

export type Rule =
  | 'place'
  | 'direction'
  | 'package'
  | 'unresolved'
  | 'extension'
  | 'cycle'
  | 'barrel'
  | 'length'
  | 'test-beside'
  | 'any'
  | 'unfinished'
  | 'silenced'
  | 'locale-twin'

export interface Violation {
  rule: Rule
  file: string
  /** What is wrong: the imported file or package, or a few words. */
  what: string
}

/** A violation that stands for a reason. One that no longer excuses anything fails the test. */
export interface Exception extends Violation {
  because: string
}

const LONGEST_FILE = 350
/** One line may be excused from one lint rule, with a reason after ` -- `. */
const SILENCED = /@ts-(?:ignore|nocheck|expect-error)|eslint-disable(?!-next-line [\w@/-]+ -- \w)/

const isData = (path: string) => /^src\/(locales|sandbox\/seed)\//.test(path)
const isTest = (path: string) => /\.(test|bench)\.tsx?$/.test(path)
/** What only tests may use: tests, and what is named after testing, or lies in a folder of that name. */
const isForTests = (path: string) => isTest(path) || /^src\/.*\/testing(?:\/|[A-Z]\w*\.tsx?$)/.test(path)

/** Everything that the tree does against the rules. */
export function violations(tree: SourceTree): Violation[] {
  const files = parseTree(tree)
  return [...files.flatMap((file) => ofFile(file, tree)), ...cycles(files)]
}

/** What is left after the exceptions, and the exceptions that excuse nothing. */
export function judge(found: readonly Violation[], exceptions: readonly Exception[]) {
  const same = (a: Violation, b: Violation) => a.rule === b.rule && a.file === b.file && a.what === b.what
  return {
    violations: found.filter((one) => !exceptions.some((exception) => same(one, exception))),
    stale: exceptions.filter((exception) => !found.some((one) => same(one, exception))),
  }
}

function ofFile(file: SourceFile, tree: SourceTree): Violation[] {
  const found: Violation[] = []
  const add = (rule: Rule, what: string) => found.push({ rule, file: file.path, what })

  if (zoneName(file.path) === null) add('place', 'no rule says what may lie here')
  for (const one of file.imports) {
    const wrong = ofImport(file, one)
    if (wrong) add(...wrong)
  }
  if (isBarrel(file)) add('barrel', 'only passes on what other files export')
  const lines = file.text.trimEnd().split('\n').length
  if (lines > LONGEST_FILE && !isData(file.path)) add('length', `over ${LONGEST_FILE} lines`)
  if (file.path.startsWith('src/') && isTest(file.path) && !testsANeighbour(file, tree))
    add('test-beside', 'tests nothing that lies beside it')
  if (hasAny(file.syntax)) add('any', 'the type any')
  if (/\b(?:TO[D]O|FIX[M]E|XX[X])\b/.test(file.text)) add('unfinished', 'a note of something to be done')
  if (SILENCED.test(comments(file))) add('silenced', 'a check switched off without a reason')
  const twin = /^src\/locales\/(en|fr)\/(.+)$/.exec(file.path)
  if (twin && !tree.has(`src/locales/${twin[1] === 'en' ? 'fr' : 'en'}/${twin[2]}`))
    add('locale-twin', 'not in the other language')
  return found
}

function ofImport(file: SourceFile, { specifier, kind, target }: Import): [Rule, string] | null {
  const rules = zoneRules(zoneName(file.path) ?? '')
  if (!rules) return null
  const extras = isForTests(file.path) ? TEST_EXTRAS : { zones: [], packages: [] }
  if (!specifier.startsWith('.')) {
    return admitsPackage([...rules.packages, ...extras.packages], specifier) ? null : ['package', specifier]
  }
  if (target === null) return ['unresolved', specifier]
  if (kind !== 'worker' && /\.tsx?$/.test(specifier)) return ['extension', specifier]
  if (file.path.startsWith('src/') && isForTests(target) && !isForTests(file.path))
    return ['direction', target]
  if (zoneName(target) === zoneName(file.path)) return null
  if (admitsFile([...rules.zones, ...extras.zones], target)) return null
  if (kind === 'type' && admitsFile([...(rules.typesOf ?? []), ...(rules.lazily ?? [])], target)) return null
  if (kind === 'dynamic' && admitsFile(rules.lazily ?? [], target)) return null
  return ['direction', target]
}

/** A test bears the name of a file beside it, or imports one. */
function testsANeighbour({ path, imports }: SourceFile, tree: SourceTree): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const subject = path.replace(/\.(test|bench)\.tsx?$/, '')
  return (
    tree.has(`${subject}.ts`) ||
    tree.has(`${subject}.tsx`) ||
    imports.some(({ target }) => target?.startsWith(folder))
  )
}

function isBarrel({ path, syntax }: SourceFile): boolean {
  const passesOn = syntax.statements.filter(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier,
  )
  if (passesOn.some((statement) => ts.isExportDeclaration(statement) && !statement.exportClause)) return true
  return passesOn.length > 0 && (passesOn.length === syntax.statements.length || /\/index\.tsx?$/.test(path))
}

function hasAny(node: ts.Node): boolean {
  return (
    node.kind === ts.SyntaxKind.AnyKeyword || !!ts.forEachChild(node, (child) => hasAny(child) || undefined)
  )
}

function comments({ text, path }: SourceFile): string {
  const scanner = ts.createScanner(
    ts.ScriptTarget.ES2023,
    false,
    path.endsWith('x') ? ts.LanguageVariant.JSX : ts.LanguageVariant.Standard,
    text,
  )
  let found = ''
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan())
    if (token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia)
      found += `${scanner.getTokenText()}\n`
  return found
}

/** Every ring of files that import each other, told once, by its first file. Also rings of types and of `import()`. */
function cycles(files: readonly SourceFile[]): Violation[] {
  const next = new Map(
    files.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]),
  )
  const found: Violation[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) {
      const ring = trail.slice(start)
      const first = ring.indexOf([...ring].sort()[0] as string)
      const told = [...ring.slice(first), ...ring.slice(0, first)]
      found.push({ rule: 'cycle', file: told[0] as string, what: told.slice(1).join(' > ') || 'itself' })
      return
    }
    if (done.has(path)) return
    for (const target of next.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of [...next.keys()].sort()) visit(path, [])
  return found
}

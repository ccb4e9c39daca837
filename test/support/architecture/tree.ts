import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** Source files: path from the project root, with forward slashes, to text. */
export type SourceTree = ReadonlyMap<string, string>

/** static: in the same chunk; dynamic: `import()`; type: erased; worker: `new URL(…, import.meta.url)`. */
export type ImportKind = 'static' | 'dynamic' | 'type' | 'worker'

export interface Import {
  specifier: string
  kind: ImportKind
  /** The file of the tree that a relative specifier means; null for a package, or where there is no such file. */
  target: string | null
}

export interface SourceFile {
  path: string
  text: string
  syntax: ts.SourceFile
  imports: Import[]
}

/** The project's own src and test. */
export function readProject(): SourceTree {
  const root = resolve(fileURLToPath(import.meta.url), '../../../..')
  const tree = new Map<string, string>()
  for (const top of ['src', 'test'])
    for (const entry of readdirSync(join(root, top), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(tsx?|mjs)$/.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      tree.set(posix.relative(root, path), readFileSync(path, 'utf8'))
    }
  return tree
}

/** Parses every file and resolves the imports between them. */
export function parseTree(tree: SourceTree): SourceFile[] {
  return [...tree].map(([path, text]) => {
    const syntax = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
    const imports = specifiers(syntax).map(({ specifier, kind }) => ({
      specifier,
      kind,
      target: resolveWithin(tree, path, specifier),
    }))
    return { path, text, syntax, imports }
  })
}

function resolveWithin(tree: SourceTree, from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  const base = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
  return ['', '.ts', '.tsx', '.d.ts'].map((end) => base + end).find((path) => tree.has(path)) ?? null
}

function specifiers(file: ts.SourceFile): { specifier: string; kind: ImportKind }[] {
  const found: { specifier: string; kind: ImportKind }[] = []
  const add = (node: ts.Node | undefined, kind: ImportKind) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, kind })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, isErased(node.importClause) ? 'type' : 'static')
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static')
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, 'type')
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], 'dynamic')
    else if (ts.isNewExpression(node) && node.arguments?.[1]?.getText(file) === 'import.meta.url') {
      const first = node.arguments[0]
      if (first && ts.isStringLiteralLike(first) && /\.tsx?$/.test(first.text)) add(first, 'worker')
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isErased(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly)
}

import ts from 'typescript'
import { readProject } from './architecture/tree'

/** Every text of code that may be a key: literals as they stand, templates with one part of a key for each expression. */
export function keyCandidates(): { exact: Set<string>; patterns: RegExp[] } {
  const exact = new Set<string>()
  const patterns = new Map<string, RegExp>()
  for (const [path, text] of readProject()) {
    if (!path.startsWith('src/') || path.startsWith('src/locales/') || /\.test\.tsx?$/u.test(path)) continue
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) exact.add(node.text)
      if (ts.isTemplateExpression(node)) {
        const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
        // A template that begins with an expression and says nothing else would stand for every key.
        if (parts.join('').replace(/[.:_]/gu, '').length > 1) {
          patterns.set(parts.join('*'), new RegExp(`^${parts.map(escape).join('[^.]+')}$`, 'u'))
        }
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true))
  }
  return { exact, patterns: [...patterns.values()] }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

import type { AuditFinding, AuditSeverity } from '../../report'
import type { ExportSource, Pieces } from '../source'
import type { Words } from '../words'
import { HTML_MOST } from './limits'
import { heading, identifier, named, paragraph } from './parts'

const SEVERITIES: readonly AuditSeverity[] = ['high', 'medium', 'low']

/** The findings in sentences, worst kinds first. */
export function* findingSection({ selection, words }: ExportSource): Pieces {
  const { findings, part } = selection
  yield '<section aria-labelledby="findings">\n'
  yield heading(2, 'findings', words.html('section.findings'))
  if (part) yield paragraph(words.html('findings.ofSelection'))
  if (findings.length === 0) yield paragraph(words.html('findings.none'))
  for (const [id, all] of byKind(findings)) {
    const title = words.html(`auditFindings.${id}.title`)
    yield heading(3, null, `${title} (${words.number(all.length)})`)
    yield '<ul class="found">\n'
    for (const finding of all.slice(0, HTML_MOST.findingsOfKind)) yield entry(finding, words)
    yield '</ul>\n'
    if (all.length > HTML_MOST.findingsOfKind)
      yield paragraph(words.html('findings.more', { count: all.length - HTML_MOST.findingsOfKind }))
  }
  yield '</section>\n'
}

/** Each kind with its findings, worst first; kinds in the order of their worst one. */
function byKind(findings: readonly AuditFinding[]): [string, AuditFinding[]][] {
  const kinds = new Map<string, AuditFinding[]>()
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      if (finding.severity !== severity) continue
      const known = kinds.get(finding.id)
      if (known) known.push(finding)
      else kinds.set(finding.id, [finding])
    }
  }
  return [...kinds]
}

// Severities have three words of their own, and the looks of the risk levels of the same name.
function entry({ id, severity, appId, appDisplayName, evidence }: AuditFinding, words: Words): string {
  const of = appId === null ? '' : ` ${identifier(appId)}`
  return `<li><span class="level ${severity}">${words.html(`severity.${severity}`)}</span> <strong>${named(appDisplayName, words)}</strong>${of}<br>${words.html(`auditFindings.${id}.text`, evidence)} <span class="sub">${words.html(`auditFindings.${id}.fix`, evidence)}</span></li>\n`
}

import type { ExportSource, Pieces } from '../source'
import { credentialSection } from './credentials'
import { attribute } from './escape'
import { findingSection } from './findings'
import { provenance } from './provenance'
import { rowSection } from './rows'
import { styles } from './styles'
import { summary } from './summary'

const SECTIONS = ['provenance', 'summary', 'findings', 'rows', 'credentials'] as const

/** The report: one page of HTML that needs no script and loads nothing. */
export function* htmlPieces(source: ExportSource): Pieces {
  const { facts, request, words } = source
  const tenant = request.tenantName?.trim() || facts.tenantId
  const title = words.text('title', { tenant })
  const links = SECTIONS.map((id) => `<li><a href="#${id}">${words.html(`section.${id}`)}</a></li>`).join('')
  yield `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${attribute(title)}</title>
<style>${styles(title, words.date(facts.takenAt))}</style>
</head>
<body>
<header>
<h1>${words.html('title', { tenant })}</h1>
<p>${words.html('subtitle', { takenAt: facts.takenAt })}</p>
</header>
<nav aria-label="${attribute(words.text('contents'))}"><ul>${links}</ul></nav>
<main>
`
  yield* provenance(source)
  yield* summary(source)
  yield* findingSection(source)
  yield* rowSection(source)
  yield* credentialSection(source)
  yield '</main>\n</body>\n</html>\n'
}
